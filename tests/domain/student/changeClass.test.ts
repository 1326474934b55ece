import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { changeClass } from '../../../domain/student/changeClass.ts';
import { newEnrolment } from '../../../domain/student/newRelated.ts';
import type { Enrolment } from '../../../domain/student/relatedSchemas.ts';

const enrolment = (given: Partial<Enrolment>): Enrolment => ({
  ...newEnrolment({ id: 'e1', studentId: 's1', schoolYear: '2026/2027', schoolId: 'obs' }),
  className: '9a',
  ...given,
});

const changed = (enrolments: readonly Enrolment[], from: string) =>
  changeClass(
    { schoolId: 'obs', className: '9b', from: day(from), reason: 'klasse' },
    { studentId: 's1', enrolments, id: 'new' },
  );

describe('a change of class', () => {
  test('ends the old class on the day before and begins the new one', () => {
    expect(changed([enrolment({})], '2026-11-16')).toMatchObject([
      { record: { id: 'e1', className: '9a', to: '2026-11-15' } },
      {
        record: { id: 'new', className: '9b', from: '2026-11-16', yearLevel: 9, reason: 'klasse' },
      },
    ]);
  });

  test('on the day the old class began corrects it', () => {
    expect(changed([enrolment({})], '2026-08-01')).toMatchObject([
      { record: { id: 'e1', className: '9b', from: '2026-08-01' } },
    ]);
  });

  test('leaves alone what ended before and what others attend', () => {
    const ended = enrolment({ id: 'old', schoolYear: '2025/2026' });
    const other = enrolment({ id: 'other', studentId: 's2' });
    expect(changed([ended, other], '2026-11-16')).toMatchObject([{ record: { id: 'new' } }]);
  });
});
