import { randomInt } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz';

const randomLetters = (length: number): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('');

/** Words that occur nowhere else on the machine, each with a place it is entered at. */
export type Canaries<Place extends string> = {
  /** What every canary of this run begins with: one search finds them all. */
  readonly prefix: string;
  readonly word: Readonly<Record<Place, string>>;
};

/**
 * Makes the words for one run. They are drawn while the test runs, so that neither its source nor the scripts of the
 * test driver carry them into the program.
 */
export const makeCanaries = <Place extends string>(places: readonly Place[]): Canaries<Place> => {
  const prefix = randomLetters(7);
  const word = Object.fromEntries(places.map((place) => [place, `${prefix}${randomLetters(5)}`]));
  return { prefix, word: word as Record<Place, string> };
};

/** How a text may lie in memory or in a file, each form under its name. */
export const formsOf = (text: string): readonly (readonly [string, Buffer])[] => [
  ['UTF-8', Buffer.from(text, 'utf8')],
  ['UTF-16LE', Buffer.from(text, 'utf16le')],
];
