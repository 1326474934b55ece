import { BorderStyle, HeightRule, TableRow, VerticalAlignTable, type Table } from 'docx';
import type { PaperContent } from '../../../domain/letter/paperBlocks.ts';
import { labelWidth } from './dataTables.ts';
import { colours } from './letterStyles.ts';
import { styled } from './letterText.ts';
import { mm, textWidth } from './measures.ts';
import { cellOf, tableOf, unruled } from './tables.ts';

type Blanks = Extract<PaperContent, { kind: 'blanks' }>['rows'];
type Signatures = Extract<PaperContent, { kind: 'signatures' }>['entries'];

const penLine = { style: BorderStyle.SINGLE, size: 6, color: colours.quiet } as const;

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
    entries.flatMap(({ label }, index) => [
      new TableRow({
        cantSplit: true,
        keepNext: true,
        height: { value: mm(14), rule: HeightRule.EXACT },
        children: widths.map((width) => cellOf(width, styled('LetterSmall', ''))),
      }),
      new TableRow({
        cantSplit: true,
        keepNext: index < entries.length - 1,
        children: [
          cellOf(widths[0], styled('LetterSmall', 'Ort, Datum'), underLine),
          cellOf(widths[1], styled('LetterSmall', '')),
          cellOf(widths[2], styled('LetterSmall', label), underLine),
        ],
      }),
    ]),
    unruled,
  );

const underLine = {
  margins: { top: mm(0.8), bottom: 0, left: 0, right: 0 },
  borders: { top: penLine },
} as const;
