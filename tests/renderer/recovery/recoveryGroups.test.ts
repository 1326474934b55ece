import { describe, expect, test } from 'vitest';
import {
  groupsToAsk,
  recoveryGroups,
  typedGroups,
} from '../../../renderer/parts/recovery/recoveryGroups.ts';

const key = '000011-000022-000033-000044-000055-000066-000077-000088-000099';

describe('recovery groups', () => {
  test('a key has nine groups', () => {
    expect(recoveryGroups(key)).toHaveLength(9);
    expect(recoveryGroups(key)[8]).toBe('000099');
  });

  test('a pasted key is grouped by blanks, whatever stood between the digits', () => {
    expect(typedGroups(`${key.replaceAll('-', ' – ')}\n`)).toBe(key.replaceAll('-', ' '));
  });

  test('more digits than a key has are left out', () => {
    expect(typedGroups(`${key}777777`)).toBe(key.replaceAll('-', ' '));
  });

  test('two different groups are asked for, in the order of the sheet, and each may come', () => {
    const seen = new Set<string>();
    for (let one = 0; one < 9; one += 1) {
      for (let other = 0; other < 8; other += 1) {
        const numbers = [one / 9, other / 8];
        const [first, second] = groupsToAsk(9, () => numbers.shift() ?? 0);
        expect(first).toBeLessThan(second);
        seen.add(`${first} ${second}`);
      }
    }
    expect(seen.size).toBe(36);
  });
});
