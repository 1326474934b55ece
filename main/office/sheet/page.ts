import type ExcelJS from 'exceljs';
import { formatDay } from '../../../domain/calendar/formatDay.ts';
import type { Sheet, SheetPlan } from '../../../domain/sheet/sheetPlan.ts';
import type { Layout } from './layout.ts';
import { practiceWords } from '../practiceWords.ts';
import { safeCellText } from './safeCellText.ts';

/** A4 in the numbering of paper sizes that Excel uses. */
const a4 = 9 as unknown as ExcelJS.PaperSize;

const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000;

/** Text in a header or footer of Excel: '&' begins a code there, so it is doubled. */
const printed = (text: string): string => safeCellText(text).replaceAll('&', '&&');

/** How a sheet is seen and printed: fixed header, A4, one page wide, header row on every page, footer. */
export const pageOf = (
  plan: SheetPlan,
  sheet: Sheet,
  { headerRow }: Layout,
): Partial<ExcelJS.AddWorksheetOptions> => ({
  views: [
    headerRow === null
      ? { state: 'normal', showGridLines: false }
      : { state: 'frozen', xSplit: sheet.fixedColumns, ySplit: headerRow, showGridLines: false },
  ],
  pageSetup: {
    paperSize: a4,
    orientation: sheet.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: {
      left: inches(10),
      right: inches(10),
      top: inches(plan.practice ? 16 : 12),
      bottom: inches(15),
      header: inches(7),
      footer: inches(7),
    },
    ...(headerRow === null ? {} : { printTitlesRow: `${headerRow}:${headerRow}` }),
  },
  headerFooter: {
    ...(plan.practice ? { oddHeader: `&C&"Arial,Bold"&10${printed(practiceWords)}` } : {}),
    oddFooter:
      `&L&"Arial,Regular"&8${printed(plan.confidentiality)}` +
      `&C&"Arial,Regular"&8${printed(plan.title)} · Stand ${formatDay(plan.asOf)}` +
      `&R&"Arial,Regular"&8Seite &P von &N`,
  },
});
