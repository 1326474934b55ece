import type { z } from 'zod';
import { localDay } from '../calendar/localDay.ts';
import { schoolYearLabel } from '../calendar/schoolYear.ts';
import { dataGroupLabels } from '../consent/dataGroups.ts';
import { documentLabels, formatLabels, type Disclosure } from '../disclosure/disclosureSchemas.ts';
import { answerLabels, basisLabels, type Handover } from '../handover/handoverSchema.ts';
import { channelLabels, partnerKindLabels } from '../partner/partnerSchemas.ts';
import { listName } from '../person/personName.ts';
import type { VaultData } from '../record/vaultData.ts';
import { atSchoolOn, dayIn, isInYear, schoolName, type AtSchool } from './atSchool.ts';
import type { disclosureChoiceSchema } from './listChoice.ts';
import { columnsOf, type ListColumn } from './listColumn.ts';
import { listOverview } from './listOverview.ts';
import type { OverviewContext } from './overviewContext.ts';
import type { ShownOverview } from './shownOverview.ts';
import type { Tone } from './sheetPlan.ts';

/** What the register reads of the vault: what went out and what came back, not the letters themselves. */
export type DisclosureData = Pick<
  VaultData,
  'student' | 'enrolment' | 'school' | 'disclosure' | 'handover'
>;

/** What the register is made from, beside the records. */
export type DisclosureOptions = Readonly<z.infer<typeof disclosureChoiceSchema>> & OverviewContext;

type Line = AtSchool & { readonly disclosure: Disclosure; readonly handover: Handover | undefined };

const column = columnsOf<Line>();

const noAnswer = 'noch keine';

const answerTones: Readonly<Record<string, Tone>> = {
  [answerLabels.angekommen]: 'done',
  [answerLabels.anderer_weg]: 'going',
  [noAnswer]: 'open',
  [answerLabels.nicht_angekommen]: 'alarm',
};

const sentOn = ({ disclosure }: Line) => localDay(new Date(disclosure.at));

const blank = { missing: '' } as const;
const place = { place: true } as const;

/** The columns of the register (R 6.7); the reason for overriding a consent stays in the case file. */
export const disclosureColumns: readonly ListColumn<Line>[] = [
  column(['sentOn', 'am', 'day'], [10.5, {}], sentOn),
  column(['pupil', 'Name', 'text'], [20, {}], ({ student }) =>
    student === null ? null : listName(student),
  ),
  column(['caseNumber', 'Aktenzeichen', 'text'], [12, {}], ({ student }) =>
    student === null ? null : student.caseNumber,
  ),
  column(
    ['class', 'Klasse', 'text'],
    [7.5, place],
    ({ enrolment }) => enrolment?.className ?? null,
  ),
  column(['school', 'Schule', 'text'], [12, place], ({ school }) => schoolName(school)),
  column(
    ['document', 'Schreiben', 'choice'],
    [16, {}],
    ({ disclosure }) => documentLabels[disclosure.document],
  ),
  column(['partner', 'Stelle', 'text'], [24, place], ({ disclosure }) => disclosure.partnerName),
  column(
    ['kind', 'Art der Stelle', 'choice'],
    [18, place],
    ({ disclosure }) => partnerKindLabels[disclosure.partnerKind],
  ),
  column(['person', 'an', 'text'], [18, place], ({ disclosure }) => disclosure.personName),
  column(
    ['function', 'Funktion', 'text'],
    [16, { missing: '', place: true }],
    ({ disclosure }) => disclosure.personFunction,
  ),
  column(['purpose', 'Zweck', 'text'], [22, {}], ({ disclosure }) => disclosure.purpose),
  column(['basis', 'Grundlage', 'text'], [24, {}], ({ disclosure: { basis, basisNote } }) =>
    [basisLabels[basis], basisNote].filter((part) => part !== '').join(', '),
  ),
  column(['override', 'statt Einwilligung', 'text'], [20, blank], ({ disclosure }) =>
    disclosure.overrideBasis === null ? null : basisLabels[disclosure.overrideBasis],
  ),
  column(['groups', 'Datengruppen', 'text'], [30, {}], ({ disclosure }) =>
    disclosure.groups.map((group) => dataGroupLabels[group]).join('; '),
  ),
  column(['channel', 'Weg', 'choice'], [12, {}], ({ disclosure }) =>
    disclosure.channel === null ? null : channelLabels[disclosure.channel],
  ),
  column(
    ['format', 'Form', 'choice'],
    [9, {}],
    ({ disclosure }) => formatLabels[disclosure.format],
  ),
  column(['sender', 'durch', 'text'], [18, {}], ({ disclosure }) => disclosure.sender),
  column(['answer', 'Antwort', 'choice'], [13, { tones: answerTones }], ({ handover }) =>
    answerWord(handover),
  ),
  column(
    ['answeredOn', 'Antwort am', 'day'],
    [10.5, blank],
    ({ handover }) => handover?.answeredOn ?? null,
  ),
  column(
    ['copyOn', 'Kopie an die Person am', 'day'],
    [12, blank],
    ({ handover }) => handover?.copyGivenOn ?? null,
  ),
  column(['file', 'Datei', 'text'], [26, {}], ({ disclosure }) => disclosure.fileName),
];

/** The columns that show what went to whom, when, on which basis, and what came back. */
export const everydayDisclosureColumns: readonly string[] = [
  'sentOn',
  'pupil',
  'class',
  'document',
  'partner',
  'person',
  'basis',
  'groups',
  'channel',
  'answer',
];

const answerWord = (handover: Handover | undefined): string | null => {
  if (handover === undefined) return null;
  return handover.answer === null ? noAnswer : answerLabels[handover.answer];
};

/** The Übergabeverzeichnis: what was sent to whom, when, on which basis, and the answer; for accountability (Art. 5 DSGVO). */
export const disclosureOverview = (
  data: DisclosureData,
  options: DisclosureOptions,
): ShownOverview => {
  const atSchool = atSchoolOn(data, dayIn(options.schoolYear, options.today));
  const lines = Object.values(data.disclosure).map((disclosure) => ({
    ...atSchool(data.student[disclosure.studentId] ?? null),
    disclosure,
    handover: data.handover[disclosure.handoverId],
  }));
  return listOverview(definition(options), {
    data,
    lines: lines.filter((line) => isInYear(options.schoolYear, sentOn(line))),
    options,
    filter: [`übermittelt im ${schoolYearLabel(options.schoolYear)}`],
  });
};

const definition = ({ schoolYear }: DisclosureOptions) => ({
  title: `Übergabeverzeichnis ${schoolYear}`,
  fileStem: 'Uebergabeverzeichnis',
  listName: 'Übermittlungen',
  audience: 'nur für die verantwortliche Stelle und ihre Datenschutzbeauftragten',
  whenEmpty: 'In dieser Auswahl wurde nichts übermittelt.',
  columns: disclosureColumns,
  unit: 'Übermittlungen',
  countedBy: [
    {
      heading: 'Nach Antwort',
      header: 'Antwort',
      wordOf: ({ handover }: Line) => answerWord(handover) ?? 'keine vorgesehen',
      always: [...Object.values(answerLabels), noAnswer],
    },
    {
      heading: 'Nach Art der Stelle',
      header: 'Art der Stelle',
      wordOf: ({ disclosure }: Line) => partnerKindLabels[disclosure.partnerKind],
      always: [],
    },
    {
      heading: 'Nach Grundlage',
      header: 'Grundlage',
      wordOf: ({ disclosure }: Line) => basisLabels[disclosure.basis],
      always: [],
    },
  ] as const,
  total: 'Übermittlungen zusammen',
  within: (one: Line, other: Line) => one.disclosure.at.localeCompare(other.disclosure.at),
});
