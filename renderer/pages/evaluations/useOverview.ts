import type { SchoolYearName } from '../../../domain/calendar/schoolYear.ts';
import type { School } from '../../../domain/school/schoolSchemas.ts';
import { leaversOf, type Leaver } from '../../../domain/sheet/leavers.ts';
import type { SheetPlan } from '../../../domain/sheet/sheetPlan.ts';
import { overviewContext } from '../../../domain/sheet/overviewContext.ts';
import { planSheet, type SheetChoice } from '../../../domain/sheet/overviews.ts';
import type { Collection } from '../../../domain/record/recordSchemas.ts';
import { useSettings, useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';
import { schoolYearsOfLeavers } from './schoolYearsOfLeavers.ts';

/** What the user chose to see and to export. */
export type OverviewChoice = Extract<SheetChoice, { sheet: 'transition' }>;

/** The overview of a choice, and what there is to choose from. */
export type Overview = {
  readonly plan: SheetPlan;
  readonly schoolYears: readonly SchoolYearName[];
  readonly schools: readonly School[];
  readonly classNames: readonly string[];
  /** All leavers of the school year whose data may stand in a list. */
  readonly allLeavers: number;
  /** How many of the chosen ones have an Auskunftssperre. */
  readonly blocked: number;
};

const sources = [
  'student',
  'enrolment',
  'school',
  'destination',
  'followUp',
  'consent',
  'handover',
  'partner',
  'company',
  'guardian',
] as const satisfies readonly Collection[];

const words = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const classesOf = (leavers: readonly Leaver[]): readonly string[] =>
  distinct(leavers.map(({ enrolment }) => enrolment?.className ?? ''))
    .filter((name) => name !== '')
    .toSorted(words.compare);

const schoolsOf = (leavers: readonly Leaver[]): readonly School[] =>
  distinct(leavers.flatMap(({ school }) => (school === undefined ? [] : [school]))).toSorted(
    (one, other) => words.compare(one.name, other.name),
  );

/** Computes the overview from the replica, with the same plan the file is written from. */
export const useOverview = (choice: OverviewChoice): Overview => {
  const today = useToday();
  const settings = useSettings();
  return useView(
    sources,
    (data) => {
      const rule = overviewContext(settings, today);
      const { schoolYear, schoolIds } = choice;
      const ofYear = leaversOf(data, { schoolYear, schoolIds: [], classNames: [] }, rule).shown;
      const ofSchools = leaversOf(data, { schoolYear, schoolIds, classNames: [] }, rule).shown;
      const chosen = leaversOf(data, choice, rule).shown;
      return {
        plan: planSheet(data, choice, rule),
        schoolYears: schoolYearsOfLeavers(Object.values(data.student), today),
        schools: schoolsOf(ofYear),
        classNames: classesOf(ofSchools),
        allLeavers: ofYear.length,
        blocked: chosen.filter(({ student }) => student.addressBlocked).length,
      };
    },
    [choice, settings, today],
  );
};
