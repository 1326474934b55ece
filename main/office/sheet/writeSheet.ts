import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { partsOf } from '../../../domain/calendar/day.ts';
import type { Sheet, SheetPlan, SheetTable } from '../../../domain/sheet/sheetPlan.ts';
import type { Bytes, OfficeProgress } from '../officeJob.ts';
import { chartSpace } from './chartFrame.ts';
import { cellRules, type CellRule } from './cellRules.ts';
import { allowOnly, closeWith, furtherParts } from './furtherParts.ts';
import { layoutOf, type Layout } from './layout.ts';
import { pageOf } from './page.ts';
import { practiceWords } from '../practiceWords.ts';
import { rowWriter } from './rowWriter.ts';
import { safeCellText } from './safeCellText.ts';
import { safeSheetName } from './safeSheetName.ts';
import { sheetEnds, type SheetEnds } from './sheetEnds.ts';
import { frameStyles, type CellStyle } from './sheetStyles.ts';

/**
 * The bytes of an Excel workbook for a plan. Rows are streamed, so that memory does not grow with
 * them; progress counts rows of all tables.
 */
export const writeSheet = async (
  plan: SheetPlan,
  onProgress: (progress: OfficeProgress) => void = () => undefined,
): Promise<Bytes> => {
  const { sink, collected } = openSink();
  const workbook = openWorkbook(plan, sink);
  const endOf = sheetEnds(furtherParts(workbook));
  const step = progressSteps(plan, onProgress);
  const names: string[] = [];
  for (const sheet of plan.sheets) {
    const name = safeSheetName(sheet.name, names);
    names.push(name);
    await writeOne({ workbook, name, sheet, plan, step, endOf });
  }
  await workbook.commit();
  return collected;
};

/** Collects what the archive says, until its end. */
const openSink = () => {
  const sink = new PassThrough({ highWaterMark: 1 << 20 });
  const collected = new Promise<Bytes>((resolve, reject) => {
    const parts: Buffer[] = [];
    sink.on('data', (part: Buffer) => parts.push(part));
    sink.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    sink.on('error', reject);
  });
  return { sink, collected };
};

const openWorkbook = (plan: SheetPlan, stream: PassThrough): ExcelJS.stream.xlsx.WorkbookWriter => {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
    zip: { zlib: { level: 6 } },
  });
  // Nothing in the file tells who made it or at what time: only the day the plan speaks of.
  const { year, month, dayOfMonth } = partsOf(plan.asOf);
  const asOf = new Date(Date.UTC(year, month - 1, dayOfMonth, 12));
  return Object.assign(workbook, {
    creator: 'Staffelstab',
    lastModifiedBy: 'Staffelstab',
    created: asOf,
    modified: asOf,
    title: safeCellText(plan.title),
    language: 'de-DE',
  });
};

type Step = () => Promise<void> | undefined;

const rowsPerStep = 250;

/** After every 250 rows the stream is given time to flow and the reader a number. */
const progressSteps = (plan: SheetPlan, onProgress: (progress: OfficeProgress) => void): Step => {
  const total = plan.sheets.flatMap(({ tables }) => tables).reduce((n, t) => n + t.rows.length, 0);
  let done = 0;
  return () => {
    done += 1;
    if (done % rowsPerStep !== 0 && done !== total) return undefined;
    onProgress({ done, total });
    return new Promise((resolve) => setImmediate(resolve));
  };
};

type OneSheet = {
  readonly workbook: ExcelJS.stream.xlsx.WorkbookWriter;
  readonly name: string;
  readonly sheet: Sheet;
  readonly plan: SheetPlan;
  readonly step: Step;
  readonly endOf: SheetEnds;
};

const writeOne = async ({ workbook, name, sheet, plan, ...given }: OneSheet): Promise<void> => {
  const layout = layoutOf(sheet, plan.practice);
  const page = workbook.addWorksheet(name, pageOf(plan, sheet, layout));
  page.columns = layout.widths.map((width) => ({ width }));
  writeFrame(page, plan, sheet);
  for (const table of sheet.tables) await writeTable(page, table, given.step);
  for (const rule of rulesOf(sheet, layout)) allowOnly(page, rule);
  closeWith(page, given.endOf(page, sheet, layout));
  page.commit();
};

const rulesOf = ({ tables }: Sheet, { headerRow }: Layout): readonly CellRule[] => {
  const main = tables.find((table) => table.main);
  if (headerRow === null || main === undefined) return [];
  return cellRules(main.columns, { headerRow, rows: main.rows.length });
};

const addLine = (
  page: ExcelJS.Worksheet,
  text: string,
  { style, height }: { readonly style: CellStyle; readonly height: number },
) => {
  const row = page.addRow([safeCellText(text)]);
  row.height = height;
  row.getCell(1).style = style;
  return row;
};

const writeFrame = (page: ExcelJS.Worksheet, plan: SheetPlan, sheet: Sheet): void => {
  if (plan.practice) {
    const band = addLine(page, practiceWords, { style: frameStyles.band, height: 20 });
    page.columns.forEach((_, index) => (band.getCell(index + 1).style = frameStyles.band));
    band.commit();
  }
  addLine(page, sheet.title, { style: frameStyles.title, height: 26 }).commit();
  for (const { label, text } of sheet.lines)
    addLine(page, `${label}: ${text}`, { style: frameStyles.label, height: 13 }).commit();
};

const writeTable = async (
  page: ExcelJS.Worksheet,
  table: SheetTable,
  step: Step,
): Promise<void> => {
  addLine(page, '', { style: frameStyles.label, height: 8 }).commit();
  if (table.heading !== '')
    addLine(page, table.heading, { style: frameStyles.heading, height: 20 }).commit();
  const writer = rowWriter(page, {
    columns: table.columns,
    isTable: table.main && table.rows.length > 0,
  });
  writer.header();
  for (const row of table.rows) {
    writer.values(row);
    const pause = step();
    if (pause !== undefined) await pause;
  }
  if (table.rows.length === 0)
    addLine(page, table.whenEmpty, { style: frameStyles.empty, height: 16 }).commit();
  if (table.total !== null) writer.total(table.total);
  const space = chartSpace(table);
  if (space !== null) addLine(page, '', { style: frameStyles.label, height: space }).commit();
};
