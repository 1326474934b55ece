import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { recordSchemas } from '../../../domain/record/recordSchemas.ts';
import { newSettings } from '../../../domain/settings/newSettings.ts';
import { admitStudent } from '../../../domain/student/admitStudent.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

const now = '2026-11-22T08:00:00.000Z';
const taken = newStudent({ id: 'other', caseNumber: 'F-0008', createdAt: now });

const admitted = (given: { schoolId?: string | null; nextCaseNumber?: number }) =>
  admitStudent(
    {
      familyName: 'Kaya',
      nameParticle: '',
      givenNames: 'Deniz',
      callName: '',
      birthDay: day('2011-04-05'),
      schoolId: given.schoolId === undefined ? 'obs' : given.schoolId,
      className: '9b',
    },
    {
      students: { other: taken },
      settings: { ...newSettings(), nextCaseNumber: given.nextCaseNumber ?? 7 },
      today: day('2026-11-22'),
      now,
      studentId: 's1',
      enrolmentId: 'e1',
    },
  );

describe('opening a case file', () => {
  test('admits the young person, the school attended and the next number in one commit', () => {
    expect(admitted({})).toMatchObject([
      {
        put: 'student',
        record: { id: 's1', caseNumber: 'F-0007', familyName: 'Kaya', openedOn: '2026-11-22' },
      },
      {
        put: 'enrolment',
        record: { studentId: 's1', schoolYear: '2026/2027', className: '9b', yearLevel: 9 },
      },
      { put: 'settings', record: { nextCaseNumber: 8 } },
    ]);
  });

  test('passes over a number that is taken', () => {
    const [student, , settings] = admitted({ nextCaseNumber: 8 });
    expect(student).toMatchObject({ record: { caseNumber: 'F-0009' } });
    expect(settings).toMatchObject({ record: { nextCaseNumber: 10 } });
  });

  test('without a school records no school attendance', () => {
    const names = admitted({ schoolId: null }).map((change) => 'put' in change && change.put);
    expect(names).toEqual(['student', 'settings']);
  });

  test('makes records that fit their schemas', () => {
    for (const change of admitted({})) {
      if ('drop' in change) throw new Error('Nothing is dropped.');
      expect(recordSchemas[change.put].safeParse(change.record).error).toBeUndefined();
    }
  });
});
