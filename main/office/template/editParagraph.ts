import { safeText } from '../../../domain/record/safeText.ts';
import { mapLeaves } from './paragraphText.ts';
import { areFieldsWhole } from './wholeness.ts';
import { element, type XmlElement, type XmlNode } from './xml.ts';

/** A stretch of a paragraph's text that goes, and what takes its place. */
export type Edit = {
  readonly from: number;
  readonly to: number;
  /** What is put in looks like the letter here; null where a section goes with all that stands in it. */
  readonly looksAt: number | null;
  readonly put: string;
};

/** What a run holds for a text: its line breaks become breaks in Word, characters XML does not know are left out. */
export const runContent = (text: string): readonly XmlElement[] =>
  safeText(text)
    .split(/(\n|\t)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return element('w:br');
      return piece === '\t' ? element('w:tab') : textElement(piece);
    });

const textElement = (text: string): XmlElement =>
  element('w:t', { 'xml:space': 'preserve' }, [text]);

/**
 * A paragraph after edits that do not overlap, in their order. Values are put in once and never read again; whatever
 * is not cut keeps its place and its looks, and `keep` is asked of every leaf that stays (a text box has text too).
 */
export const editParagraph = (
  paragraph: XmlElement,
  edits: readonly Edit[],
  keep: (leaf: XmlElement) => XmlElement,
): XmlElement => {
  const gone = silentGone(paragraph, edits);
  let at = 0;
  return mapLeaves(paragraph, (leaf, text) => {
    const [from, to] = [at, at + text.length];
    at = to;
    if (text === '') return gone.has(leaf) ? [] : [keep(leaf)];
    const here = edits.filter((edit) => edit.from < to && edit.to > from);
    return here.length === 0 ? [keep(leaf)] : edited({ text, from, to, edits: here });
  });
};

/** What stays even where a section goes: properties, and marks whose other half may stand elsewhere. */
const lasting = /^w:(?:\w*Pr|bookmarkStart|bookmarkEnd)$/u;

/** Leaves without text that go with a section: drawings beside it, and fields that lie in it as a whole. */
const silentGone = (paragraph: XmlElement, edits: readonly Edit[]): ReadonlySet<XmlElement> => {
  const sections = edits.filter(({ looksAt }) => looksAt === null);
  if (sections.length === 0) return new Set();
  const placed: { readonly leaf: XmlElement; readonly at: number }[] = [];
  let at = 0;
  mapLeaves(paragraph, (leaf, text) => {
    if (text === '' && !lasting.test(leaf.name)) placed.push({ leaf, at });
    at += text.length;
    return [leaf];
  });
  return new Set(
    sections.flatMap((section) => {
      const within = placed.filter((each) => each.at > section.from && each.at < section.to);
      const leaves = within.map(({ leaf }) => leaf);
      return areFieldsWhole(leaves) ? leaves : leaves.filter(({ name }) => !ofField.has(name));
    }),
  );
};

const ofField: ReadonlySet<string> = new Set(['w:fldChar', 'w:instrText', 'w:fldData']);

type Leaf = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly edits: readonly Edit[];
};

/** What is left of a leaf and what is put into it, in their order. */
const edited = ({ text, from, to, edits }: Leaf): readonly XmlNode[] => {
  const left: XmlNode[] = [];
  let at = from;
  const keepUpTo = (end: number): void => {
    const piece = text.slice(at - from, Math.max(at, end) - from);
    if (piece !== '') left.push(...runContent(piece));
  };
  for (const edit of edits) {
    keepUpTo(edit.from);
    const { looksAt } = edit;
    if (looksAt !== null && looksAt >= from && looksAt < to) left.push(...runContent(edit.put));
    at = Math.min(to, Math.max(at, edit.to));
  }
  keepUpTo(to);
  return left;
};
