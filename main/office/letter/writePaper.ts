import { Document, Packer } from 'docx';
import type { PaperPlan } from '../../../domain/letter/paperPlan.ts';
import { safeText } from '../../../domain/record/safeText.ts';
import type { Bytes } from '../officeJob.ts';
import { formBody } from './formBody.ts';
import { letterBody } from './letterBody.ts';
import { letterStyles } from './letterStyles.ts';
import { formB, mm, pageSize } from './measures.ts';
import { firstHeader, followHeader, pageFooter } from './pageFrame.ts';

const product = 'Staffelstab';

/** Writes the plan of a letter (DIN 5008 form B) or form as a Word file, without personal data in its metadata. */
export const writePaper = async (plan: PaperPlan): Promise<Bytes> => {
  const packed = await Packer.toArrayBuffer(paperDocument(plan));
  return new Uint8Array(packed);
};

const paperDocument = (plan: PaperPlan): Document => {
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
        children: 'layout' in plan ? formBody(plan) : letterBody(plan),
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
