import { expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { schoolYearsOfLeavers } from '../../../renderer/pages/evaluations/schoolYearsOfLeavers.ts';

test('each school year with leavers is offered once, the latest first, and the current one always', () => {
  const students = [
    { leavesOn: day('2026-07-31') },
    { leavesOn: day('2025-08-01') },
    { leavesOn: day('2028-07-15') },
    { leavesOn: null },
  ];
  expect(schoolYearsOfLeavers(students, day('2026-11-22'))).toEqual([
    '2027/2028',
    '2026/2027',
    '2025/2026',
  ]);
});
