const mmPerPoint = 25.4 / 72;

/** Width of a character in em: rough for Arial, on the safe side. */
const widthOf = (character: string): number => {
  if (/[ijlftrI.,:;'’|!()/·\- ]/.test(character)) return 0.32;
  if (/[mwMW@–]/.test(character)) return 0.9;
  return /\p{Lu}/u.test(character) ? 0.72 : 0.56;
};

const widthInEm = (line: string): number =>
  Array.from(line).reduce((sum, character) => sum + widthOf(character), 0);

/** A box lines must fit in, in millimetres. */
export type Box = { readonly width: number; readonly height: number };

/** Height of a line in em. */
export const lineHeight = 1.16;

/** Height of lines of a size in points, wrapped to a width; both in millimetres. */
export const heightOf = (lines: readonly string[], width: number, points: number): number => {
  const em = points * mmPerPoint;
  const rows = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil((widthInEm(line) * em) / width)),
    0,
  );
  return rows * lineHeight * em;
};

/**
 * The largest of the sizes (points, largest first) at which the lines fit in the box, wrapped where
 * they are too long; the smallest when none does.
 *
 * @example fitLines(['Frau Dr. Weiß'], { width: 80, height: 27.3 }, [11, 10, 9]) // 11
 */
export const fitLines = (lines: readonly string[], box: Box, sizes: readonly number[]): number =>
  sizes.find((points) => heightOf(lines, box.width, points) <= box.height) ?? sizes.at(-1) ?? 8;
