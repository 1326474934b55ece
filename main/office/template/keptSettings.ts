import type { TemplateOmission } from '../../../domain/template/templateRefusal.ts';
import type { TemplatePart } from './TemplatePackage.ts';
import { childOf, type XmlElement, elementsIn } from './xml.ts';

/**
 * Settings that decide how pages look. The others name templates, data sources, persons and earlier sessions, or
 * would make Word ask something when the letter is opened.
 */
const kept: ReadonlySet<string> = new Set(
  (
    'mirrorMargins gutterAtTop bordersDoNotSurroundHeader bordersDoNotSurroundFooter defaultTabStop autoHyphenation ' +
    'consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders bookFoldPrinting ' +
    'characterSpacingControl footnotePr endnotePr compat themeFontLang clrSchemeMapping decimalSymbol listSeparator ' +
    'displayBackgroundShape noLineBreaksAfter noLineBreaksBefore'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);

/** The settings of a template a letter takes over, and whether it was linked to another template. */
export const keptSettings = (
  part: TemplatePart,
): { readonly part: TemplatePart; readonly omissions: readonly TemplateOmission[] } => {
  const { root } = part;
  const children = elementsIn(root).filter(({ name }) => kept.has(name));
  const isLinked = childOf(root, 'w:attachedTemplate') !== undefined;
  const plain: XmlElement = { ...root, attributes: spacesOf(root), children };
  return {
    part: { ...part, root: plain, relations: [] },
    omissions: isLinked ? ['linked template'] : [],
  };
};

const spacesOf = ({ attributes }: XmlElement): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => name.startsWith('xmlns')));
