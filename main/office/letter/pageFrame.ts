import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  FrameWrap,
  Header,
  HeightRule,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import type { PaperPlan } from '../../../domain/letter/paperPlan.ts';
import { colours, sizes } from './letterStyles.ts';
import { runsOf } from './letterText.ts';
import { formB, mm, textWidth } from './measures.ts';

/** What every page of a paper with invented data says. */
const practiceWords = 'ÜBUNG – erfundene Daten';

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
export const firstHeader = (plan: PaperPlan): Header =>
  new Header({
    children: [
      ...bands(plan),
      ...('layout' in plan ? [] : marks()),
      new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: [] }),
    ],
  });

/** The header of the following pages: the short reference, so that a page finds its paper again. */
export const followHeader = (plan: PaperPlan): Header =>
  new Header({
    children: [
      ...bands(plan),
      new Paragraph({
        style: 'LetterSmall',
        spacing: { after: mm(8) },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: colours.line, space: 4 } },
        children: runsOf(plan.reference),
      }),
    ],
  });

/** The footer of every page: what the paper says there, and "Seite 1 von 2". */
export const pageFooter = ({ footer }: PaperPlan): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'LetterSmall',
        tabStops: [{ type: 'right', position: mm(textWidth) }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: colours.line, space: 4 } },
        children: [...runsOf(footer.join('\n'), { size: sizes.tiny }), pageNumber()],
      }),
    ],
  });

const pageNumber = (): TextRun =>
  new TextRun({
    size: sizes.tiny,
    children: ['\tSeite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES],
  });
