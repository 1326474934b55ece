import type ExcelJS from 'exceljs';
import { fillInWords } from '../../../domain/sheet/filledInColumns.ts';
import type { FilledIn, SheetColumn } from '../../../domain/sheet/sheetPlan.ts';
import { columnLetters } from './layout.ts';

/** The first day a cell takes, so that a mistyped year is noticed. */
const firstDay = new Date(Date.UTC(2000, 0, 1));

/** Excel's limit for the title of a message. */
const longestTitle = 32;

type Rule = Pick<ExcelJS.DataValidation, 'type' | 'formulae' | 'operator'>;

const ruleOf = (filledIn: FilledIn): Rule => {
  switch (filledIn.kind) {
    case 'choice':
      return { type: 'list', formulae: [`"${filledIn.answers.join(',')}"`] };
    case 'day':
      return { type: 'date', operator: 'greaterThanOrEqual', formulae: [firstDay] };
    case 'count':
      return { type: 'whole', operator: 'between', formulae: [0, filledIn.most] };
  }
};

const validationOf = (header: string, filledIn: FilledIn): ExcelJS.DataValidation => {
  const { prompt, refusal } = fillInWords(filledIn);
  const title = header.slice(0, longestTitle);
  return {
    ...ruleOf(filledIn),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    ...{ promptTitle: title, prompt, errorTitle: title, error: refusal },
  };
};

/** A range of cells and what may be filled into it. */
export type CellRule = { readonly range: string; readonly validation: ExcelJS.DataValidation };

/** The rules for the cells of a table that a recipient fills in, by the row its header stands in and how many follow. */
export const cellRules = (
  columns: readonly SheetColumn[],
  { headerRow, rows }: { readonly headerRow: number; readonly rows: number },
): readonly CellRule[] =>
  columns.flatMap(({ header, filledIn }, index) => {
    if (filledIn === undefined || rows === 0) return [];
    const letters = columnLetters(index + 1);
    return [
      {
        range: `${letters}${headerRow + 1}:${letters}${headerRow + rows}`,
        validation: validationOf(header, filledIn),
      },
    ];
  });
