import { descendants, type XmlElement } from './xml.ts';

/** A field as it is being read: what it is told to do, and whether its result has begun. */
type OpenField = { instruction: string; isResult: boolean };

const wordOf = (instruction: string): string =>
  /^\s*(=|\p{L}+(?!\p{L}|\0))/u.exec(instruction)?.[1]?.toUpperCase() ?? '';

/** An instruction whose first word is complete: what comes after it cannot make another word of it. */
const hasWord = /^\s*(?:=|\p{L}+\s)/u;

/** Stands where another field would be part of the first word, so that no word is found. */
const composed = '\u0000';

const textOf = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('');

/**
 * The first words of all fields of a part, in capitals; a field that would be put together from others has an empty
 * one. Fields nest, and Word may tear an instruction into several runs.
 */
export const fieldWords = (root: XmlElement): readonly string[] => {
  const words: string[] = [];
  const open: OpenField[] = [];
  for (const each of descendants(root)) {
    const { name, attributes } = each;
    if (name === 'w:fldSimple') words.push(wordOf(attributes['w:instr'] ?? ''));
    if (name === 'w:instrText') {
      const field = open.at(-1);
      if (field?.isResult === false) field.instruction += textOf(each);
    }
    if (name !== 'w:fldChar') continue;
    const type = attributes['w:fldCharType'];
    const field = open.at(-1);
    if (type === 'begin') {
      if (field?.isResult === false && !hasWord.test(field.instruction))
        field.instruction += composed;
      open.push({ instruction: '', isResult: false });
    }
    if (type === 'separate' && field !== undefined) field.isResult = true;
    else if (type === 'end') words.push(wordOf(open.pop()?.instruction ?? ''));
  }
  return [...words, ...open.map(({ instruction }) => wordOf(instruction))];
};
