import type { Day } from '../../../domain/calendar/day.ts';
import {
  schoolYearOf,
  shiftSchoolYear,
  type SchoolYearName,
} from '../../../domain/calendar/schoolYear.ts';
import { allOf } from '../../../domain/record/allOf.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import {
  deadlineWorklist,
  leaversOf,
  type DeadlineData,
} from '../../../domain/school/deadlineWorklist.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';

/** A deadline to come and how far the leavers are. */
export type NextDeadline = {
  readonly key: string;
  readonly label: string;
  readonly on: Day;
  /** Who is still missing; null for a deadline the program has no list for. */
  readonly missingIds: readonly string[] | null;
  /** How many it is about. */
  readonly total: number;
  /** Of whom those are counted. */
  readonly among: 'im Abgangsjahrgang' | 'mit Unterstützungsbedarf';
};

type Data = DeadlineData & Pick<VaultData, 'schoolYear'>;

/** The conferences on careers are held for young people with support needs. */
const hasNeeds = ({ supportNeeds }: Student): boolean => supportNeeds.length > 0;

const deadlinesOf = (
  data: Data,
  schoolYear: SchoolYearName,
  today: Day,
): readonly NextDeadline[] => {
  const students = allOf(data.student);
  return (data.schoolYear[schoolYear]?.deadlines ?? [])
    .filter(({ on, doneOn }) => on >= today && doneOn === null)
    .map((deadline) => {
      const checksLastYear = deadline.code.startsWith('verbleib_');
      const about = checksLastYear ? shiftSchoolYear(schoolYear, -1) : schoolYear;
      const leavers = leaversOf(students, about);
      const needsOnly = deadline.code === 'berufswege';
      return {
        key: `${schoolYear}/${deadline.code}`,
        label: deadline.label,
        on: deadline.on,
        missingIds: deadlineWorklist(deadline, { data, schoolYear, today }),
        total: needsOnly ? leavers.filter(hasNeeds).length : leavers.length,
        among: needsOnly ? 'mit Unterstützungsbedarf' : 'im Abgangsjahrgang',
      };
    });
};

/** The next deadlines of this school year and the following one, the nearest first. */
export const nextDeadlines = (data: Data, today: Day, count: number): readonly NextDeadline[] => {
  const year = schoolYearOf(today);
  return [year, shiftSchoolYear(year, 1)]
    .flatMap((name) => deadlinesOf(data, name, today))
    .toSorted((one, other) => one.on.localeCompare(other.on) || one.key.localeCompare(other.key))
    .slice(0, count);
};
