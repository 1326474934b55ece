import { BorderStyle, HeightRule, Paragraph, TableRow, VerticalAlignTable, type Table } from 'docx';
import type { PaperContent } from '../../../domain/letter/paperBlocks.ts';
import { labelWidth } from './dataTables.ts';
import { colours } from './letterStyles.ts';
import { runsOf, styled } from './letterText.ts';
import { mm, textWidth } from './measures.ts';
import { cellOf, tableOf, unruled } from './tables.ts';

type Blanks = Extract<PaperContent, { kind: 'blanks' }>['rows'];
type Signatures = Extract<PaperContent, { kind: 'signatures' }>['entries'];

const penLine = { style: BorderStyle.SINGLE, size: 4, color: colours.quiet } as const;

/** Room for a line of handwriting, in millimetres. */
const lineHeight = 9;

/** Labels with empty lines beside them; the lines of one label stay on one page. */
export const blanks = (rows: Blanks, keepNext: boolean): Table =>
  tableOf(
    [labelWidth, textWidth - labelWidth],
    rows.flatMap(({ label, lines }, at) =>
      Array.from({ length: lines }, (_, line) =>
        blankLine(
          line === 0 ? label : '',
          line < lines - 1 || (keepNext && at === rows.length - 1),
        ),
      ),
    ),
    unruled,
  );

const blankLine = (label: string, keepNext: boolean): TableRow =>
  new TableRow({
    cantSplit: true,
    keepNext,
    height: { value: mm(lineHeight), rule: HeightRule.ATLEAST },
    children: [
      cellOf(labelWidth, styled('TableLabel', label), {
        verticalAlign: VerticalAlignTable.BOTTOM,
        margins: { top: 30, bottom: 0, left: 0, right: mm(2.5) },
      }),
      cellOf(textWidth - labelWidth, styled('TableText', ''), { borders: { bottom: penLine } }),
    ],
  });

/** Place and date, a gap, and the signature, in millimetres. */
const widths = [58, 7, textWidth - 65] as const;

/** For each who signs, a line for place and date and one for the signature; all of them on one page. */
export const signatures = (entries: Signatures): Table =>
  tableOf(
    widths,
    entries.map(
      ({ label }, index) =>
        new TableRow({
          cantSplit: true,
          keepNext: index < entries.length - 1,
          children: [
            cellOf(widths[0], lineAbove('Ort, Datum'), { margins: noMargins }),
            cellOf(widths[1], styled('LetterSmall', ''), { margins: noMargins }),
            cellOf(widths[2], lineAbove(label), { margins: noMargins }),
          ],
        }),
    ),
    unruled,
  );

const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/** A label under a line, with room above the line for a pen. */
const lineAbove = (label: string): Paragraph =>
  new Paragraph({
    style: 'LetterSmall',
    spacing: { before: mm(14), after: mm(1) },
    border: { top: { ...penLine, space: 2 } },
    children: runsOf(label),
  });
