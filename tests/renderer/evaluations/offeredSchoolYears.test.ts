import { expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { offeredSchoolYears } from '../../../renderer/pages/evaluations/offeredSchoolYears.ts';

test('each school year of leavers and enrolments is offered once, the latest first, and the current one always', () => {
  const students = [
    { leavesOn: day('2026-07-31') },
    { leavesOn: day('2028-07-15') },
    { leavesOn: null },
  ];
  const enrolments = [{ schoolYear: '2025/2026' }, { schoolYear: '2024/2025' }] as const;
  expect(offeredSchoolYears({ students, enrolments }, day('2026-11-22'))).toEqual([
    '2027/2028',
    '2026/2027',
    '2025/2026',
    '2024/2025',
  ]);
});
