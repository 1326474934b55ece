import { describe, expect, test } from 'vitest';
import { pageStarts, type Piece } from '../../../renderer/parts/letter/breakPages.ts';
import { headRowsOf, type DocumentNode } from '../../../renderer/parts/letter/letterModel.ts';

/** Pieces below each other, each of a height; some stay with the next, some would repeat a table head. */
const pieces = (
  heights: readonly number[],
  { kept = [], head = [] }: { kept?: readonly number[]; head?: readonly number[] } = {},
): readonly Piece[] =>
  heights.map((height, at) => {
    const top = heights.slice(0, at).reduce((sum, one) => sum + one, 0);
    return {
      top,
      bottom: top + height,
      keepNext: kept.includes(at),
      head: head.includes(at) ? 20 : 0,
    };
  });

const heights = { first: 100, following: 100 };

describe('pages', () => {
  test.each([
    ['what fits has no second page', pieces([40, 60]), []],
    ['what does not fit begins the next page', pieces([40, 50, 50]), [2]],
    ['many pages follow each other', pieces([60, 60, 60, 60]), [1, 2, 3]],
    ['a heading goes with its text', pieces([40, 30, 50], { kept: [1] }), [1]],
    ['two headings go with their text', pieces([40, 20, 30, 50], { kept: [1, 2] }), [1]],
    ['a piece higher than a page stands alone', pieces([40, 300, 20]), [1, 2]],
    ['a chain longer than a page is parted', pieces([60, 60, 60], { kept: [0, 1] }), [1, 2]],
    ['nothing has no page to begin', [], []],
  ])('%s', (_, given, starts) => {
    expect(pageStarts(given, heights)).toEqual(starts);
  });

  test('the first page may be lower than the following ones', () => {
    expect(pageStarts(pieces([40, 40, 40]), { first: 50, following: 100 })).toEqual([1]);
  });

  test('a repeated table head takes room from the page', () => {
    const rows = [60, 40, 40, 40];
    expect(pageStarts(pieces(rows), heights)).toEqual([2]);
    expect(pageStarts(pieces(rows, { head: [2, 3] }), heights)).toEqual([2]);
    expect(pageStarts(pieces([...rows, 10], { head: [2, 3, 4] }), heights)).toEqual([2, 4]);
  });

  test('no piece is lost or stands on two pages, whatever their heights', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = (at: number) => Math.abs(Math.sin(seed * 97 + at * 31));
      const given = pieces(
        Array.from({ length: 40 }, (_, at) => 5 + Math.floor(random(at) * 60)),
        { kept: Array.from({ length: 40 }, (_, at) => at).filter((at) => random(at + 7) > 0.8) },
      );
      const starts = pageStarts(given, heights);
      expect(starts).toEqual([...new Set(starts)].toSorted((one, two) => one - two));
      for (const [page, start] of [0, ...starts].entries()) {
        const last = given[(starts[page] ?? given.length) - 1];
        expect((last?.bottom ?? 0) - (given[start]?.top ?? 0)).toBeLessThanOrEqual(100);
      }
    }
  });
});

describe('the head of a table', () => {
  const row = (isHeader?: boolean | null): DocumentNode => ({
    type: 'row',
    ...(isHeader !== undefined && { isHeader }),
  });

  test.each([
    ['a row that is named one without a value', [row(null), row()], 1],
    ['two rows', [row(true), row(true), row()], 2],
    ['no row that is told not to be', [row(false), row()], 0],
    ['no row further below', [row(), row(true)], 0],
  ])('has %s', (_, children, count) => {
    expect(headRowsOf({ type: 'table', children })).toBe(count);
  });
});
