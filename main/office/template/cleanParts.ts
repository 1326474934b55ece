import { cleanPart } from './cleanPart.ts';
import { hiddenStyles } from './hiddenStyles.ts';
import type { TemplatePackage, TemplatePart } from './TemplatePackage.ts';

/**
 * The parts of a template without what must not travel into a letter: comments, hidden text, who wrote it, where it
 * came from. Says what of it a person may miss.
 */
export const cleanParts = (
  document: TemplatePart,
  others: readonly TemplatePart[],
): Pick<TemplatePackage, 'document' | 'others' | 'omissions'> => {
  const hidden = hiddenStyles(others.find(({ kind }) => kind === 'styles')?.root);
  const cleaned = [document, ...others].map((part) => cleanPart(part, hidden));
  const [first = { part: document, omissions: [] }, ...rest] = cleaned;
  return {
    document: first.part,
    others: rest.map(({ part }) => part),
    omissions: [...new Set(cleaned.flatMap(({ omissions }) => omissions))],
  };
};
