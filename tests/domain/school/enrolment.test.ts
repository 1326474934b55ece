import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { classOf } from '../../../domain/school/classOf.ts';
import { currentEnrolments, enrolmentOn } from '../../../domain/school/enrolmentOn.ts';
import { yearLevelOf } from '../../../domain/school/yearLevelOf.ts';
import { newEnrolment } from '../../../domain/student/newRelated.ts';
import type { Enrolment } from '../../../domain/student/relatedSchemas.ts';

const enrolment = (given: Partial<Enrolment>): Enrolment => ({
  ...newEnrolment({ id: 'e1', studentId: 's1', schoolYear: '2026/2027', schoolId: 'school1' }),
  ...given,
});

const before = enrolment({ id: 'before', schoolYear: '2025/2026', className: '8a' });
const first = enrolment({ id: 'first', className: '9a', to: day('2026-11-15') });
const second = enrolment({ id: 'second', className: '9b', from: day('2026-11-16') });
const other = enrolment({ id: 'other', studentId: 's2' });

describe('the enrolment on a day', () => {
  test.each([
    ['2025-07-31', undefined],
    ['2025-08-01', 'before'],
    ['2026-07-31', 'before'],
    ['2026-08-01', 'first'],
    ['2026-11-15', 'first'],
    ['2026-11-16', 'second'],
    ['2027-07-31', 'second'],
    ['2027-08-01', undefined],
  ])('on %s it is %s', (on, expected) => {
    expect(enrolmentOn([second, before, other, first], 's1', day(on))?.id).toBe(expected);
  });

  test('of two that overlap the later one counts', () => {
    const overlap = enrolment({ id: 'overlap', from: day('2026-09-01') });
    const day1 = day('2026-10-01');
    expect(enrolmentOn([overlap, first], 's1', day1)?.id).toBe('overlap');
    expect(enrolmentOn([first, overlap], 's1', day1)?.id).toBe('overlap');
  });
});

describe('the enrolment to show', () => {
  test.each([
    ['2024-01-01', 'before'],
    ['2026-11-15', 'first'],
    ['2026-11-20', 'second'],
    ['2029-01-01', 'second'],
  ])('on %s it is %s', (on, expected) => {
    for (const order of [
      [before, first, second, other],
      [other, second, first, before],
    ])
      expect(currentEnrolments(order, day(on)).get('s1')?.id).toBe(expected);
  });

  test('is kept apart for each young person', () => {
    const current = currentEnrolments([first, other], day('2026-10-01'));
    expect([...current.keys()].sort()).toEqual(['s1', 's2']);
  });

  test('gives the class, or an empty text', () => {
    expect(classOf(first)).toBe('9a');
    expect(classOf(undefined)).toBe('');
  });
});

describe('the year level of a class name', () => {
  test.each([
    ['8a', 8],
    ['08A', 8],
    ['8.2', 8],
    ['9 HS', 9],
    ['R10b', 10],
    ['H 9a', 9],
    ['Klasse 7c', 7],
    [' 10a ', 10],
    ['13', 13],
    ['BES1-T', null],
    ['SKG', null],
    ['BFS2', null],
    ['E1', null],
    ['14a', null],
    ['0', null],
    ['123', null],
    ['', null],
  ])('%j is %s', (name, expected) => {
    expect(yearLevelOf(name)).toBe(expected);
  });
});
