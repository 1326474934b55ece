import type { Table } from 'docx';
import type { PaperContent, Particular } from '../../../domain/letter/paperBlocks.ts';
import { heightOf } from './fitLines.ts';
import { colours, sizes } from './letterStyles.ts';
import { styled } from './letterText.ts';
import { mm, textWidth } from './measures.ts';
import { cellOf, rowOf, ruled, staysWithNext, tableOf } from './tables.ts';

const cellMargins = { top: 24, bottom: 24, left: 0, right: mm(2.5) };
const boxedMargins = { ...cellMargins, left: mm(1.5), right: mm(1.5) };

/** A row that is higher than this, in millimetres, fits no page and may break across pages. */
const highestRow = 240;

/** A row lower than this, in millimetres, looks lost alone on a page. */
const lowRow = 20;

const isLower = (texts: readonly string[], widths: readonly number[], height: number): boolean =>
  texts.every(
    (text, at) =>
      heightOf(text.split('\n'), (widths[at] ?? textWidth) - 4, sizes.table / 2) < height,
  );

/** Width of the column of labels in millimetres. */
export const labelWidth = 52;

const particularWidths = [labelWidth, textWidth - labelWidth];

/** Labels and values side by side; `keepNext` holds the table to what follows it. */
export const particulars = (rows: readonly Particular[], keepNext: boolean): Table => {
  const { label = '', value = '' } = rows.at(-1) ?? {};
  const endsLow = isLower([label, value], particularWidths, lowRow);
  return tableOf(
    particularWidths,
    rows.map(({ label, value }, index) =>
      rowOf(
        [
          cellOf(labelWidth, styled('TableLabel', label)),
          cellOf(textWidth - labelWidth, styled('TableText', value)),
        ],
        {
          mayBreak: !isLower([label, value], particularWidths, highestRow),
          keepNext: staysWithNext(index, rows.length, { keepNext, endsLow }),
        },
      ),
    ),
    { borders: ruled, margins: cellMargins },
  );
};

/** A table whose head is repeated on every page; `keepNext` holds it to what follows it. */
export const dataTable = (
  { columns, rows }: Extract<PaperContent, { kind: 'table' }>,
  keepNext: boolean,
): Table => {
  const widths = columns.map(({ width }) => (textWidth * width) / 100);
  const head = rowOf(
    columns.map(({ title }, index) =>
      cellOf(widths[index] ?? 0, styled('TableHead', title), { shading: { fill: colours.head } }),
    ),
    { tableHeader: true, keepNext: true },
  );
  const endsLow = isLower(rows.at(-1) ?? [], widths, lowRow);
  const body = rows.map((texts, at) =>
    rowOf(
      widths.map((width, index) => cellOf(width, styled('TableText', texts[index] ?? ''))),
      {
        mayBreak: !isLower(texts, widths, highestRow),
        keepNext: staysWithNext(at, rows.length, { keepNext, endsLow }),
      },
    ),
  );
  return tableOf(widths, [head, ...body], { borders: ruled, margins: boxedMargins });
};
