import { placeholderKey } from '../../../domain/template/placeholderKey.ts';
import type { TemplatePlan } from '../../../domain/template/templatePlan.ts';
import type { Bytes } from '../officeJob.ts';
import type { Filling } from './Filling.ts';
import { fillTree } from './fillTree.ts';
import { headingStyle } from './headingStyle.ts';
import { writtenParts } from './partKinds.ts';
import { withPracticeBand } from './practiceBand.ts';
import { readPackage } from './readPackage.ts';
import type { TemplatePackage, TemplatePart } from './TemplatePackage.ts';
import { writePackage } from './writePackage.ts';

const product = 'Staffelstab';

/**
 * Writes a letter into a template: every placeholder is filled or left empty, nothing of the template's metadata
 * travels along. Throws when the file is no template; it was looked into before it was kept.
 */
export const fillTemplate = async (plan: TemplatePlan, bytes: Uint8Array): Promise<Bytes> => {
  const read = await readPackage(bytes);
  if (!read.ok) throw new Error(`The template is refused: ${read.failure}.`);
  const filled = fillPackage(read.value, plan);
  const { title, author } = plan;
  const letter = plan.practice ? withPracticeBand(filled) : filled;
  return writePackage(letter, { title, author: author ?? product });
};

const fillPackage = (
  given: TemplatePackage,
  { values, sections }: TemplatePlan,
): TemplatePackage => {
  const byKey = new Map(
    Object.entries(values).map(([name, value]) => [placeholderKey(name), value]),
  );
  const standing = new Set(sections.map(placeholderKey));
  const filling: Filling = {
    stands: (name) => standing.has(placeholderKey(name)),
    valueOf: (name) => byKey.get(placeholderKey(name)),
    heading: headingStyle(given.others.find(({ kind }) => kind === 'styles')?.root),
  };
  const fill = (part: TemplatePart): TemplatePart =>
    part.kind === 'document' || writtenParts.has(part.kind)
      ? { ...part, root: fillTree(part.root, filling) }
      : part;
  return { ...given, document: fill(given.document), others: given.others.map(fill) };
};
