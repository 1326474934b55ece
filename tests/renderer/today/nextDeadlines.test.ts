import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import { firstSteps } from '../../../renderer/pages/today/firstSteps.ts';
import { nextDeadlines } from '../../../renderer/pages/today/nextDeadlines.ts';

const createdAt = '2026-08-20T09:00:00Z';

const dataWith = (leavesOn: string) => {
  const data = emptyVaultData();
  const student = {
    ...newStudent({ id: 's1', caseNumber: 'F-0001', createdAt }),
    leavesOn: day(leavesOn),
  };
  const years = (['2026/2027', '2027/2028'] as const).map((name) => ({
    ...defaultSchoolYear(name),
    deadlines: [
      { code: 'anmeldung', label: 'Anmeldung', on: day(`${name.slice(5)}-02-20`), doneOn: null },
      {
        code: 'berufswege',
        label: 'Berufswegekonferenzen',
        on: day(`${name.slice(5)}-03-01`),
        doneOn: null,
      },
      {
        code: 'verbleib_herbst',
        label: 'Verbleib',
        on: day(`${name.slice(0, 4)}-10-15`),
        doneOn: null,
      },
    ],
  }));
  apply(data, [put('student', student), ...years.map((year) => put('schoolYear', year))]);
  return data;
};

const shown = (leavesOn: string, today: string, count = 9) =>
  nextDeadlines(dataWith(leavesOn), day(today), count).map(({ on, total, missingIds }) => [
    on,
    total,
    missingIds?.length,
  ]);

describe('nextDeadlines', () => {
  test('leaves out what has passed and goes on in the next school year', () => {
    expect(shown('2027-07-31', '2026-11-22')).toEqual([
      ['2027-02-20', 1, 1],
      ['2027-03-01', 0, 0],
      ['2027-10-15', 1, 1],
      ['2028-02-20', 0, 0],
      ['2028-03-01', 0, 0],
    ]);
  });

  test('leaves out what was ticked off', () => {
    const data = dataWith('2027-07-31');
    const year = data.schoolYear['2026/2027'];
    if (year === undefined) throw new Error('The year is missing.');
    const deadlines = year.deadlines.map((entry) => ({ ...entry, doneOn: day('2026-11-01') }));
    apply(data, [put('schoolYear', { ...year, deadlines })]);
    const [first] = nextDeadlines(data, day('2026-11-22'), 1);
    expect(first?.on).toBe('2027-10-15');
  });

  test('asks for the destination of those who left the summer before', () => {
    expect(shown('2026-07-31', '2026-09-01', 1)).toEqual([['2026-10-15', 1, 1]]);
  });
});

describe('firstSteps', () => {
  test('are shown in an empty vault and gone with the first young person', () => {
    expect(firstSteps(emptyVaultData())?.map(({ done }) => done)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(firstSteps(dataWith('2027-07-31'))).toBeNull();
  });
});
