import { z } from 'zod';
import { formatDay } from '../calendar/formatDay.ts';
import { dataGroupLabels } from '../consent/dataGroups.ts';
import { disclosureBasisLabels, documentLabels } from '../disclosure/disclosureSchemas.ts';
import {
  filterRegister,
  registerEntries,
  registerFilterSchema,
  type RegisterEntry,
  type RegisterFilter,
} from '../disclosure/register.ts';
import { answerLabels } from '../handover/handoverSchema.ts';
import { channelLabels, partnerKindLabels } from '../partner/partnerSchemas.ts';
import { listName } from '../person/personName.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { OverviewContext } from './overviewContext.ts';
import type { CellValue, Sheet, SheetColumn, SheetPlan } from './sheetPlan.ts';

/** The register of disclosures as it is filtered on the screen; without names on demand. */
export const registerChoiceSchema = z
  .object({ sheet: z.literal('register'), filter: registerFilterSchema, withNames: z.boolean() })
  .strict();

type Options = Readonly<z.infer<typeof registerChoiceSchema>> & OverviewContext;

type Data = Pick<VaultData, 'disclosure' | 'reducedDisclosure' | 'student' | 'handover'>;

type Column = {
  readonly column: SheetColumn;
  readonly valueOf: (entry: RegisterEntry, data: Data) => CellValue;
  /** Leads to a person, or to where one is found. */
  readonly named?: true;
};

const column = (
  [key, header, kind]: readonly [string, string, SheetColumn['kind']],
  width: number,
  valueOf: Column['valueOf'],
): Column => ({
  column: { key, header, kind, width, wrap: width > 20, missing: '' },
  valueOf,
});

const deleted = 'Akte gelöscht';

/** Stands for the name where the basis alone would tell of a matter of child protection (tier D). */
const protectedCase = 'nur im Programm';

const nameOf = ({ student, full }: RegisterEntry): string => {
  if (full === null || student === null) return deleted;
  const isProtected = full.basis === 'kinderschutz' || full.overrideBasis === 'kinderschutz';
  return isProtected ? protectedCase : listName(student);
};

/** Under an Auskunftssperre the recipient tells where somebody is. */
const placeOf = (entry: RegisterEntry, text: string): string =>
  entry.student?.addressBlocked === true ? 'gesperrt' : text;

/** The columns of the register (R 4, overview 6; R 6.7). */
const columns: readonly Column[] = [
  column(['on', 'am', 'day'], 10.5, ({ on }) => on),
  { ...column(['name', 'Name', 'text'], 22, nameOf), named: true },
  column(['document', 'Schreiben', 'choice'], 17, ({ document }) => documentLabels[document]),
  column(
    ['kind', 'Art der Stelle', 'choice'],
    20,
    ({ partnerKind }) => partnerKindLabels[partnerKind],
  ),
  {
    ...column(['partner', 'Stelle', 'text'], 28, (entry) =>
      placeOf(entry, entry.full?.partnerName ?? ''),
    ),
    named: true,
  },
  {
    ...column(['person', 'an', 'text'], 20, (entry) =>
      placeOf(entry, entry.full?.personName ?? ''),
    ),
    named: true,
  },
  column(['basis', 'Grundlage', 'text'], 26, ({ basis }) => disclosureBasisLabels[basis]),
  column(['override', 'statt Einwilligung', 'text'], 22, ({ full }) =>
    full === null || full.overrideBasis === null ? null : disclosureBasisLabels[full.overrideBasis],
  ),
  column(['groups', 'Datengruppen', 'text'], 32, ({ full }) =>
    full === null ? null : full.groups.map((group) => dataGroupLabels[group]).join('; '),
  ),
  column(['channel', 'Weg', 'choice'], 14, ({ full }) =>
    full === null || full.channel === null ? null : channelLabels[full.channel],
  ),
  column(['answer', 'Antwort', 'choice'], 15, ({ full }, { handover }) => {
    const answer = handover[full?.handoverId ?? '']?.answer ?? null;
    return answer === null ? null : answerLabels[answer];
  }),
  column(['copy', 'Kopie an die Person', 'day'], 12, ({ full }, { handover }) =>
    full?.document === 'uebergabe' ? (handover[full.handoverId]?.copyGivenOn ?? null) : null,
  ),
];

/**
 * The register of disclosures with the filter of the screen: one line for each paper that went out (Art. 5 DSGVO).
 * That of a school year, with answers and counts, is the Übergabeverzeichnis (disclosureOverview).
 */
export const registerOverview = (data: Data, options: Options): SheetPlan => {
  const shown = columns.filter(({ named }) => options.withNames || named === undefined);
  const entries = filterRegister(registerEntries(data), options.filter);
  return {
    fileName: `Verzeichnis_der_Uebermittlungen_${options.today}.xlsx`,
    title: 'Verzeichnis der Übermittlungen',
    asOf: options.today,
    confidentiality: options.withNames ? 'vertraulich' : 'ohne personenbezogene Daten',
    practice: options.practice,
    sheets: [
      {
        name: 'Übermittlungen',
        title: 'Verzeichnis der Übermittlungen',
        lines: linesOf(data, options),
        tables: [
          {
            heading: '',
            columns: shown.map((entry) => entry.column),
            rows: entries.map((entry) => shown.map(({ valueOf }) => valueOf(entry, data))),
            total: null,
            whenEmpty: 'In dieser Auswahl wurde nichts übermittelt.',
            main: true,
          },
        ],
        fixedColumns: 1,
        orientation: 'landscape',
      },
    ],
  };
};

const linesOf = (data: Data, { filter, today, withNames }: Options): Sheet['lines'] => [
  { label: 'Stand', text: formatDay(today) },
  { label: 'Auswahl', text: filterWords(data, filter, withNames) },
  {
    label: 'Vertraulich',
    text: 'nur für die verantwortliche Stelle und ihre Datenschutzbeauftragten',
  },
];

/** What the filter leaves, in words; who is looked for is said only where names are shown. */
const filterWords = (data: Data, filter: RegisterFilter, withNames: boolean): string => {
  const { studentId, partnerName, document, basis, from, to, overridden, query } = filter;
  const student = data.student[studentId ?? ''];
  const named = (words: string): string => (withNames ? words : '');
  const words = [
    student === undefined ? '' : withNames ? listName(student) : 'eine Person',
    partnerName === '' ? '' : withNames ? partnerName : 'eine Stelle',
    document === null ? '' : documentLabels[document],
    basis === null ? '' : disclosureBasisLabels[basis],
    from === null ? '' : `ab ${formatDay(from)}`,
    to === null ? '' : `bis ${formatDay(to)}`,
    overridden ? 'ohne Einwilligung' : '',
    query.trim() === '' ? '' : named(`Suche „${query.trim()}“`) || 'mit Suche',
  ].filter((part) => part !== '');
  return words.length === 0 ? 'alle Übermittlungen' : words.join(' · ');
};
