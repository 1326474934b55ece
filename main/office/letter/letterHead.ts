import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import type { LetterPlan } from '../../../domain/letter/letterPlan.ts';
import { fitLines, lineHeight } from './fitLines.ts';
import { colours, sizes } from './letterStyles.ts';
import { runsOf } from './letterText.ts';
import { formB, mm } from './measures.ts';

const { addressWidth, infoLeft, infoWidth, left } = formB;
const gapWidth = infoLeft - left - addressWidth;
const headWidth = addressWidth + gapWidth + infoWidth;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/**
 * Letterhead, address field and information block as a table of rows with exact heights: their places
 * on the page depend on nothing that is written in them, in Word as in LibreOffice. What follows the
 * table begins where DIN 5008 wants the subject.
 */
export const letterHead = (plan: LetterPlan): Table =>
  new Table({
    width: { size: mm(headWidth), type: WidthType.DXA },
    columnWidths: [mm(addressWidth), mm(gapWidth), mm(infoWidth)],
    layout: TableLayoutType.FIXED,
    margins: noMargins,
    borders: noBorders,
    rows: [
      row(formB.addressTop - formB.top, [letterheadCell(plan)]),
      row(formB.returnLineHeight, [returnCell(plan), blank(gapWidth), blank(infoWidth)]),
      row(formB.markingsHeight, [markingsCell(plan), blank(gapWidth), infoCell(plan)]),
      row(formB.addressHeight, [addressCell(plan), blank(gapWidth)]),
      row(formB.subjectTop - formB.addressTop - 45, [
        blank(addressWidth),
        blank(gapWidth),
        blank(infoWidth),
      ]),
    ],
  });

const row = (height: number, children: readonly TableCell[]): TableRow =>
  new TableRow({
    children,
    cantSplit: true,
    height: { value: mm(height), rule: HeightRule.EXACT },
  });

const cell = (
  width: number,
  children: Paragraph[],
  options: Partial<ITableCellOptions> = {},
): TableCell =>
  new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    margins: noMargins,
    ...options,
    children,
  });

const blank = (width: number): TableCell => cell(width, [new Paragraph({ style: 'LetterSmall' })]);

const letterheadCell = ({ letterhead }: LetterPlan): TableCell => {
  const width = headWidth - (infoWidth - (formB.page.width - infoLeft - formB.right));
  const size = fitLines([letterhead.name], { width, height: 8 }, [16, 14, 12, 10]) * 2;
  return cell(
    headWidth,
    [
      new Paragraph({
        style: 'LetterLine',
        children: runsOf(letterhead.name, { bold: true, size, color: colours.accent }),
      }),
      ...letterhead.lines.slice(0, 3).map((line) => small(line)),
    ],
    { columnSpan: 3, margins: { ...noMargins, right: mm(headWidth - width) } },
  );
};

const small = (line: string): Paragraph =>
  new Paragraph({ style: 'LetterSmall', children: runsOf(line) });

/** A line of the address field: its height follows its size, so that what was fitted stays fitted. */
const fittedLine = (line: string, points: number, style: string): Paragraph =>
  new Paragraph({
    style,
    spacing: { line: Math.round(points * 20 * lineHeight), lineRule: 'exact' },
    children: runsOf(line, { size: points * 2 }),
  });

const returnCell = ({ returnLine }: LetterPlan): TableCell => {
  const box = { width: addressWidth, height: formB.returnLineHeight - 0.4 };
  const points = fitLines([returnLine], box, [8, 7.5, 7, 6.5, 6, 5.5, 5]);
  return cell(addressWidth, [fittedLine(returnLine, points, 'LetterSmall')], {
    verticalAlign: VerticalAlignTable.BOTTOM,
    borders: { bottom: { style: BorderStyle.SINGLE, size: 2, color: colours.quiet } },
  });
};

const markingsCell = ({ markings }: LetterPlan): TableCell =>
  cell(
    addressWidth,
    markings.slice(0, 3).map(
      (line) =>
        new Paragraph({
          style: 'LetterLine',
          children: runsOf(line, { bold: true, size: sizes.table }),
        }),
    ),
    { verticalAlign: VerticalAlignTable.BOTTOM, margins: { ...noMargins, bottom: mm(0.8) } },
  );

const addressCell = ({ addressee }: LetterPlan): TableCell => {
  const box = { width: addressWidth, height: formB.addressHeight };
  const points = fitLines(addressee, box, [11, 10.5, 10, 9, 8, 7, 6]);
  return cell(
    addressWidth,
    addressee.map((line) => fittedLine(line, points, 'LetterLine')),
  );
};

const labelWidth = 24;

/** Labels and values stand in a table of their own: tab stops are drawn at other places by every viewer. */
const infoCell = ({ info }: LetterPlan): TableCell =>
  new TableCell({
    width: { size: mm(infoWidth), type: WidthType.DXA },
    margins: noMargins,
    rowSpan: 2,
    children: [
      ...(info.length === 0 ? [] : [infoTable(info)]),
      new Paragraph({ style: 'LetterSmall' }),
    ],
  });

const infoTable = (info: LetterPlan['info']): Table =>
  new Table({
    width: { size: mm(infoWidth), type: WidthType.DXA },
    columnWidths: [mm(labelWidth), mm(infoWidth - labelWidth)],
    layout: TableLayoutType.FIXED,
    margins: noMargins,
    borders: noBorders,
    rows: info.map(infoRow),
  });

const infoRow = ({ label, value }: LetterPlan['info'][number]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      cell(labelWidth, [infoText(runsOf(label))]),
      cell(infoWidth - labelWidth, [infoText(runsOf(value, { color: '000000' }))]),
    ],
  });

const infoText = (children: ReturnType<typeof runsOf>): Paragraph =>
  new Paragraph({ style: 'LetterSmall', spacing: { after: 30 }, children });
