import { checkTemplate } from '../../../domain/template/checkTemplate.ts';
import type { TemplateReading } from '../../../domain/template/templateReading.ts';
import { readPackage } from './readPackage.ts';
import { templateParagraphs } from './templateParagraphs.ts';

/** Looks into a file somebody wants to use as a template: why it is none, or what it holds. */
export const readTemplate = async (bytes: Uint8Array): Promise<TemplateReading> => {
  const read = await readPackage(bytes);
  if (!read.ok) return { kind: 'refused', refusal: read.failure };
  const { uses, findings } = checkTemplate(templateParagraphs(read.value));
  return {
    kind: 'read',
    uses: [...uses],
    findings: [...findings],
    omissions: [...read.value.omissions],
  };
};
