import type { ColumnKind, FilledIn, Sheet, SheetColumn } from './sheetPlan.ts';

const column = (
  [key, header]: readonly [string, string],
  [kind, width]: readonly [ColumnKind, number],
  filledIn: FilledIn,
): SheetColumn => ({
  ...{ key, header, kind, width, filledIn },
  wrap: kind === 'choice',
  missing: '',
});

/** A column the recipient of a list fills in with one of some answers. */
export const answerColumn = (
  key: string,
  header: string,
  answers: readonly string[],
): SheetColumn => column([key, header], ['choice', 15], { kind: 'choice', answers });

/** A column the recipient of a list fills in with a day. */
export const dayAnswerColumn = (key: string, header: string): SheetColumn =>
  column([key, header], ['day', 11], { kind: 'day' });

/** A column the recipient of a list fills in with a whole number up to one that makes sense. */
export const countAnswerColumn = (key: string, header: string, most: number): SheetColumn =>
  column([key, header], ['number', 17], { kind: 'count', most });

/** What a cell says to whoever is about to fill it in, and what it says when that is refused. */
export type FillInWords = { readonly prompt: string; readonly refusal: string };

/** The words of a cell that is filled in. */
export const fillInWords = (filledIn: FilledIn): FillInWords => {
  switch (filledIn.kind) {
    case 'choice':
      return {
        prompt: 'Bitte wählen Sie eine Antwort aus der Liste.',
        refusal: `Diese Antwort gibt es in der Liste nicht. Bitte wählen Sie eine von diesen: ${filledIn.answers.join(', ')}.`,
      };
    case 'day':
      return {
        prompt: 'Bitte tragen Sie den Tag ein, zum Beispiel 22.11.2026.',
        refusal: 'Das ist kein Tag. Bitte schreiben Sie ihn so: 22.11.2026.',
      };
    case 'count':
      return {
        prompt: `Bitte tragen Sie eine ganze Zahl von 0 bis ${filledIn.most} ein.`,
        refusal: `Das ist keine ganze Zahl von 0 bis ${filledIn.most}. Bitte tragen Sie eine solche Zahl ein.`,
      };
  }
};

/** The line of a sheet that says what is to be filled in; none where nothing is. */
export const fillInLines = (columns: readonly SheetColumn[]): Sheet['lines'] => {
  const headers = columns.map(({ header }) => `„${header}“`);
  if (headers.length === 0) return [];
  return [
    {
      label: 'Bitte ausfüllen',
      text: `${listed(headers)}; die Zellen nennen die möglichen Antworten. Geben Sie die Liste danach zurück.`,
    },
  ];
};

const listed = (words: readonly string[]): string => new Intl.ListFormat('de').format(words);
