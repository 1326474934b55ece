import { nearestPlaceholder } from './nearestPlaceholder.ts';
import { pairSections, type SectionPair } from './pairSections.ts';
import { placeholderKey } from './placeholderKey.ts';
import { placeholderNamed } from './placeholders.ts';
import { quoteAround } from './quoteAround.ts';
import type { TemplateFinding, TemplateParagraph } from './templateParagraph.ts';
import { templateTokens, type TemplateToken } from './templateTokens.ts';
import type { TemplateUse } from './templateUse.ts';
import { usesOf } from './usesOf.ts';

/** A placeholder with the paragraph it stands in. */
type Found = { readonly token: TemplateToken; readonly paragraph: TemplateParagraph };

/** What a template asks for, and what should be put right before it is used. */
export type TemplateCheck = {
  readonly uses: readonly TemplateUse[];
  readonly findings: readonly TemplateFinding[];
};

/** More than anybody reads. */
const mostFindings = 100;

/** Checks the paragraphs of a template, in their order: each finding quotes the paragraph it is about. */
export const checkTemplate = (paragraphs: readonly TemplateParagraph[]): TemplateCheck => {
  const found = paragraphs.flatMap((paragraph) =>
    templateTokens(paragraph.text).tokens.map((token) => ({ token, paragraph })),
  );
  const paired = byPlace(found);
  const findings = [
    ...paragraphs.flatMap(looseBraces),
    ...found.filter(isUnknown).slice(0, mostFindings).map(nameFinding),
    ...sectionFindings(paired),
    ...found.flatMap(loneFinding),
  ];
  const shown = found.length === 0 ? [...findings, nothingFound] : findings;
  return {
    uses: usesOf(
      found.map(({ token }) => token),
      paired.flatMap(({ pairs }) => pairs),
    ),
    findings: distinct(shown).slice(0, mostFindings),
  };
};

const nothingFound: TemplateFinding = {
  ...{ kind: 'none', name: '', suggestion: null },
  ...{ place: 'text', quote: '' },
};

const finding = (kind: TemplateFinding['kind'], { token, paragraph }: Found): TemplateFinding => ({
  ...{ kind, name: token.name, suggestion: null, place: paragraph.place },
  quote: quoteAround(paragraph.text, token.from),
});

const looseBraces = (paragraph: TemplateParagraph): readonly TemplateFinding[] =>
  templateTokens(paragraph.text).loose.map(({ kind, at }) => ({
    ...{ kind, name: '', suggestion: null, place: paragraph.place },
    quote: quoteAround(paragraph.text, at),
  }));

const isUnknown = ({ token }: Found): boolean => placeholderNamed(token.name) === undefined;

const nameFinding = (found: Found): TemplateFinding => ({
  ...finding('unknown', found),
  suggestion: nearestPlaceholder(found.token.name),
});

/** The sections of one place, by the numbers of their ends among all tokens. */
type Place = {
  readonly pairs: readonly SectionPair[];
  readonly alone: readonly Found[];
  readonly crossing: readonly Found[];
};

/** A section begins and ends in one place: on the page, in one cell, in one text box. */
const byPlace = (found: readonly Found[]): readonly Place[] => {
  const places = new Map<number, number[]>();
  for (const [index, { paragraph }] of found.entries()) {
    const here = places.get(paragraph.container);
    if (here === undefined) places.set(paragraph.container, [index]);
    else here.push(index);
  }
  return [...places.values()].map((here) => {
    const at = (each: number): number => here[each] ?? 0;
    const foundAt = (indices: readonly number[]) =>
      indices.flatMap((each) => found[at(each)] ?? []);
    const tokens = here.flatMap((index) => found[index]?.token ?? []);
    const { pairs, alone, crossing } = pairSections(tokens);
    return {
      pairs: pairs.map(({ open, close }) => ({ open: at(open), close: at(close) })),
      ...{ alone: foundAt(alone), crossing: foundAt(crossing) },
    };
  });
};

const sectionFindings = (places: readonly Place[]): readonly TemplateFinding[] => {
  const alone = places.flatMap((place) => {
    const names = new Set(place.crossing.map(keyOf));
    // The other end of a section that crosses is part of the same mistake.
    return place.alone.filter((each) => !names.has(keyOf(each)));
  });
  return [
    ...places.flatMap(({ crossing }) => crossing).map((each) => finding('section crossing', each)),
    ...aloneFindings(alone),
  ];
};

const keyOf = ({ token }: Found): string => placeholderKey(token.name);

const aloneFindings = (alone: readonly Found[]): readonly TemplateFinding[] => {
  const keysOf = (kind: TemplateToken['kind']) =>
    new Set(alone.filter(({ token }) => token.kind === kind).map(keyOf));
  const [opened, closed] = [keysOf('open'), keysOf('close')];
  return alone.flatMap((each) => {
    // Of two ends in two places the beginning is named; the end belongs to the same mistake.
    if (each.token.kind === 'open')
      return [finding(closed.has(keyOf(each)) ? 'section elsewhere' : 'section unclosed', each)];
    return opened.has(keyOf(each)) ? [] : [finding('section unopened', each)];
  });
};

const loneFinding = (found: Found): readonly TemplateFinding[] => {
  const { token, paragraph } = found;
  const kind = placeholderNamed(token.name)?.kind;
  if (token.kind !== 'value' || kind === undefined || kind === 'text') return [];
  const around = paragraph.text.slice(0, token.from) + paragraph.text.slice(token.to);
  return around.trim() === '' ? [] : [finding('not alone', found)];
};

const distinct = (findings: readonly TemplateFinding[]): readonly TemplateFinding[] => [
  ...new Map(findings.map((each) => [JSON.stringify(each), each])).values(),
];
