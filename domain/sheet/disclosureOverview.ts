import type { z } from 'zod';
import { localDay } from '../calendar/localDay.ts';
import { schoolYearLabel } from '../calendar/schoolYear.ts';
import { dataGroupLabels } from '../consent/dataGroups.ts';
import {
  disclosureBasisLabels,
  documentLabels,
  formatLabels,
  type Disclosure,
} from '../disclosure/disclosureSchemas.ts';
import type { ReducedDisclosure } from '../disclosure/reducedDisclosureSchema.ts';
import { answerLabels, type Handover } from '../handover/handoverSchema.ts';
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
  'student' | 'enrolment' | 'school' | 'disclosure' | 'reducedDisclosure' | 'handover'
>;

/** What the register is made from, beside the records. */
export type DisclosureOptions = Readonly<z.infer<typeof disclosureChoiceSchema>> & OverviewContext;

/** A disclosure, or what is left of one whose person is deleted. */
type Line = AtSchool &
  Pick<ReducedDisclosure, 'on' | 'document' | 'partnerKind' | 'basis'> & {
    readonly full: Disclosure | null;
    readonly handover: Handover | undefined;
  };

const column = columnsOf<Line>();

const noAnswer = 'noch keine';

const answerTones: Readonly<Record<string, Tone>> = {
  [answerLabels.angekommen]: 'done',
  [answerLabels.anderer_weg]: 'going',
  [noAnswer]: 'open',
  [answerLabels.nicht_angekommen]: 'alarm',
};

/** Stands for the name of a person whose file is deleted. */
const deleted = 'Akte gelöscht';

/** Stands for the name where the basis alone would tell of a matter of child protection (tier D). */
const protectedCase = 'nur im Programm';

const isProtected = ({ basis, overrideBasis }: Disclosure): boolean =>
  basis === 'kinderschutz' || overrideBasis === 'kinderschutz';

const blank = { missing: '' } as const;
const place = { place: true } as const;

/** The columns of the register (R 6.7); what was written about basis and reason stays in the case file. */
export const disclosureColumns: readonly ListColumn<Line>[] = [
  column(['sentOn', 'am', 'day'], [10.5, {}], ({ on }) => on),
  column(['pupil', 'Name', 'text'], [20, {}], ({ student, full }) =>
    student === null ? (full === null ? deleted : protectedCase) : listName(student),
  ),
  column(['caseNumber', 'Aktenzeichen', 'text'], [12, blank], ({ student }) =>
    student === null ? null : student.caseNumber,
  ),
  column(
    ['class', 'Klasse', 'text'],
    [7.5, place],
    ({ enrolment }) => enrolment?.className ?? null,
  ),
  column(['school', 'Schule', 'text'], [12, place], ({ school }) => schoolName(school)),
  column(['document', 'Schreiben', 'choice'], [16, {}], ({ document }) => documentLabels[document]),
  column(['partner', 'Stelle', 'text'], [24, place], ({ full }) => full?.partnerName ?? null),
  column(
    ['kind', 'Art der Stelle', 'choice'],
    [18, place],
    ({ partnerKind }) => partnerKindLabels[partnerKind],
  ),
  column(['person', 'an', 'text'], [18, place], ({ full }) => full?.personName ?? null),
  column(
    ['function', 'Funktion', 'text'],
    [16, { missing: '', place: true }],
    ({ full }) => full?.personFunction ?? null,
  ),
  column(['purpose', 'Zweck', 'text'], [22, {}], ({ full }) => full?.purpose ?? null),
  column(['basis', 'Grundlage', 'text'], [24, {}], ({ basis }) => disclosureBasisLabels[basis]),
  column(['override', 'statt Einwilligung', 'text'], [20, blank], ({ full }) =>
    full === null || full.overrideBasis === null ? null : disclosureBasisLabels[full.overrideBasis],
  ),
  column(['groups', 'Datengruppen', 'text'], [30, {}], ({ full }) =>
    full === null ? null : full.groups.map((group) => dataGroupLabels[group]).join('; '),
  ),
  column(['channel', 'Weg', 'choice'], [12, {}], ({ full }) =>
    full === null || full.channel === null ? null : channelLabels[full.channel],
  ),
  column(['format', 'Form', 'choice'], [9, {}], ({ full }) =>
    full === null ? null : formatLabels[full.format],
  ),
  column(['sender', 'durch', 'text'], [18, {}], ({ full }) => full?.sender ?? null),
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
  column(['file', 'Datei', 'text'], [26, {}], ({ full }) => full?.fileName ?? null),
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
  const sent = Object.values(data.disclosure).map((full) => ({
    ...atSchool(isProtected(full) ? null : (data.student[full.studentId] ?? null)),
    ...full,
    on: localDay(new Date(full.at)),
    full,
    handover: data.handover[full.handoverId],
  }));
  const reduced = Object.values(data.reducedDisclosure).map((rest) => ({
    ...atSchool(null),
    ...rest,
    full: null,
    handover: undefined,
  }));
  return listOverview(definition(options), {
    data,
    lines: [...sent, ...reduced].filter(({ on }) => isInYear(options.schoolYear, on)),
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
      wordOf: ({ handover }: Line) => answerWord(handover) ?? deleted,
      always: [...Object.values(answerLabels), noAnswer],
    },
    {
      heading: 'Nach Art der Stelle',
      header: 'Art der Stelle',
      wordOf: ({ partnerKind }: Line) => partnerKindLabels[partnerKind],
      always: [],
    },
    {
      heading: 'Nach Grundlage',
      header: 'Grundlage',
      wordOf: ({ basis }: Line) => disclosureBasisLabels[basis],
      always: [],
    },
  ] as const,
  total: 'Übermittlungen zusammen',
  within: (one: Line, other: Line) => one.on.localeCompare(other.on),
});
