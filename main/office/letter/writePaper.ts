import type { Paragraph, Table } from 'docx';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { PaperPlan } from '../../../domain/letter/paperPlan.ts';
import type { Bytes } from '../officeJob.ts';
import { formBody } from './formBody.ts';
import { letterBody } from './letterBody.ts';
import { metadata } from './metadata.ts';
import { firstHeader, followHeader, pageFooter } from './pageFrame.ts';
import { metadataName, wordFrame, type OwnPart } from './wordFrame.ts';
import { xmlOf } from './xmlOf.ts';

/** A day without meaning, the first a zip archive knows: the same plan gives the same bytes at any time. */
const noTime = new Date(1980, 0, 1);

/** Writes the plan of a letter (DIN 5008 form B) or form as a Word file, without personal data in its metadata. */
export const writePaper = async (plan: PaperPlan): Promise<Bytes> => {
  const { constant, framed, context } = await wordFrame();
  const own = ownParts(plan);
  const parts: Zippable = { ...constant, [metadataName]: metadata(plan) };
  for (const { name, own: part, before, after } of framed)
    parts[name] = strToU8(`${before}${xmlOf(own[part], context)}${after}`);
  return zipSync(parts, { mtime: noTime });
};

const ownParts = (plan: PaperPlan): Readonly<Record<OwnPart, readonly (Paragraph | Table)[]>> => ({
  body: 'layout' in plan ? formBody(plan) : letterBody(plan),
  firstHeader: firstHeader(plan),
  followHeader: followHeader(plan),
  footer: pageFooter(plan),
});
