import { BorderStyle, HeightRule, VerticalAlignTable, type Table, type TableRow } from 'docx';
import type { PaperContent } from '../../../domain/letter/paperBlocks.ts';
import { labelWidth } from './dataTables.ts';
import { colours } from './letterStyles.ts';
import { styled } from './letterText.ts';
import { mm, textWidth } from './measures.ts';
import { cellOf, rowOf, tableOf, unruled } from './tables.ts';

type Blanks = Extract<PaperContent, { kind: 'blanks' }>['rows'];
type Signatures = Extract<PaperContent, { kind: 'signatures' }>['entries'];

const penLine = { style: BorderStyle.SINGLE, size: 6, color: colours.quiet } as const;

/** Room for a line of handwriting, in millimetres. */
const lineHeight = 8;

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
    { borders: unruled, margins: { top: 30, bottom: 0, left: 0, right: mm(2.5) } },
  );

const blankLine = (label: string, keepNext: boolean): TableRow =>
  rowOf(
    [
      cellOf(labelWidth, styled('TableLabel', label), {
        verticalAlign: VerticalAlignTable.BOTTOM,
      }),
      cellOf(textWidth - labelWidth, styled('TableText', ''), { borders: { bottom: penLine } }),
    ],
    { keepNext, height: { value: mm(lineHeight), rule: HeightRule.ATLEAST } },
  );

/** Room for a signature, in millimetres. */
const signatureHeight = 12;

/** Place and date, a gap, and the signature, in millimetres. */
const widths = [58, 7, textWidth - 65] as const;

/** For each who signs, a line for place and date and one for the signature; all of them on one page. */
export const signatures = (entries: Signatures): Table =>
  tableOf(
    widths,
    entries.flatMap(({ label }, index) => [
      rowOf(
        widths.map((width) => cellOf(width, styled('LetterSmall', ''))),
        { keepNext: true, height: { value: mm(signatureHeight), rule: HeightRule.EXACT } },
      ),
      rowOf(
        [
          cellOf(widths[0], styled('LetterSmall', 'Ort, Datum'), underLine),
          cellOf(widths[1], styled('LetterSmall', '')),
          cellOf(widths[2], styled('LetterSmall', label), underLine),
        ],
        { keepNext: index < entries.length - 1 },
      ),
    ]),
    { borders: unruled, margins: { top: mm(0.8), bottom: 0, left: 0, right: 0 } },
  );

const underLine = { borders: { top: penLine } } as const;
