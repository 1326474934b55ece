import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import type { LetterBlock, LetterContent } from '../../../domain/letter/letterPlan.ts';
import { colours } from './letterStyles.ts';
import { bodyParagraphs, runsOf, styled } from './letterText.ts';
import { mm, textWidth } from './measures.ts';

const hairline = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noLines = { left: none, right: none, insideVertical: none } as const;
const cellMargins = { top: 30, bottom: 30, left: 0, right: mm(2.5) };
const boxedMargins = { ...cellMargins, left: mm(1.5), right: mm(1.5) };

/** A row above this many characters may break across pages; a shorter one stays together. */
const longRow = 900;

/** The parts of the letter: heading, running text, lists, particulars and tables. */
export const letterBlocks = (blocks: readonly LetterBlock[]): (Paragraph | Table)[] =>
  blocks.flatMap(({ heading, content }, index) => [
    ...(heading === null
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(heading) })]),
    ...content.flatMap((part) => contentOf(part, index === blocks.length - 1)),
  ]);

/** The last block stays with the closing, so that no signature stands alone on a page. */
const contentOf = (content: LetterContent, isLast: boolean): (Paragraph | Table)[] => {
  switch (content.kind) {
    case 'paragraph':
      return bodyParagraphs(content.text, isLast);
    case 'list':
      return content.items.map((item) => styled('BodyText', item, { bullet: { level: 0 } }));
    case 'particulars':
      return [particulars(content), gap()];
    case 'table':
      return [dataTable(content), gap()];
  }
};

/** Two tables in a row would become one in Word; a low line keeps them apart. */
const gap = (): Paragraph => new Paragraph({ spacing: { line: 100, lineRule: 'exact' } });

const cell = (width: number, paragraph: Paragraph, options: Partial<ITableCellOptions>) =>
  new TableCell({
    ...options,
    width: { size: mm(width), type: WidthType.DXA },
    children: [paragraph],
  });

const tableOf = (widths: readonly number[], rows: TableRow[]): Table =>
  new Table({
    width: { size: mm(textWidth), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    layout: TableLayoutType.FIXED,
    borders: { top: hairline, bottom: hairline, insideHorizontal: hairline, ...noLines },
    rows,
  });

const isShort = (texts: readonly string[]): boolean =>
  texts.every((text) => text.length < longRow && text.split('\n').length < 12);

const labelWidth = 52;

const particulars = ({ rows }: Extract<LetterContent, { kind: 'particulars' }>): Table =>
  tableOf(
    [labelWidth, textWidth - labelWidth],
    rows.map(
      ({ label, value }, index) =>
        new TableRow({
          cantSplit: isShort([value]),
          // The first rows stay with their heading.
          keepNext: index === 0 && rows.length > 1,
          children: [
            cell(labelWidth, styled('TableLabel', label), { margins: cellMargins }),
            cell(textWidth - labelWidth, styled('TableText', value), { margins: cellMargins }),
          ],
        }),
    ),
  );

const dataTable = ({ columns, rows }: Extract<LetterContent, { kind: 'table' }>): Table => {
  const widths = columns.map(({ width }) => (textWidth * width) / 100);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map(({ title }, index) =>
      cell(widths[index] ?? 0, styled('TableHead', title), {
        margins: boxedMargins,
        shading: { fill: colours.head },
      }),
    ),
  });
  const body = rows.map(
    (texts) =>
      new TableRow({
        cantSplit: isShort(texts),
        children: columns.map((_, index) =>
          cell(widths[index] ?? 0, styled('TableText', texts[index] ?? ''), {
            margins: boxedMargins,
          }),
        ),
      }),
  );
  return tableOf(widths, [head, ...body]);
};
