import { Paragraph, type Table } from 'docx';
import type { PaperContent } from '../../../domain/letter/paperBlocks.ts';
import { runsOf, styled } from './letterText.ts';
import { mm, textWidth } from './measures.ts';
import { cellOf, rowOf, staysWithNext, tableOf, unruled } from './tables.ts';

type Items = Extract<PaperContent, { kind: 'checkboxes' }>['items'];

/** Arial has no boxes. This font is part of Windows; other systems take them from a font of theirs. */
const boxFont = 'Segoe UI Symbol';

const boxWidth = 8;

/**
 * Boxes with their texts, ticked or empty. They stand in columns of their own, because a hanging indent
 * is drawn differently by every viewer; `keepNext` holds them to what follows.
 */
export const checkboxes = (items: Items, keepNext: boolean): Table =>
  tableOf(
    [boxWidth, textWidth - boxWidth],
    items.map(({ text, checked }, index) =>
      rowOf(
        [cellOf(boxWidth, box(checked)), cellOf(textWidth - boxWidth, styled('TableText', text))],
        { keepNext: staysWithNext(index, items.length, { keepNext, endsLow: true }) },
      ),
    ),
    { borders: unruled, margins },
  );

const margins = { top: 30, bottom: 30, left: 0, right: mm(1) };

const box = (checked: boolean): Paragraph =>
  new Paragraph({
    style: 'TableText',
    children: runsOf(checked ? '☒' : '☐', { font: boxFont, noProof: true }),
  });
