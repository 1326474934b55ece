/** The longest sentence a young person reads at one go, in words (rules for plain language). */
export const longestSentence = 15;

/** The longest word a line of a form should have to hold, in letters. */
export const longestWord = 25;

/**
 * Share of difficulty of a text by Björnsson's readability index (LIX): words by sentence, and long words in a hundred.
 * Books for young people stand below 40, newspapers about 50, laws above 60.
 */
export const lix = (sentences: readonly string[]): number => {
  const words = sentences.flatMap(wordsIn);
  const long = words.filter((word) => word.length > 6).length;
  return words.length / sentences.length + (100 * long) / words.length;
};

/** The words of a text; where a law is cited in brackets stands one word, and a placeholder is one. */
export const wordsIn = (text: string): readonly string[] =>
  text
    .replace(/\([^()]*(?:Artikel|§)[^()]*\)/g, '')
    .replace(/\{\w+\}/g, 'Wort')
    .split(/[\s\u00a0]+/)
    .map((word) => word.replace(/^\P{L}+|\P{L}+$/gu, ''))
    .filter((word) => word !== '');

/** The sentences of a text; a day ("31. Januar") ends none. */
export const sentencesIn = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?!])(?<!\b\d{1,2}\.)\s+(?=[\p{Lu}{])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
