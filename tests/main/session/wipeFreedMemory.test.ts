import { expect, test } from 'vitest';
import { blockSizes, wipeFreedMemory } from '../../../main/session/wipeFreedMemory.ts';

test('every size from a pointer to 64 KiB has a block that is at most an eighth larger or 16 bytes', () => {
  const sizes = blockSizes();
  for (let wanted = 8; wanted <= 60_000; wanted += 7) {
    const next = sizes.find((size) => size >= wanted) ?? Infinity;
    expect(next - wanted, String(wanted)).toBeLessThanOrEqual(Math.max(16, wanted / 8));
  }
});

test('blocks of every size are taken, and others get their turn meanwhile', async () => {
  const taken = new Set<number>();
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  await wipeFreedMemory((size) => taken.add(size));
  clearInterval(timer);
  expect([...taken]).toEqual(blockSizes());
  expect(turns).toBeGreaterThan(5);
});
