import type { z } from 'zod';
import { schoolYearLabel } from '../calendar/schoolYear.ts';
import { listName } from '../person/personName.ts';
import { participationLabels, type Participation } from '../practiceDays/participationSchema.ts';
import type { VaultData } from '../record/vaultData.ts';
import { atSchoolOn, dayIn, schoolName, type AtSchool } from './atSchool.ts';
import { answerColumn, countAnswerColumn, dayAnswerColumn } from './filledInColumns.ts';
import { columnsOf, notRecorded, type ListColumn } from './listColumn.ts';
import type { practiceDaysChoiceSchema } from './listChoice.ts';
import { listOverview } from './listOverview.ts';
import type { OverviewContext } from './overviewContext.ts';
import type { ShownOverview } from './shownOverview.ts';
import type { SheetColumn, Tone } from './sheetPlan.ts';

/** What the list reads of the vault. */
export type PracticeDaysData = Pick<
  VaultData,
  'student' | 'enrolment' | 'school' | 'participation' | 'partner'
>;

/** What the list is made from, beside the records. */
export type PracticeDaysOptions = Readonly<z.infer<typeof practiceDaysChoiceSchema>> &
  OverviewContext;

type Line = AtSchool & { readonly participation: Participation; readonly partnerName: string };

const column = columnsOf<Line>();

const tones: Readonly<Record<string, Tone>> = {
  [participationLabels.beendet]: 'done',
  [participationLabels.nimmt_teil]: 'going',
  [participationLabels.abgebrochen]: 'alarm',
};

const bbsOf = ({ partnerName }: Line): string => partnerName || notRecorded;

/** The columns of the list of those who take part; what BBS and young person said of it stays in the case file. */
export const practiceDaysColumns: readonly ListColumn<Line>[] = [
  column(['pupil', 'Name', 'text'], [22, {}], ({ student }) =>
    student === null ? null : listName(student),
  ),
  column(
    ['class', 'Klasse', 'text'],
    [8, { place: true }],
    ({ enrolment }) => enrolment?.className ?? null,
  ),
  column(['school', 'Schule', 'text'], [20, { place: true }], ({ school }) => schoolName(school)),
  column(['bbs', 'BBS', 'text'], [24, { place: true }], ({ partnerName }) => partnerName),
  column(['fields', 'Berufsfelder', 'text'], [34, {}], ({ participation }) =>
    participation.fields.join(', '),
  ),
  column(
    ['status', 'Teilnahme', 'choice'],
    [14, { tones }],
    ({ participation }) => participationLabels[participation.status],
  ),
  column(
    ['daysPlanned', 'Tage geplant', 'number'],
    [10, { missing: '' }],
    ({ participation }) => participation.daysPlanned,
  ),
  column(
    ['daysAttended', 'Tage anwesend', 'number'],
    [10, { missing: '' }],
    ({ participation }) => participation.daysAttended,
  ),
];

/** What the BBS or the school answers in a list that comes back. */
const practiceDaysAnswers: readonly SheetColumn[] = [
  answerColumn('confirmed', 'Nimmt teil', ['ja', 'nein', 'abgebrochen']),
  countAnswerColumn('countedDays', 'Anwesenheitstage', 366),
  dayAnswerColumn('confirmedOn', 'Stand am'),
];

/** Who takes part in the Praxistage of a school year, at which BBS and in which occupational fields. */
export const practiceDaysOverview = (
  data: PracticeDaysData,
  options: PracticeDaysOptions,
): ShownOverview =>
  listOverview(
    {
      title: `Praxistage an der BBS ${options.schoolYear}`,
      fileStem: 'Praxistage',
      listName: 'Teilnehmende',
      audience: 'nur für die Schulen, die BBS und die Leitstelle, die die Praxistage durchführen',
      whenEmpty: 'In dieser Auswahl nimmt niemand an den Praxistagen teil.',
      columns: practiceDaysColumns,
      filledIn: options.toFillIn ? practiceDaysAnswers : [],
      unit: 'Teilnahmen',
      countedBy: [
        {
          heading: 'Nach Teilnahme',
          header: 'Teilnahme',
          wordOf: ({ participation }) => participationLabels[participation.status],
          always: Object.values(participationLabels),
        },
        { heading: 'Nach BBS', header: 'BBS', wordOf: bbsOf, always: [] },
      ],
      total: 'Teilnahmen zusammen',
    },
    { data, lines: linesOf(data, options), options, filter: [schoolYearLabel(options.schoolYear)] },
  );

const linesOf = (
  data: PracticeDaysData,
  { schoolYear, today }: PracticeDaysOptions,
): readonly Line[] => {
  const atSchool = atSchoolOn(data, dayIn(schoolYear, today));
  return Object.values(data.participation)
    .filter((participation) => participation.schoolYear === schoolYear)
    .map((participation) => ({
      ...atSchool(data.student[participation.studentId] ?? null),
      participation,
      partnerName: data.partner[participation.partnerId ?? '']?.name ?? '',
    }));
};
