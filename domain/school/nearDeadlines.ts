import { schoolYearOf, shiftSchoolYear, type SchoolYearName } from '../calendar/schoolYear.ts';
import type { Day } from '../calendar/day.ts';
import { put, type Change } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';
import { deadlineWorklist, type DeadlineData } from './deadlineWorklist.ts';
import type { Deadline } from './defaultDeadlines.ts';

/** A deadline of a school year with those who are still missing; null for one the program has no list for. */
export type DatedDeadline = Deadline & {
  /** Unique and the same from day to day, fit for an address: '2026-2027_anmeldung'. */
  readonly key: string;
  readonly schoolYear: SchoolYearName;
  readonly missingIds: readonly string[] | null;
};

/**
 * The deadlines between two days, of the school year that ends, runs or begins, the nearest first: around the summer those of
 * the year before are still to be done and those of the next appear already.
 */
export const deadlinesBetween = (
  data: DeadlineData & Pick<VaultData, 'schoolYear'>,
  { from, to }: { readonly from: Day; readonly to: Day },
  today: Day,
): readonly DatedDeadline[] => {
  const year = schoolYearOf(today);
  return [shiftSchoolYear(year, -1), year, shiftSchoolYear(year, 1)]
    .flatMap((schoolYear) =>
      (data.schoolYear[schoolYear]?.deadlines ?? [])
        .filter(({ on }) => from <= on && on <= to)
        .map((deadline) => ({
          ...deadline,
          key: `${schoolYear.replace('/', '-')}_${deadline.code}`,
          schoolYear,
          missingIds: deadlineWorklist(deadline, { data, schoolYear, today }),
        })),
    )
    .toSorted((one, other) => one.on.localeCompare(other.on) || one.key.localeCompare(other.key));
};

/** The change that ticks a deadline off, or brings it back with null; none when it is gone. */
export const tickDeadline = (
  data: Pick<VaultData, 'schoolYear'>,
  { schoolYear, code }: Pick<DatedDeadline, 'schoolYear' | 'code'>,
  doneOn: Day | null,
): readonly Change[] => {
  const year = data.schoolYear[schoolYear];
  if (year === undefined) return [];
  const deadlines = year.deadlines.map((deadline) =>
    deadline.code === code ? { ...deadline, doneOn } : deadline,
  );
  return [put('schoolYear', { ...year, deadlines })];
};
