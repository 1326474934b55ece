/**
 * Widths of letters in Arial in thousandths of the font size, letters of one width together;
 * Liberation Sans has the same. Letters with a mark are as wide as those without.
 */
const widths: readonly (readonly [string, number])[] = [
  ["ijl'", 222],
  [' ftI.,:;/!|', 278],
  ['r()-"', 333],
  ['ckJsvxyz', 500],
  ['FTZ', 611],
  ['ABEKPSVXY&', 667],
  ['wCDHNRU', 722],
  ['GOQ', 778],
  ['mM', 833],
  ['W%@…', 1000],
];

const widthByLetter = new Map(
  widths.flatMap(([letters, width]) =>
    Array.from(letters).map((letter) => [letter, width] as const),
  ),
);
const usualWidth = 556;
const fontSize = 9;

const lengthOf = (text: string): number => {
  let length = 0;
  for (const letter of text.normalize('NFD')) {
    if (letter >= '\u0300' && letter <= '\u036f') continue;
    length += widthByLetter.get(letter) ?? usualWidth;
  }
  return (length * fontSize) / 1000;
};

const pointsPerUnit = 5.25;
const lineHeight = 11.6;
const padding = 4;

/** Points a column of a width (in Excel's characters) leaves for text. */
const roomOf = (width: number): number => width * pointsPerUnit - 3;

/** How many lines a text takes in a column, broken between words or, where one is too long, inside it. */
export const linesNeeded = (text: string, width: number): number => {
  const room = roomOf(width);
  if (!text.includes('\n') && text.length * fontSize * 0.6 < room) return 1;
  return text.split('\n').reduce((lines, line) => lines + linesOf(line, room), 0);
};

const linesOf = (text: string, room: number): number => {
  let [lines, used] = [1, 0];
  for (const word of text.split(/(?<=[ -])/)) {
    // A space at the end of a line hangs over it.
    const length = lengthOf(word.trimEnd());
    if (used > 0 && used + length > room) [lines, used] = [lines + 1, 0];
    for (used += lengthOf(word); used > room + 3; used -= room) lines += 1;
  }
  return lines;
};

/** Excel's limit for the height of a row, in points. */
const highest = 409;

/**
 * The height in points of a row with so many lines. It is written into the file, because office
 * programs do not agree on whether they measure rows when they open one.
 */
export const heightFor = (lines: number): number =>
  Math.min(highest, Math.round(Math.max(1, lines) * lineHeight + padding));
