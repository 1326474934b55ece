import type { SectionPair } from './pairSections.ts';
import { placeholderNamed } from './placeholders.ts';
import type { TemplateToken } from './templateTokens.ts';
import type { TemplateUse } from './templateUse.ts';

/** Deeper than anybody puts sections into one another. */
const deepest = 20;
const most = 500;

/**
 * What the tokens of a template ask for, in their order, each place that differs once. The pairs are those of all
 * containers: what stands between two ends of a section goes with it, be it in a table or a text box.
 */
export const usesOf = (
  tokens: readonly TemplateToken[],
  pairs: readonly SectionPair[],
): readonly TemplateUse[] => {
  const closeOf = new Map(pairs.map(({ open, close }) => [open, close]));
  const uses = new Map<string, TemplateUse>();
  let around: { readonly name: string; readonly close: number }[] = [];
  for (const [index, { kind, name: typed }] of tokens.entries()) {
    around = around.filter(({ close }) => close > index);
    const close = closeOf.get(index);
    if (typed === '' || (kind === 'value') === (close !== undefined)) continue;
    if (kind === 'close') continue;
    const name = placeholderNamed(typed)?.name ?? typed;
    const within = [...new Set(around.map((each) => each.name))].slice(-deepest);
    const use: TemplateUse = { kind: kind === 'value' ? 'value' : 'section', name, within };
    uses.set(JSON.stringify(use), use);
    if (close !== undefined) around.push({ name, close });
  }
  return [...uses.values()].slice(0, most);
};
