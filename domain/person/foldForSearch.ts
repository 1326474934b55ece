/** Letters that no decomposition turns into a plain letter (DIN 91379). */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'e',
  ǝ: 'e',
  ƶ: 'z',
  ĳ: 'ij',
};

const apostrophes = /['’‘ʼʻʹ`´]/gu;
const marks = /\p{M}/gu;
const separators = /[^\p{L}\p{N}]+/gu;

/** Most words are plain already; the others take ten times as long. */
const isPlain = /^[\x00-\x7f]*$/;
const plainSeparators = /[^a-z0-9]+/g;

const plain = (text: string): string => {
  const lower = text.toLowerCase();
  if (isPlain.test(lower)) return lower.replace(/['`]/g, '').replace(plainSeparators, ' ').trim();
  return lower
    .normalize('NFD')
    .replace(apostrophes, '')
    .replace(marks, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(separators, ' ')
    .trim();
};

const withoutUmlautE = (text: string): string => text.replace(/([aou])e/g, '$1');

/**
 * A text in the form searches compare: no case, no accents, ß as ss, and once more with ae, oe, ue as
 * a, o, u, so that mueller, müller and muller are found by each other.
 *
 * @example foldForSearch('Müller-Weiß') // 'muller weiss'
 * @example foldForSearch('Mueller') // 'mueller\nmuller'
 */
export const foldForSearch = (text: string): string => {
  const folded = plain(text);
  const shorter = withoutUmlautE(folded);
  return shorter === folded ? folded : `${folded}\n${shorter}`;
};
