import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { LetterPlan } from '../../../domain/letter/letterPlan.ts';
import { sizes } from './letterStyles.ts';
import { runsOf, styled } from './letterText.ts';
import { mm, textWidth } from './measures.ts';

/**
 * Closing, room for the signature and the signer's lines, kept together on one page; then enclosures
 * and copies side by side.
 */
export const letterEnding = (plan: LetterPlan): (Paragraph | Table)[] => {
  const lists = [
    { name: 'Anlagen', lines: plan.attachments },
    { name: 'Verteiler', lines: plan.copies },
  ].filter(({ lines }) => lines.length > 0);
  const together = { keepNext: true, keepLines: true };
  return [
    styled('LetterLine', plan.closing, { ...together, spacing: { before: 180 } }),
    ...plan.signature.map((line, index) =>
      styled('LetterLine', line, {
        ...together,
        keepNext: lists.length > 0 || index < plan.signature.length - 1,
        ...(index === 0 && { spacing: { before: mm(14) } }),
      }),
    ),
    ...enclosures(lists),
  ];
};

type NamedList = { readonly name: string; readonly lines: readonly string[] };

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const enclosures = (lists: readonly NamedList[]): (Paragraph | Table)[] => {
  if (lists.length === 0) return [];
  const width = textWidth / 2;
  return [
    new Paragraph({ keepNext: true, spacing: { line: 200, lineRule: 'exact' } }),
    new Table({
      width: { size: mm(width * lists.length), type: WidthType.DXA },
      columnWidths: lists.map(() => mm(width)),
      layout: TableLayoutType.FIXED,
      margins: { top: 0, bottom: 0, left: 0, right: mm(3) },
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      rows: [
        new TableRow({ cantSplit: true, children: lists.map((list) => listCell(list, width)) }),
      ],
    }),
    // Word wants a paragraph after the last table; a low one never makes a page of its own.
    new Paragraph({ spacing: { line: 20, lineRule: 'exact' } }),
  ];
};

const listCell = ({ name, lines }: NamedList, width: number): TableCell =>
  new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    children: [
      new Paragraph({
        style: 'LetterLine',
        children: runsOf(name, { bold: true, size: sizes.table }),
      }),
      ...lines.map(
        (line) =>
          new Paragraph({ style: 'LetterLine', children: runsOf(line, { size: sizes.table }) }),
      ),
    ],
  });
