import { nearestPlaceholder } from './nearestPlaceholder.ts';
import { pairSections } from './pairSections.ts';
import { placeholderKey } from './placeholderKey.ts';
import { placeholderNamed } from './placeholders.ts';
import { quoteAround } from './quoteAround.ts';
import type { TemplateFinding, TemplateParagraph } from './templateParagraph.ts';
import { templateTokens, type TemplateToken } from './templateTokens.ts';

/** A placeholder with the paragraph it stands in. */
type Found = { readonly token: TemplateToken; readonly paragraph: TemplateParagraph };

/** What a template holds: the names of its placeholders, and what should be put right before it is used. */
export type TemplateCheck = {
  /** As they are called in the list; unknown ones as they were typed. */
  readonly placeholders: readonly string[];
  readonly findings: readonly TemplateFinding[];
};

/** More than anybody reads, and more than there are placeholders. */
const mostFindings = 100;
const mostPlaceholders = 500;

/** Checks the paragraphs of a template, in their order: each finding quotes the paragraph it is about. */
export const checkTemplate = (paragraphs: readonly TemplateParagraph[]): TemplateCheck => {
  const found = paragraphs.flatMap((paragraph) =>
    templateTokens(paragraph.text).tokens.map((token) => ({ token, paragraph })),
  );
  const names = found.map(({ token: { name } }) => placeholderNamed(name)?.name ?? name);
  const findings = [
    ...paragraphs.flatMap(looseBraces),
    ...found.filter(isUnknown).slice(0, mostFindings).map(nameFinding),
    ...sectionFindings(found),
    ...found.flatMap(loneFinding),
  ];
  const shown = found.length === 0 ? [...findings, nothingFound] : findings;
  return {
    placeholders: [...new Set(names)].filter((name) => name !== '').slice(0, mostPlaceholders),
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

/** A section begins and ends in one place: on the page, in one cell, in one text box. */
const sectionFindings = (found: readonly Found[]): readonly TemplateFinding[] => {
  const paired = byPlace(found).map((here) => {
    const { alone, crossing } = pairSections(here.map(({ token }) => token));
    const at = (indices: readonly number[]) => indices.flatMap((index) => here[index] ?? []);
    const names = new Set(at(crossing).map(keyOf));
    // The other end of a section that crosses is part of the same mistake.
    return { crossing: at(crossing), alone: at(alone).filter((each) => !names.has(keyOf(each))) };
  });
  const alone = paired.flatMap((each) => each.alone);
  return [
    ...paired.flatMap(({ crossing }) => crossing).map((each) => finding('section crossing', each)),
    ...aloneFindings(alone),
  ];
};

const keyOf = ({ token }: Found): string => placeholderKey(token.name);

const byPlace = (found: readonly Found[]): readonly (readonly Found[])[] => {
  const places = new Map<number, Found[]>();
  for (const each of found) {
    const here = places.get(each.paragraph.container);
    if (here === undefined) places.set(each.paragraph.container, [each]);
    else here.push(each);
  }
  return [...places.values()];
};

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
