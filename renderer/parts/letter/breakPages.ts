/** A piece of the text that no page cuts: a row of a table, a line of a paragraph, or two that stay together. */
export type Piece = {
  /** Place in the text as it stands before it is cut into pages, in pixels from its top. */
  readonly top: number;
  readonly bottom: number;
  /** Stays on one page with the piece after it. */
  readonly keepNext: boolean;
  /** Height of the table head that is repeated when a page begins with this piece. */
  readonly head: number;
};

/** What a page leaves for its text between header and footer, in pixels. */
export type PageHeights = { readonly first: number; readonly following: number };

/**
 * The pieces the second page and those after it begin with, as indexes. A piece that stays with the next goes
 * with it to the next page; where nothing else is possible, pieces that should stay together are parted.
 */
export const pageStarts = (
  pieces: readonly Piece[],
  { first, following }: PageHeights,
): readonly number[] => {
  const starts: number[] = [];
  for (let start = 0; ;) {
    const height = starts.length === 0 ? first : following;
    const over = firstTooLow(pieces, start, height);
    if (over < 0) return starts;
    start = lastBreakBefore(pieces, start, over);
    starts.push(start);
  }
};

/** The first piece after `start` that does not fit onto a page beginning with `start`, or -1. */
const firstTooLow = (pieces: readonly Piece[], start: number, height: number): number => {
  const { top = 0, head = 0 } = pieces[start] ?? {};
  return pieces.findIndex(
    ({ bottom }, index) => index > start && bottom - top > height - (start === 0 ? 0 : head),
  );
};

const lastBreakBefore = (pieces: readonly Piece[], start: number, over: number): number => {
  let at = over;
  while (at > start && pieces[at - 1]?.keepNext === true) at -= 1;
  return at > start ? at : over;
};
