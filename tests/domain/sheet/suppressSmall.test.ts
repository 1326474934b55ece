import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressSmall, type ShownCount } from '../../../domain/sheet/suppressSmall.ts';

const threshold = 5;

const possible = (shown: ShownCount, most: number): readonly number[] => {
  if (typeof shown === 'number') return [shown];
  return shown === 'small' ? [1, 2, 3, 4] : Array.from({ length: most + 1 }, (_, value) => value);
};

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

const fits = (shown: ShownCount, value: number): boolean => {
  if (typeof shown === 'number') return shown === value;
  return shown === 'hidden' || (value > 0 && value < threshold);
};

/** Every table of two rows and two columns that a reader must hold for possible. */
const readings = ({ cells, rowSums, columnSums, sum: all }: ReturnType<typeof suppressSmall>) => {
  const found: number[][] = [];
  const flat = cells.flat();
  const walk = (chosen: number[]): void => {
    const shown = flat[chosen.length];
    if (shown !== undefined) {
      for (const value of possible(shown, 20)) walk([...chosen, value]);
      return;
    }
    const [a = 0, b = 0, c = 0, d = 0] = chosen;
    const sums = [a + b, c + d, a + c, b + d, a + b + c + d];
    if ([...rowSums, ...columnSums, all].every((one, index) => fits(one, sums[index] ?? 0)))
      found.push(chosen);
  };
  walk([]);
  return found;
};

describe('small counts', () => {
  test.each([
    [
      [0, 5, 12],
      [0, 5, 12],
    ],
    [
      [3, 7, 9],
      ['small', 'hidden', 9],
    ],
    [
      [1, 2, 9],
      ['small', 'small', 9],
    ],
    [
      [4, 4, 9],
      ['small', 'small', 'hidden'],
    ],
    [
      [3, 0, 0],
      ['small', 0, 0],
    ],
    [
      [4, 0, 1],
      ['small', 0, 'small'],
    ],
    [
      [4, 4],
      ['hidden', 'hidden'],
    ],
  ] as const)('of %j become %j', (counts, expected) => {
    const shown = suppressSmall({ cells: counts.map((count) => [count]), threshold });
    expect(shown.cells.flat()).toEqual(expected);
  });

  test('a total below the threshold is covered too', () => {
    expect(suppressSmall({ cells: [[3], [0]], threshold }).sum).toBe('small');
  });

  test('nothing is covered where the threshold is nought', () => {
    const shown = suppressSmall({ cells: [[1, 2]], threshold: 0 });
    expect(shown.cells).toEqual([[1, 2]]);
  });

  test('are never shown, and no reading of the table leaves a single value for one', () => {
    const count = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(count, { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
        const cells = [
          [a ?? 0, b ?? 0],
          [c ?? 0, d ?? 0],
        ];
        const shown = suppressSmall({ cells, threshold });
        const read = readings(shown);
        expect(read).toContainEqual(cells.flat());
        shown.cells.flat().forEach((one, index) => {
          const value = cells.flat()[index] ?? 0;
          if (value === 0 || value >= threshold) return;
          expect(typeof one).toBe('string');
          expect(new Set(read.map((reading) => reading[index])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 120 },
    );
  });

  test('a table of ten classes and eight answers is covered in an instant, sums the same as alone', () => {
    const cells = Array.from({ length: 10 }, (_, row) =>
      Array.from({ length: 8 }, (__, column) => (row * 7 + column * 3) % 11),
    );
    const shown = suppressSmall({ cells, threshold });
    const alone = suppressSmall({ cells: cells.map((row) => [sum(row)]), threshold });
    expect(shown.rowSums).toEqual(alone.cells.flat());
  });
});
