import { BorderStyle, HeadingLevel, Paragraph, type Table } from 'docx';
import type { FormPlan } from '../../../domain/letter/formPlan.ts';
import { fitLines } from './fitLines.ts';
import { colours } from './letterStyles.ts';
import { bodyParagraphs, runsOf, styled } from './letterText.ts';
import { mm, textWidth } from './measures.ts';
import { paperBlocks } from './paperBlocks.ts';

/** The body of a form: letterhead, heading, introduction and blocks. */
export const formBody = (plan: FormPlan): (Paragraph | Table)[] => [
  ...letterhead(plan),
  new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(plan.heading) }),
  ...plan.introduction.flatMap((text) => bodyParagraphs(text)),
  ...paperBlocks(plan.blocks, { keepLast: false }),
];

const letterhead = ({ letterhead: { name, lines } }: FormPlan): Paragraph[] => {
  const size = fitLines([name], { width: textWidth, height: 8 }, [14, 12, 11, 10]) * 2;
  return [
    new Paragraph({
      style: 'LetterLine',
      children: runsOf(name, { bold: true, size, color: colours.accent }),
    }),
    ...lines.slice(0, 3).map((line) => styled('LetterSmall', line)),
    ruleBelow(),
  ];
};

/** A line of its own, because the space between a text and its border is drawn differently by every viewer. */
const ruleBelow = (): Paragraph =>
  new Paragraph({
    spacing: { before: mm(1.5), after: mm(2), line: 20, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: colours.line, space: 0 } },
  });
