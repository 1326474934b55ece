import type { z } from 'zod';
import type { FollowUp } from '../followUp/followUpSchemas.ts';
import { urgencyOf, type Urgency } from '../followUp/todayItem.ts';
import { listName } from '../person/personName.ts';
import type { VaultData } from '../record/vaultData.ts';
import { atSchoolOn, schoolName, type AtSchool } from './atSchool.ts';
import type { followUpChoiceSchema } from './listChoice.ts';
import { columnsOf, type ListColumn } from './listColumn.ts';
import { listOverview } from './listOverview.ts';
import type { OverviewContext } from './overviewContext.ts';
import type { ShownOverview } from './shownOverview.ts';
import type { Tone } from './sheetPlan.ts';

/** What the list reads of the vault. */
export type FollowUpData = Pick<
  VaultData,
  'student' | 'enrolment' | 'school' | 'followUp' | 'company' | 'handover' | 'partner'
>;

/** What the list is made from, beside the records. */
export type FollowUpOptions = Readonly<z.infer<typeof followUpChoiceSchema>> & OverviewContext;

type Line = AtSchool & {
  readonly followUp: FollowUp;
  readonly about: string;
  readonly state: string;
};

const urgencyWords: Readonly<Record<Urgency, string>> = {
  overdue: 'überfällig',
  today: 'heute',
  soon: 'kommt noch',
};

const done = 'erledigt';

const tones: Readonly<Record<string, Tone>> = {
  [done]: 'done',
  [urgencyWords.today]: 'open',
  [urgencyWords.overdue]: 'alarm',
};

const column = columnsOf<Line>();

/** The columns of the list; what is to be done may be entrusted (tier C) and stays in the program. */
export const followUpColumns: readonly ListColumn<Line>[] = [
  column(['dueOn', 'fällig am', 'day'], [11, {}], ({ followUp }) => followUp.dueOn),
  column(['state', 'Stand', 'choice'], [13, { tones }], ({ state }) => state),
  column(['pupil', 'Name', 'text'], [24, { missing: '' }], ({ student }) =>
    student === null ? null : listName(student),
  ),
  column(
    ['class', 'Klasse', 'text'],
    [9, { missing: '', place: true }],
    ({ enrolment }) => enrolment?.className ?? null,
  ),
  column(['school', 'Schule', 'text'], [16, { missing: '', place: true }], ({ school }) =>
    schoolName(school),
  ),
  column(['about', 'zu', 'text'], [36, { missing: '', place: true }], ({ about }) => about),
  column(
    ['doneOn', 'erledigt am', 'day'],
    [11, { missing: '' }],
    ({ followUp }) => followUp.doneOn,
  ),
];

/** The Wiedervorlagen as a list to take along: days, persons and companies, never what is to be done. */
export const followUpOverview = (data: FollowUpData, options: FollowUpOptions): ShownOverview =>
  listOverview(
    {
      title: 'Wiedervorlagen',
      fileStem: 'Wiedervorlagen',
      listName: 'Wiedervorlagen',
      audience: 'nur für Sie und Ihre Vertretung',
      whenEmpty: 'In dieser Auswahl ist keine Wiedervorlage offen.',
      columns: followUpColumns,
      unit: 'Wiedervorlagen',
      countedBy: [
        {
          heading: 'Nach Stand',
          header: 'Stand',
          wordOf: ({ state }) => state,
          always: [...Object.values(urgencyWords), ...(options.withDone ? [done] : [])],
        },
      ],
      total: 'Wiedervorlagen zusammen',
      within: (one, other) => one.followUp.dueOn.localeCompare(other.followUp.dueOn),
    },
    {
      data,
      lines: linesOf(data, options),
      options,
      filter: [options.withDone ? 'offene und erledigte' : 'offene'],
    },
  );

const linesOf = (data: FollowUpData, { today, withDone }: FollowUpOptions): readonly Line[] => {
  const atSchool = atSchoolOn(data, today);
  return Object.values(data.followUp)
    .filter(({ doneOn }) => withDone || doneOn === null)
    .map((followUp) => ({
      ...atSchool(data.student[followUp.studentId ?? ''] ?? null),
      followUp,
      about: aboutOf(data, followUp),
      state: followUp.doneOn === null ? urgencyWords[urgencyOf(followUp.dueOn, today)] : done,
    }));
};

const aboutOf = (data: FollowUpData, { companyId, handoverId }: FollowUp): string => {
  const company = data.company[companyId ?? '']?.name ?? '';
  const handover = data.handover[handoverId ?? ''];
  if (handover === undefined) return company;
  const partner = data.partner[handover.partnerId ?? '']?.name ?? '';
  return partner === '' ? 'Übergabe' : `Übergabe an ${partner}`;
};
