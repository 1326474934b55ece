import type ExcelJS from 'exceljs';
import type { Sheet } from '../../../domain/sheet/sheetPlan.ts';
import { chartsOf } from './chartsOf.ts';
import { drawingPart } from './drawingPart.ts';
import { relate, type FurtherParts } from './furtherParts.ts';
import type { Layout } from './layout.ts';
import { tableHeaders } from './tableHeaders.ts';
import { tablePart } from './tablePart.ts';

/** Adds the charts and the table of a sheet to the workbook, and gives what the sheet says of them at its end. */
export type SheetEnds = (page: ExcelJS.Worksheet, sheet: Sheet, layout: Layout) => string;

/** What stands at the ends of the sheets of a workbook; sheets for each school or class have a table each. */
export const sheetEnds = (parts: FurtherParts): SheetEnds => {
  let tables = 0;
  return (page, sheet, layout) => {
    const main = sheet.tables.find((table) => table.main);
    const drawing = drawingXml(parts, page, chartsOf(sheet, { ...layout, sheetName: page.name }));
    if (layout.tableRange === null || main === undefined) return drawing;
    tables += 1;
    const headers = tableHeaders(main.columns);
    const table = tablePart({ id: tables, range: layout.tableRange, headers });
    const id = relate(page, parts.add('table', table));
    return `${drawing}<tableParts count="1"><tablePart r:id="${id}"/></tableParts>`;
  };
};

const drawingXml = (
  parts: FurtherParts,
  page: ExcelJS.Worksheet,
  charts: ReturnType<typeof chartsOf>,
): string => {
  if (charts.length === 0) return '';
  const relations = charts.map(({ xml }) => parts.add('chart', xml));
  const drawing = drawingPart(charts.map(({ placed }) => placed));
  return `<drawing r:id="${relate(page, parts.add('drawing', drawing, relations))}"/>`;
};
