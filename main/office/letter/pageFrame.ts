import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type Table,
  type TableCell,
} from 'docx';
import type { PaperPlan } from '../../../domain/letter/paperPlan.ts';
import { practiceWords } from '../practiceWords.ts';
import { colours, sizes } from './letterStyles.ts';
import { runsOf } from './letterText.ts';
import { formB, mm, textWidth } from './measures.ts';
import { cellOf, rowOf, tableOf, unruled } from './tables.ts';

/** A paragraph that stands at a place of the page, whatever the text around it does. */
const placed = (
  place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
  options: IParagraphOptions,
): Paragraph =>
  new Paragraph({
    ...options,
    frame: {
      type: 'absolute',
      position: { x: mm(place.x), y: mm(place.y) },
      width: mm(place.width),
      height: mm(place.height),
      rule: HeightRule.EXACT,
      wrap: FrameWrap.AROUND,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
  });

const foldMark = (y: number, width: number): Paragraph =>
  placed(
    { x: 5, y, width, height: 1 },
    {
      spacing: { line: 20, lineRule: 'exact' },
      border: { top: { style: BorderStyle.SINGLE, size: 4, color: '8A949B', space: 0 } },
      children: [new TextRun({ text: '', size: 2 })],
    },
  );

const marks = (): Paragraph[] => [
  ...formB.foldMarks.map((y) => foldMark(y, 4)),
  foldMark(formB.holeMark, 6),
];

const band = (): Paragraph =>
  placed(
    { x: 0, y: 4, width: formB.page.width, height: 6 },
    {
      alignment: AlignmentType.CENTER,
      shading: { fill: colours.band },
      spacing: { line: 320, lineRule: 'exact' },
      children: runsOf(practiceWords, { bold: true, size: sizes.table }),
    },
  );

const bands = ({ practice }: PaperPlan): Paragraph[] => (practice ? [band()] : []);

/** The header of the first page: the practice band, and on a letter the fold marks and the hole mark. */
export const firstHeader = (plan: PaperPlan): Paragraph[] => [
  ...bands(plan),
  ...('layout' in plan ? [] : marks()),
  lowParagraph(20),
];

/** The header of the following pages: the short reference, so that a page finds its paper again. */
export const followHeader = (plan: PaperPlan): (Paragraph | Table)[] => [
  ...bands(plan),
  tableOf([textWidth], [rowOf([referenceCell(plan)])], {
    borders: unruled,
    margins: { ...noMargins, bottom: mm(1.2) },
  }),
  lowParagraph(mm(5)),
];

/** The footer of every page: what the paper says there, and "Seite 1 von 2" at the right. */
export const pageFooter = ({ footer }: PaperPlan): (Paragraph | Table)[] => [
  tableOf(
    [textWidth - numberWidth, numberWidth],
    [
      rowOf([
        footerCell(textWidth - numberWidth, { children: runsOf(footer.join('\n'), tiny) }),
        footerCell(numberWidth, { alignment: AlignmentType.RIGHT, children: [pageNumber()] }),
      ]),
    ],
    { borders: unruled, margins: { ...noMargins, top: mm(1.5) } },
  ),
  lowParagraph(20),
];

/** Word wants a paragraph after a table; this one is as high as told, in twips. */
const lowParagraph = (line: number): Paragraph =>
  new Paragraph({ spacing: { line, lineRule: 'exact' } });

const noMargins = { top: 0, bottom: 0, left: 0, right: 0 } as const;

const rule = { style: BorderStyle.SINGLE, size: 6, color: colours.line } as const;

const referenceCell = ({ reference }: PaperPlan): TableCell =>
  cellOf(textWidth, new Paragraph({ style: 'LetterSmall', children: runsOf(reference) }), {
    borders: { bottom: rule },
  });

const tiny = { size: sizes.tiny } as const;

/** Width of the number of the page in millimetres. */
const numberWidth = 35;

/** A tab stop would be drawn at another place by every viewer. */
const footerCell = (width: number, options: IParagraphOptions): TableCell =>
  cellOf(width, new Paragraph({ ...options, style: 'LetterSmall' }), {
    borders: { top: rule },
  });

const pageNumber = (): TextRun =>
  new TextRun({
    ...tiny,
    children: ['Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES],
  });
