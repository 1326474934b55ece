import { Paragraph } from 'docx';
import type { LetterPlan } from '../../../domain/letter/letterPlan.ts';
import { runsOf, styled } from './letterText.ts';
import { sizes } from './letterStyles.ts';
import { mm } from './measures.ts';

/**
 * Closing, room for the signature and the signer's lines, kept together on one page; then enclosures
 * and copies.
 */
export const letterEnding = (plan: LetterPlan): Paragraph[] => [
  styled('LetterLine', plan.closing, { spacing: { before: 200 }, keepNext: true, keepLines: true }),
  ...plan.signature.map((line, index) =>
    styled('LetterLine', line, {
      keepNext: index < plan.signature.length - 1,
      keepLines: true,
      ...(index === 0 && { spacing: { before: mm(16) } }),
    }),
  ),
  ...namedList('Anlagen', plan.attachments),
  ...namedList('Verteiler', plan.copies),
];

const namedList = (name: string, lines: readonly string[]): Paragraph[] =>
  lines.length === 0
    ? []
    : [
        new Paragraph({
          style: 'LetterLine',
          keepNext: true,
          spacing: { before: 220, after: 20 },
          children: runsOf(name, { bold: true, size: sizes.table }),
        }),
        ...lines.map(
          (line, index) =>
            new Paragraph({
              style: 'LetterLine',
              keepNext: index < lines.length - 1,
              children: runsOf(line, { size: sizes.table }),
            }),
        ),
      ];
