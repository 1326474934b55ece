import { objectMark } from '../../../domain/template/templateParagraph.ts';
import { descendants, type XmlElement, type XmlNode } from './xml.ts';

/** Elements of a paragraph that hold runs; everything else in it is a leaf. */
const holders: ReadonlySet<string> = new Set([
  'w:p',
  'w:r',
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

/** Leaves that say nothing of themselves: properties, marks of fields and bookmarks, hints for hyphens. */
const silent: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:fldChar',
  'w:instrText',
  'w:fldData',
  'w:softHyphen',
  'w:bookmarkStart',
  'w:bookmarkEnd',
]);

/** What may hold a picture or a text box, in the line or beside it. */
const drawings: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'mc:AlternateContent']);

/** Whether a leaf is a drawing that stands beside the text and not in it. */
export const isBeside = (leaf: XmlElement): boolean =>
  drawings.has(leaf.name) && ![...descendants(leaf)].some(({ name }) => name === 'wp:inline');

/** The text a leaf of a paragraph stands for; what is no text, as a picture in the line, is one object mark. */
const textOfLeaf = (leaf: XmlElement): string => {
  const { name, attributes, children } = leaf;
  if (name === 'w:t') return children.filter((child) => typeof child === 'string').join('');
  if (name === 'w:br') return attributes['w:type'] === undefined ? '\n' : objectMark;
  if (silent.has(name) || isBeside(leaf)) return '';
  return signs[name] ?? objectMark;
};

/**
 * A paragraph with its leaves changed, in their order; `change` is told the text a leaf stands for and gives what
 * takes its place. Runs that lose all they had go with it.
 */
export const mapLeaves = (
  holder: XmlElement,
  change: (leaf: XmlElement, text: string) => readonly XmlNode[],
): XmlElement => {
  const children = holder.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === 'string') return [child];
    if (!holders.has(child.name)) return change(child, textOfLeaf(child));
    const changed = mapLeaves(child, change);
    return isBareRun(changed) && !isBareRun(child) ? [] : [changed];
  });
  return { ...holder, children };
};

const isBareRun = ({ name, children }: XmlElement): boolean =>
  name === 'w:r' && children.every((child) => typeof child !== 'string' && child.name === 'w:rPr');

/** The text of a paragraph as it is read for placeholders: Word may have torn it into any number of runs. */
export const paragraphText = (paragraph: XmlElement): string => {
  const texts: string[] = [];
  mapLeaves(paragraph, (leaf, text) => {
    texts.push(text);
    return [leaf];
  });
  return texts.join('');
};

/** The leaves of a paragraph in their order. */
export const leavesOf = (paragraph: XmlElement): readonly XmlElement[] => {
  const leaves: XmlElement[] = [];
  mapLeaves(paragraph, (leaf) => {
    leaves.push(leaf);
    return [leaf];
  });
  return leaves;
};

/** The run a place of a paragraph's text stands in; undefined for a leaf that stands outside of runs. */
export const runAt = (paragraph: XmlElement, place: number): XmlElement | undefined => {
  let at = 0;
  let found: XmlElement | undefined;
  mapLeaves(paragraph, (leaf, text) => {
    if (place >= at && place < at + text.length) found = leaf;
    at += text.length;
    return [leaf];
  });
  const isAround = (run: XmlElement): boolean =>
    found !== undefined && run.children.includes(found);
  return [...descendants(paragraph)].find((each) => each.name === 'w:r' && isAround(each));
};
