/** How well a password resists guessing, in four steps. */
export type Strength = {
  readonly step: 0 | 1 | 2 | 3;
  /** Estimated bits a guesser has to try; a rough floor, never a promise. */
  readonly bits: number;
  readonly longEnough: boolean;
};

/** The shortest password a vault takes, in characters. */
export const shortestPassword = 12;

const wellKnown = [
  'passwort',
  'password',
  'kennwort',
  'geheim',
  'hallo',
  'willkommen',
  'schule',
  'schulsozialarbeit',
  'sozialarbeit',
  'beratung',
  'staffelstab',
  'tresor',
  'sommer',
  'winter',
  'herbst',
  'fruehling',
  'montag',
  'sonntag',
  'januar',
  'oktober',
  'admin',
  'qwertz',
  'qwerty',
  'login',
  'letmein',
  'iloveyou',
  'ichliebedich',
  'schatz',
  'fussball',
  'niedersachsen',
  'hannover',
];

const rows = [
  'qwertzuiopü',
  'qwertyuiop',
  'asdfghjklöä',
  'yxcvbnm',
  'zxcvbnm',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
];

const runs: readonly string[] = rows.flatMap((row) => [row, Array.from(row).reverse().join('')]);

const placeholder = '\u0000';

/** Bits of one chunk that a guesser tries early: a well-known word, a keyboard row, a year, a repetition. */
const earlyBits = 7;

const shrinkRuns = (text: string): string => {
  let rest = text;
  for (const run of runs) {
    for (let length = run.length; length >= 3; length -= 1) {
      for (let start = 0; start + length <= run.length; start += 1)
        rest = rest.replaceAll(run.slice(start, start + length), placeholder);
    }
  }
  return rest;
};

const shrink = (password: string): string => {
  let rest = password.normalize('NFC').toLowerCase();
  for (const word of wellKnown) rest = rest.replaceAll(word, placeholder);
  rest = rest.replaceAll(/(?:19|20)\d\d/g, placeholder);
  rest = shrinkRuns(rest);
  return rest.replaceAll(/(.+?)\1+/gu, `$1${placeholder}`);
};

/** A letter within a word says little; a single one between other characters says more. */
const wordBits = (letters: string): number => letters.length * (letters.length >= 3 ? 2.5 : 5);

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, value) => sum + value, 0);

const bitsOf = (password: string): number => {
  const rest = shrink(password);
  const count = (pattern: RegExp) => (rest.match(pattern) ?? []).length;
  return (
    sumOf((rest.match(/\p{L}+/gu) ?? []).map(wordBits)) +
    count(/\p{N}/gu) * 3.3 +
    count(/ /g) +
    count(/[^\p{L}\p{N} \0]/gu) * 5 +
    Math.max(0, count(/\0/g) - 1) * 3 +
    (rest.includes(placeholder) ? earlyBits : 0)
  );
};

const stepOf = (bits: number): Strength['step'] => {
  if (bits < 35) return 0;
  if (bits < 48) return 1;
  return bits < 62 ? 2 : 3;
};

/**
 * A cautious estimate of a password: what people guess first (well-known words, keyboard rows, years,
 * repetitions) counts little, letters of a word count 2.5 bits each. There are no rules about kinds of characters.
 *
 * @example passwordStrength('Passwort2026').step // 0
 * @example passwordStrength('Lampe Ziege Wolke Anker Tinte').step // 2
 */
export const passwordStrength = (password: string): Strength => {
  const longEnough = Array.from(password.normalize('NFC')).length >= shortestPassword;
  const bits = Math.round(bitsOf(password));
  return { step: longEnough ? stepOf(bits) : 0, bits, longEnough };
};
