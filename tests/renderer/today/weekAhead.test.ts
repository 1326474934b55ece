import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import { weekAhead } from '../../../renderer/pages/today/weekAhead.ts';

const today = day('2026-11-22');
const createdAt = '2026-08-20T09:00:00Z';

const person = put('student', {
  ...newStudent({ id: 's1', caseNumber: 'F-0001', createdAt }),
  familyName: 'Brandt',
  givenNames: 'Lukas',
});

const week = (...changes: readonly Change[]) => {
  const data = emptyVaultData();
  apply(data, [person, ...changes]);
  return weekAhead(data, today).map(({ on, text, name }) => [on, text, name]);
};

const followUp = (dueOn: string) =>
  put('followUp', {
    ...newFollowUp({ id: dueOn, dueOn: day(dueOn), text: 'Anrufen', createdAt }),
    studentId: 's1',
  });

const placement = (id: string, from: string, status: 'gesucht' | 'bestaetigt') =>
  put('placement', {
    ...newPlacement({ id, studentId: 's1', createdAt }),
    status,
    from: day(from),
  });

describe('weekAhead', () => {
  test('shows tomorrow up to the seventh day, not what is due today', () => {
    const days = ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'];
    expect(week(...days.map(followUp))).toEqual([
      ['2026-11-23', 'Anrufen', 'Brandt, Lukas'],
      ['2026-11-29', 'Anrufen', 'Brandt, Lukas'],
    ]);
  });

  test('leaves out placements that are still being looked for', () => {
    expect(week(placement('p1', '2026-11-24', 'gesucht'))).toEqual([]);
    expect(week(placement('p1', '2026-11-24', 'bestaetigt'))).toEqual([
      ['2026-11-24', 'Praktikum beginnt', 'Brandt, Lukas'],
    ]);
  });

  test('gathers the placements of a class that start on one day and names nobody', () => {
    const all = ['1', '2', '3', '4'].map((id) => placement(id, '2026-11-24', 'bestaetigt'));
    expect(week(...all)).toEqual([['2026-11-24', '4 Praktika beginnen', null]]);
  });

  test('names the holidays that begin', () => {
    const year = {
      ...defaultSchoolYear('2026/2027'),
      holidays: [{ name: 'Projekttage', from: day('2026-11-25'), to: day('2026-11-27') }],
    };
    expect(week(put('schoolYear', year))).toEqual([['2026-11-25', 'Projekttage', null]]);
  });
});
