import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { calendarBars, calendarWeeks } from '../../../domain/placement/classCalendar.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';

const holidays = [{ from: day('2026-12-23'), to: day('2027-01-09') }];
const weeks = calendarWeeks(day('2026-12-09'), 6, holidays);

const placement = (id: string, from: string | null, to: string | null) => ({
  ...newPlacement({ id, studentId: 's', createdAt: '2026-08-01T08:00:00Z' }),
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
});

const bars = (...placements: ReturnType<typeof placement>[]) =>
  calendarBars(placements, weeks).map((bar) => [bar.placement.id, bar.first, bar.last, bar.lane]);

test('weeks begin on Monday; one with a single school day is no holiday', () => {
  expect(weeks.map(({ monday, holiday }) => [monday, holiday])).toEqual([
    ['2026-12-07', false],
    ['2026-12-14', false],
    ['2026-12-21', false],
    ['2026-12-28', true],
    ['2027-01-04', true],
    ['2027-01-11', false],
  ]);
});

describe('A bar', () => {
  test.each([
    ['from Monday to Friday of two weeks', '2026-12-14', '2026-12-25', [['a', 1, 2, 0]]],
    ['that began before is cut at the first week', '2026-10-01', '2026-12-14', [['a', 0, 1, 0]]],
    ['that ends later is cut at the last week', '2027-01-11', '2027-06-01', [['a', 5, 5, 0]]],
    ['of one day', '2026-12-20', '2026-12-20', [['a', 1, 1, 0]]],
    ['without an end covers the week it begins in', '2026-12-14', null, [['a', 1, 1, 0]]],
    ['without a beginning is none', null, null, []],
    ['before the weeks is none', '2026-11-01', '2026-12-06', []],
    ['after the weeks is none', '2027-01-18', '2027-01-29', []],
  ])('%s', (_, from, to, expected) => {
    expect(bars(placement('a', from, to))).toEqual(expected);
  });

  test('takes a lane of its own where two lie over one week', () => {
    expect(
      bars(
        placement('c', '2026-12-21', '2026-12-22'),
        placement('a', '2026-12-07', '2026-12-18'),
        placement('b', '2026-12-16', '2026-12-30'),
      ),
    ).toEqual([
      ['a', 0, 1, 0],
      ['b', 1, 3, 1],
      ['c', 2, 2, 0],
    ]);
  });
});
