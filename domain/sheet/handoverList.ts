import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/formatDay.ts';
import type { Disclosure } from '../disclosure/disclosureSchemas.ts';
import type { FieldCode } from '../handover/fieldCatalogue.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import { answerColumn, dayAnswerColumn, fillInLines } from './filledInColumns.ts';
import { handoverListColumns, type ListedLetter } from './handoverListColumns.ts';
import type { SheetColumn, SheetPlan, SheetRow } from './sheetPlan.ts';

/** The collections the list is made from: what was sent, never what stands in the files now. */
export type HandoverListSources = Pick<VaultData, 'disclosure' | 'sentLetter' | 'student'>;

type Options = Pick<Settings, 'institution' | 'userName' | 'practice'> & { readonly today: Day };

const collator = new Intl.Collator('de', { numeric: true });

/**
 * The letters of these handovers that were sent, in the order of the list. A letter of before its facts were kept
 * stands there with nothing but its number.
 */
export const listedLetters = (
  data: HandoverListSources,
  handoverIds: readonly string[],
): readonly ListedLetter[] => {
  const wanted = new Set(handoverIds);
  const letters = Object.values(data.disclosure)
    .filter(({ document, handoverId }) => document === 'uebergabe' && wanted.has(handoverId))
    .map((disclosure) => ({
      caseNumber: data.student[disclosure.studentId]?.caseNumber ?? '',
      disclosure,
      facts: (data.sentLetter[disclosure.letterId]?.facts ?? []).filter(({ field }) =>
        disclosure.fields.includes(field),
      ),
    }));
  return letters.toSorted((one, other) => collator.compare(orderOf(one), orderOf(other)));
};

const orderOf = (letter: ListedLetter): string =>
  [
    ...handoverListColumns.slice(1, 3).map(({ valueOf }) => valueOf(letter)),
    letter.caseNumber,
  ].join(' ');

/** The handovers whose letters were sent, by whom they went to: each addressee gets a list of their own. */
export const lettersByRecipient = (
  data: HandoverListSources,
  handoverIds: readonly string[],
): readonly (readonly string[])[] => {
  const groups = new Map<string, string[]>();
  for (const { disclosure } of listedLetters(data, handoverIds)) {
    const { handoverId, partnerName, personName, personFunction } = disclosure;
    const recipient = JSON.stringify([partnerName, personName, personFunction]);
    groups.set(recipient, [...(groups.get(recipient) ?? []), handoverId]);
  }
  return [...groups.values()];
};

/** The fields of the catalogue that the row of a letter really tells. */
export const listedFields = (letter: ListedLetter): readonly FieldCode[] => [
  ...new Set(
    handoverListColumns.flatMap(({ field, valueOf }) =>
      field === null || isEmpty(valueOf(letter)) ? [] : [field],
    ),
  ),
];

const isEmpty = (value: ReturnType<(typeof handoverListColumns)[number]['valueOf']>): boolean =>
  value === null || value === '';

/** What the recipient answers, for the day the list comes back. */
const arrival: readonly SheetColumn[] = [
  answerColumn('arrived', 'Angekommen', ['ja', 'nein', 'anderer Weg']),
  dayAnswerColumn('arrivedOn', 'am'),
];

/**
 * The list that goes to a recipient with the letters of a run (Übergabeliste): one row per letter, with nothing in it
 * that did not stand in that letter, and empty cells for the answer. Cells are read from what was sent, so that no later
 * change reaches them; columns nobody has something in are left out.
 */
export const handoverList = (
  data: HandoverListSources,
  handoverIds: readonly string[],
  { today, ...options }: Options,
): SheetPlan => {
  const letters = listedLetters(data, handoverIds);
  const columns = handoverListColumns.filter(({ valueOf }) =>
    letters.some((letter) => !isEmpty(valueOf(letter))),
  );
  const rowOf = (letter: ListedLetter): SheetRow => [
    ...columns.map(({ valueOf }) => valueOf(letter)),
    ...arrival.map(() => null),
  ];
  const [first] = letters;
  return {
    fileName: `Uebergabeliste_${today}_${first?.disclosure.partnerKind ?? 'leer'}.xlsx`,
    title: 'Übergabeliste',
    asOf: today,
    confidentiality: 'vertraulich',
    practice: options.practice,
    sheets: [
      {
        name: 'Übergaben',
        title: 'Übergabeliste',
        lines: [
          { label: 'Stand', text: formatDay(today) },
          { label: 'Für', text: first === undefined ? '' : addressee(first.disclosure) },
          { label: 'Von', text: joined(options.userName, options.institution) },
          { label: 'Vertraulich', text: 'nur für die genannte Stelle, zu den Schreiben' },
          ...fillInLines(arrival),
        ].filter(({ text }) => text !== ''),
        tables: [
          {
            heading: '',
            columns: [...columns.map(({ column }) => column), ...arrival],
            rows: letters.map(rowOf),
            total: null,
            whenEmpty: 'Es wurde kein Schreiben ausgegeben.',
            main: true,
          },
        ],
        fixedColumns: 1,
        orientation: 'landscape',
      },
    ],
  };
};

const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part.trim() !== '').join(', ');

const addressee = ({ personName, personFunction, partnerName }: Disclosure): string =>
  joined(personName, personFunction, partnerName);
