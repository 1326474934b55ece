import type { z } from 'zod';
import type { Day } from '../calendar/day.ts';
import { firstDayOf, lastDayOf, schoolYearLabel, schoolYearOf } from '../calendar/schoolYear.ts';
import { placementStatusLabels, type Placement } from '../placement/placementSchema.ts';
import type { VaultData } from '../record/vaultData.ts';
import { atSchoolOn, dayIn } from './atSchool.ts';
import type { placementChoiceSchema } from './listChoice.ts';
import { listOverview } from './listOverview.ts';
import type { OverviewContext } from './overviewContext.ts';
import { placementColumns, type PlacementLine } from './placementColumns.ts';
import type { ShownOverview } from './shownOverview.ts';

/** What the overview reads of the vault. */
export type PlacementData = Pick<
  VaultData,
  'student' | 'enrolment' | 'school' | 'placement' | 'company' | 'companyContact'
>;

/** What the overview is made from, beside the records. */
export type PlacementOptions = Readonly<z.infer<typeof placementChoiceSchema>> & OverviewContext;

/**
 * The Praktikumsübersicht for teachers: who is where, with whom to speak there, who visits when. It reads tiers A and
 * B only; what company and young person said of each other stays in the case file.
 */
export const placementOverview = (data: PlacementData, options: PlacementOptions): ShownOverview =>
  listOverview(
    {
      title: `Praktikumsübersicht ${options.schoolYear}`,
      fileStem: 'Praktikumsuebersicht',
      listName: 'Praktika',
      audience: 'nur für die Klassenleitung, das Team Berufliche Orientierung und die Leitstelle',
      whenEmpty: 'In dieser Auswahl ist kein Praktikum erfasst.',
      columns: placementColumns,
      unit: 'Praktika',
      countedBy: [
        {
          heading: 'Nach Stand',
          header: 'Stand',
          wordOf: ({ placement }) => placementStatusLabels[placement.status],
          always: Object.values(placementStatusLabels),
        },
      ],
      total: 'Praktika zusammen',
      within: (one, other) =>
        (one.placement.from ?? '9').localeCompare(other.placement.from ?? '9'),
    },
    { data, lines: linesOf(data, options), options, filter: [schoolYearLabel(options.schoolYear)] },
  );

const linesOf = (
  data: PlacementData,
  { schoolYear, today }: PlacementOptions,
): readonly PlacementLine[] => {
  const atSchool = atSchoolOn(data, dayIn(schoolYear, today));
  return Object.values(data.placement)
    .filter((placement) => fallsInto(placement, { schoolYear, today }))
    .map((placement) => ({
      ...atSchool(data.student[placement.studentId] ?? null),
      placement,
      company: data.company[placement.companyId ?? ''],
      contact: data.companyContact[placement.contactId ?? ''],
    }));
};

/** Whether a placement touches the school year; one without days belongs to the current one. */
const fallsInto = (
  { from, to }: Placement,
  {
    schoolYear,
    today,
  }: { readonly schoolYear: PlacementOptions['schoolYear']; readonly today: Day },
): boolean => {
  const [begin, end] = [from ?? to, to ?? from];
  if (begin === null || end === null) return schoolYearOf(today) === schoolYear;
  return begin <= lastDayOf(schoolYear) && end >= firstDayOf(schoolYear);
};
