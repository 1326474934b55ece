import { expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { attendance } from '../../../domain/placement/attendance.ts';

const holidays = [{ from: day('2027-02-10'), to: day('2027-02-10') }];

test.each([
  ['2027-02-07', null, 0, 0],
  ['2027-02-08', null, 1, 1],
  ['2027-02-10', null, 2, 2],
  ['2027-02-19', null, 9, 9],
  ['2027-06-01', 2, 9, 7],
  ['2027-02-08', 3, 1, 0],
])('on %s, with %s days absent, %i have passed and %i were attended', (on, absent, ...days) => {
  const placement = {
    from: day('2027-02-08'),
    to: day('2027-02-19'),
    weekdays: [1, 2, 3, 4, 5],
    kind: 'block',
    daysAbsent: absent,
  } as const;
  const made = attendance({ ...placement, weekdays: [...placement.weekdays] }, holidays, day(on));
  expect([made.passed, made.attended]).toEqual(days);
});
