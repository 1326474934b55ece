import type { Day } from '../calendar/day.ts';
import { fieldCatalogue, sectionLabels, type FieldCode } from '../handover/fieldCatalogue.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import type { LetterPlan } from '../letter/letterPlan.ts';
import { gathered } from '../letter/particulars.ts';
import { fieldPieces } from '../letter/transferSections.ts';
import type { TransferWords } from '../letter/transferWords.ts';
import type { TemplateValue } from './templatePlan.ts';

/** What the values of placeholders are made from: the case, what of it is released, and the letter made from it. */
export type TemplateSource = {
  readonly given: HandoverCase;
  readonly released: readonly FieldCode[];
  readonly plan: LetterPlan;
  readonly words: TransferWords;
  readonly today: Day;
};

/** A placeholder that may stand in a template as {{name}}. */
export type Placeholder = {
  readonly name: string;
  /** What it becomes, in a few German words. */
  readonly label: string;
  /** Text goes anywhere; a table or a whole section stands in a paragraph of its own. */
  readonly kind: 'text' | 'table' | 'section';
  /** The heading it is listed under. */
  readonly group: string;
  readonly example: string;
  /** Fields of the catalogue it tells of, each only where the gate released it. */
  readonly fields: readonly FieldCode[];
  readonly value: (source: TemplateSource) => TemplateValue;
};

/** What is said of a placeholder in the list of them. */
export type PlaceholderWords = Pick<Placeholder, 'name' | 'label' | 'example'>;

/** A value of running text. */
export const textValue = (text: string): TemplateValue => ({ kind: 'text', text: text.trim() });

/** A placeholder of a field: without the release of the gate its value is not even asked for. */
const ofField = (
  field: FieldCode,
  words: PlaceholderWords,
  value: (source: TemplateSource) => TemplateValue,
): Placeholder => ({
  ...words,
  kind: 'text',
  group: sectionLabels[fieldCatalogue[field].section],
  fields: [field],
  value: (source) => (source.released.includes(field) ? value(source) : textValue('')),
});

/** A placeholder for one labelled particular a field puts into the letter; its row is called like it, unless told. */
export const row = (
  field: FieldCode,
  { row: label, ...words }: PlaceholderWords & { readonly row?: string },
): Placeholder =>
  ofField(field, words, ({ given, today }) =>
    textValue(
      fieldPieces[field](given, today)
        .flatMap((piece) => (piece.kind === 'particular' ? [piece.row] : []))
        .filter((found) => found.label === (label ?? words.name))
        .map(({ value }) => value)
        .join('\n'),
    ),
  );

/** A placeholder for all labelled particulars of a field, one line each, with their labels. */
export const rows = (field: FieldCode, words: PlaceholderWords): Placeholder =>
  ofField(field, words, ({ given, today }) =>
    textValue(
      fieldPieces[field](given, today)
        .flatMap((piece) => (piece.kind === 'particular' ? [piece.row] : []))
        .map(({ label, value }) => `${label}: ${value}`)
        .join('\n'),
    ),
  );

/** A placeholder for a piece of a field that the letter tells in one particular with others, as the first name. */
export const part = (
  field: FieldCode,
  words: PlaceholderWords,
  text: (given: HandoverCase, today: Day) => string,
): Placeholder => ofField(field, words, ({ given, today }) => textValue(text(given, today)));

/** A placeholder that becomes the table a field puts into the letter. */
export const table = (field: FieldCode, words: PlaceholderWords): Placeholder => ({
  ...ofField(field, words, ({ given, today }) => {
    const content = gathered(fieldPieces[field](given, today));
    return { kind: 'blocks', blocks: content.length === 0 ? [] : [{ heading: null, content }] };
  }),
  kind: 'table',
});
