/** What may stand between the fields of a line; an earlier one is taken before a later one that fits as well. */
const separators = [';', '\t', ','] as const;

/** By how much of the text the separator is judged. */
const sampled = 65_536;
const mostLines = 20;

/** The line by which Excel is told the separator. */
const told = /^sep=([^"\r\n])(?:\r\n|\r|\n|$)/iu;

/** How the fields of a text file are separated, and where its first line begins. */
export type Separation = { readonly separator: string; readonly start: number };

/**
 * Finds what separates the fields of a text file: what its line `sep=` says, or what the first lines have equally
 * often, outside of quotes.
 */
export const separatorOf = (text: string): Separation => {
  const match = told.exec(text);
  if (match !== null) return { separator: match[1] ?? ';', start: match[0].length };
  const lines = firstLines(text);
  const scores = separators.map((separator) => agreement(countsOf(lines, separator)));
  const best = scores.indexOf(Math.max(...scores));
  return { separator: separators[best] ?? ';', start: 0 };
};

const firstLines = (text: string): readonly string[] =>
  text
    .slice(0, sampled)
    .replace(/"[^"]*"/gu, '')
    .split(/\r\n|\r|\n/u)
    .filter((line) => /[^ ]/u.test(line))
    .slice(0, mostLines);

/**
 * How often each line has a separator. A comma with a space behind it may also stand within a name ("Meier, Mia"); it
 * counts only where the first line, with the headings, has them as most lines do.
 */
const countsOf = (lines: readonly string[], separator: string): readonly number[] => {
  const counts = lines.map((line) => line.split(separator).length - 1);
  if (separator !== ',' || counts[0] === commonest(counts).count) return counts;
  return lines.map((line) => line.split(/,(?! )/u).length - 1);
};

/** How many fields the lines agree on. */
const agreement = (counts: readonly number[]): number => {
  const { count, lines } = commonest(counts);
  return count * lines;
};

/** The count most lines have, 0 left aside. */
const commonest = (counts: readonly number[]): { readonly count: number; readonly lines: number } =>
  [...new Set(counts)]
    .filter((count) => count > 0)
    .map((count) => ({ count, lines: counts.filter((each) => each === count).length }))
    .reduce((best, each) => (each.lines > best.lines ? each : best), { count: 0, lines: 0 });
