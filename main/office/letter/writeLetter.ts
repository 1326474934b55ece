import { Document, Packer, Paragraph, Table } from 'docx';
import type { LetterPlan } from '../../../domain/letter/letterPlan.ts';
import { safeText } from '../../../domain/record/safeText.ts';
import type { Bytes } from '../officeJob.ts';
import { letterBlocks } from './letterBlocks.ts';
import { letterEnding } from './letterEnding.ts';
import { letterHead } from './letterHead.ts';
import { letterStyles } from './letterStyles.ts';
import { styled } from './letterText.ts';
import { formB, mm, pageSize } from './measures.ts';
import { firstHeader, followHeader, pageFooter } from './pageFrame.ts';

const product = 'Staffelstab';

/** Writes the plan of a letter as a Word file (DIN 5008 form B), without personal data in its metadata. */
export const writeLetter = async (plan: LetterPlan): Promise<Bytes> => {
  const packed = await Packer.toArrayBuffer(letterDocument(plan));
  return new Uint8Array(packed);
};

const letterDocument = (plan: LetterPlan): Document => {
  const author = plan.author === null ? product : safeText(plan.author);
  return new Document({
    title: safeText(plan.title),
    creator: author,
    lastModifiedBy: author,
    description: '',
    styles: letterStyles,
    hyphenation: { autoHyphenation: true, hyphenationZone: 360, doNotHyphenateCaps: true },
    compatibility: { version: 15 },
    sections: [
      {
        properties: { titlePage: true, page: { size: pageSize, margin: margins } },
        headers: { first: firstHeader(plan), default: followHeader(plan) },
        footers: { first: pageFooter(plan), default: pageFooter(plan) },
        children: body(plan),
      },
    ],
  });
};

const margins = {
  top: mm(formB.top),
  bottom: mm(formB.bottom),
  left: mm(formB.left),
  right: mm(formB.right),
  header: mm(12),
  footer: mm(10),
};

const body = (plan: LetterPlan): (Paragraph | Table)[] => [
  letterHead(plan),
  styled('Subject', plan.subject),
  styled('BodyText', plan.salutation, { spacing: { after: 220 } }),
  ...letterBlocks(plan.blocks),
  ...letterEnding(plan),
];
