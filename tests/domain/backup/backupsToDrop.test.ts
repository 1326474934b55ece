import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupsToDrop, type KnownBackup } from '../../../domain/backup/backupsToDrop.ts';
import { addDays, daysBetween } from '../../../domain/calendar/addDays.ts';
import { day, type Day } from '../../../domain/calendar/day.ts';

const start = day('2026-08-03');
const maxAgeDays = 90;

type Run = { readonly today: Day; readonly whole: boolean };

/** Writes a backup in every run and lets the rotation work, as the program does. */
const rotate = (
  runs: readonly Run[],
  look?: (kept: KnownBackup[], dropped: readonly number[]) => void,
) => {
  let kept: KnownBackup[] = [];
  for (const [at, { today, whole }] of runs.entries()) {
    kept.push({ number: at + 1, day: today, whole });
    const dropped = backupsToDrop(kept, { today, maxAgeDays });
    look?.(kept, dropped);
    kept = kept.filter(({ number }) => !dropped.includes(number));
  }
  return kept;
};

const daily = (count: number, from = start): Run[] =>
  Array.from({ length: count }, (_, at) => ({ today: addDays(from, at), whole: true }));

describe('the rotation of backups', () => {
  test('keeps all of a first week', () => {
    expect(rotate(daily(7))).toHaveLength(7);
  });

  test('keeps seven days, five weeks and what months lie within ninety days', () => {
    const kept = rotate(daily(400)).map((backup) => backup.day);
    const today = addDays(start, 399);
    expect(today).toBe('2027-09-06');
    expect(kept).toEqual([
      '2027-06-30',
      '2027-07-31',
      '2027-08-15',
      '2027-08-22',
      '2027-08-29',
      '2027-08-31',
      '2027-09-01',
      '2027-09-02',
      '2027-09-03',
      '2027-09-04',
      '2027-09-05',
      '2027-09-06',
    ]);
  });

  test('keeps the newest of several backups of one day', () => {
    const runs = daily(40).flatMap((run) => [run, run]);
    const kept = rotate(runs).map(({ number }) => number);
    expect(kept.slice(-2)).toEqual([79, 80]);
    expect(kept.slice(0, -2).every((number) => number % 2 === 0)).toBe(true);
  });

  test('lets everything older than the limit go after a long absence, within days', () => {
    const runs = [...daily(60), ...daily(12, addDays(start, 200))];
    const kept = rotate(runs);
    const today = addDays(start, 211);
    expect(kept.filter((backup) => daysBetween(backup.day, today) > maxAgeDays)).toEqual([]);
  });

  test('lets a damaged backup go by age alone, and never counts it as kept', () => {
    const runs = daily(30).map((run, at) => ({ ...run, whole: at < 3 || at > 27 }));
    const kept = rotate(runs);
    expect(kept.filter(({ whole }) => !whole)).toHaveLength(25);
    expect(kept.filter(({ whole }) => whole)).toHaveLength(5);
    const later = rotate([...runs, ...daily(130, addDays(start, 30))]);
    expect(later.every(({ whole }) => whole)).toBe(true);
  });

  test('loses nothing by a clock that stands twenty years ahead for two days', () => {
    const before = daily(60);
    const wrong = daily(2, addDays(start, 60 + 7305));
    const backThen = new Set(
      rotate(before)
        .slice(-8)
        .map(({ number }) => number),
    );
    const kept = rotate([...before, ...wrong]).map(({ number }) => number);
    for (const number of backThen) if (number > 56) expect(kept).toContain(number);
    expect(kept.length).toBeGreaterThanOrEqual(backThen.size);
  });

  test('lets backups of a clock that stood ahead go like those beside them', () => {
    const runs = [
      ...daily(10),
      ...daily(5, addDays(start, 7305)),
      ...daily(200, addDays(start, 10)),
    ];
    const today = addDays(start, 209);
    expect(rotate(runs).filter((backup) => daysBetween(backup.day, today) < 0)).toEqual([]);
  });

  test('never empties a place, whatever the clock does', () => {
    const jump = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 1, arbitrary: fc.integer({ min: -400, max: 400 }) },
      { weight: 1, arbitrary: fc.constantFrom(7305, -7305) },
    );
    const run = fc.record({ jump, whole: fc.boolean() });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 120 }), (steps) => {
        let today = start;
        const runs = steps.map((step) => {
          const next = addDays(today, step.jump);
          if (next > '1900-01-01' && next < '2200-01-01') today = next;
          return { today, whole: step.whole };
        });
        rotate(runs, (kept, dropped) => {
          const newest = kept.filter(({ whole }) => whole).slice(-2);
          expect(dropped.length).toBeLessThanOrEqual(2);
          for (const { number } of newest) expect(dropped).not.toContain(number);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('never lets the files pile up while the clock is right', () => {
    rotate(daily(700), (kept) => expect(kept.length).toBeLessThanOrEqual(18));
  });
});
