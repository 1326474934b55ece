import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../../domain/practiceData/random.ts';

describe('chance for practice data', () => {
  test('gives the same sequence for the same seed', () => {
    const [one, other] = [makeRandom(7), makeRandom(7)];
    const drawn = Array.from({ length: 50 }, () => one.next());
    expect(Array.from({ length: 50 }, () => other.next())).toEqual(drawn);
    expect(new Set(drawn).size).toBe(50);
  });

  test('stays within its bounds and reaches both ends', () => {
    const { between } = makeRandom(1);
    const drawn = new Set(Array.from({ length: 500 }, () => between(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });

  test('is spread evenly', () => {
    const { chance } = makeRandom(2);
    const hits = Array.from({ length: 10_000 }, () => chance(0.3)).filter(Boolean).length;
    expect(hits).toBeGreaterThan(2800);
    expect(hits).toBeLessThan(3200);
  });

  test('takes some of a list, each at most once', () => {
    const { some } = makeRandom(3);
    const taken = some([1, 2, 3, 4, 5], 4);
    expect(new Set(taken).size).toBe(4);
    expect(some([1, 2], 9)).toHaveLength(2);
  });

  test('throws when there is nothing to pick from', () => {
    expect(() => makeRandom(4).pick([])).toThrow(RangeError);
  });
});
