import { placeholderKey } from './placeholderKey.ts';
import type { TemplateToken } from './templateTokens.ts';

/** The two ends of a section, by their places among the tokens. */
export type SectionPair = { readonly open: number; readonly close: number };

/** Ends that belong together, and ends that found none: those stand by themselves, or cross another section. */
export type PairedSections = {
  readonly pairs: readonly SectionPair[];
  readonly alone: readonly number[];
  readonly crossing: readonly number[];
};

type Token = Pick<TemplateToken, 'kind' | 'name'>;

/**
 * Finds the two ends of each section among tokens that stand in one place of a document, in their order.
 * Where sections cross, the one that ends first counts, and the ends of the other stay alone.
 */
export const pairSections = (tokens: readonly Token[]): PairedSections => {
  const [waiting, pairs, alone, crossing]: [number[], SectionPair[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ];
  for (const [index, { kind, name }] of tokens.entries()) {
    if (kind === 'open') waiting.push(index);
    if (kind !== 'close') continue;
    const isMeant = (open: number): boolean =>
      placeholderKey(tokens[open]?.name ?? '') === placeholderKey(name);
    const depth = waiting.findLastIndex(isMeant);
    const [open, ...crossed] = depth === -1 ? [] : waiting.splice(depth);
    if (open === undefined) alone.push(index);
    else pairs.push({ open, close: index });
    crossing.push(...crossed);
  }
  return { pairs, alone: [...alone, ...waiting], crossing };
};
