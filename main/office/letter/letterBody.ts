import type { Paragraph, Table } from 'docx';
import type { LetterPlan } from '../../../domain/letter/letterPlan.ts';
import { letterEnding } from './letterEnding.ts';
import { letterHead } from './letterHead.ts';
import { styled } from './letterText.ts';
import { paperBlocks } from './paperBlocks.ts';

/** The body of a letter of form B (DIN 5008): head, subject, salutation, blocks and ending. */
export const letterBody = (plan: LetterPlan): (Paragraph | Table)[] => [
  letterHead(plan),
  styled('Subject', plan.subject),
  styled('BodyText', plan.salutation, { spacing: { after: 220 } }),
  ...paperBlocks(plan.blocks, { keepLast: true }),
  ...letterEnding(plan),
];
