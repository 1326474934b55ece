import { dayOf } from '../calendar/day.ts';
import type { Disclosure, SentLetter } from '../disclosure/disclosureSchemas.ts';
import type { FieldCode } from '../handover/fieldCatalogue.ts';
import { factValue } from '../letter/factValue.ts';
import type { CellValue, ColumnKind, SheetColumn } from './sheetPlan.ts';

/** A letter that was sent, as its row in the list reads it: what the register says, and what the letter said. */
export type ListedLetter = {
  readonly caseNumber: string;
  readonly disclosure: Disclosure;
  readonly facts: SentLetter['facts'];
};

/** A column of the list; `field` is the field of the catalogue its cells come from, null where they tell none. */
export type HandoverListColumn = {
  readonly column: SheetColumn;
  readonly field: FieldCode | null;
  readonly valueOf: (letter: ListedLetter) => CellValue;
};

type Shape = readonly [header: string, width: number, kind?: ColumnKind];

const column = (key: string, [header, width, kind = 'text']: Shape): SheetColumn => ({
  ...{ key, header, kind, width },
  wrap: kind === 'text',
  // An empty cell does not tell whether nothing is known or nothing may be told.
  missing: '',
});

/** The first particular of a day as a sheet sorts it: '14.03.2010 (17 Jahre)' is 14 March 2010. */
const dayIn = (text: string): CellValue => {
  const [, dayOfMonth, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})/u.exec(text) ?? [];
  return dayOf(Number(year), Number(month), Number(dayOfMonth)) ?? (text === '' ? null : text);
};

/** The columns a field of the catalogue gives, one for each of its labels; labels without a column only end a value. */
const columnsOf = (
  field: FieldCode,
  shapes: Readonly<Record<string, Shape | null>>,
): readonly HandoverListColumn[] => {
  const labels = Object.keys(shapes);
  return Object.entries(shapes).flatMap(([label, shape]): HandoverListColumn[] => {
    if (shape === null) return [];
    const made = column(`${field}/${label}`, shape);
    const valueOf = ({ facts }: ListedLetter): CellValue => {
      const fact = facts.find((one) => one.field === field)?.text ?? '';
      const text = factValue(fact, label, labels);
      return made.kind === 'day' ? dayIn(text) : text;
    };
    return [{ column: made, field, valueOf }];
  });
};

/**
 * The columns of the list in their order. All of them are master or school data (tiers A and B): what is entrusted
 * stands in the letter alone and in no list (docs/architecture.md).
 */
export const handoverListColumns: readonly HandoverListColumn[] = [
  {
    column: column('caseNumber', ['Zeichen', 9]),
    field: null,
    valueOf: ({ caseNumber }) => caseNumber,
  },
  ...columnsOf('name', { Familienname: ['Familienname', 15], Vorname: ['Vorname', 14] }),
  ...columnsOf('geburtsdatum', { Geburtsdatum: ['Geburtsdatum', 11, 'day'] }),
  ...columnsOf('geschlecht', { Geschlecht: ['Geschlecht', 10] }),
  ...columnsOf('anschrift', { Anschrift: ['Anschrift', 22] }),
  ...columnsOf('kontakt', { Telefon: ['Telefon', 14], 'E-Mail': null }),
  ...columnsOf('schule', {
    Schule: ['Schule', 16],
    Klasse: ['Klasse', 13],
    Schulbesuchsjahre: null,
    'Verlässt die Schule zum': null,
  }),
  ...columnsOf('abschluss_voraussichtlich', {
    'Voraussichtlicher Abschluss': ['Abschluss voraussichtlich', 15],
  }),
  ...columnsOf('abschluss_erreicht', { 'Erreichter Abschluss': ['Abschluss erreicht', 15] }),
  ...columnsOf('berufswunsch', { Berufswunsch: ['Berufswunsch', 16], 'Plan B': null }),
  ...columnsOf('anschluss', {
    'Geplanter Anschluss': ['Geplanter Anschluss', 18],
    'Ort des Anschlusses': ['Ort', 16],
    Beginn: ['Beginn', 11, 'day'],
    Stand: null,
  }),
  {
    column: column('fileName', ['Schreiben', 26]),
    field: null,
    valueOf: ({ disclosure }) => disclosure.fileName,
  },
];
