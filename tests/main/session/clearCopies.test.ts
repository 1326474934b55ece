import { expect, test, vi } from 'vitest';
import { copyMark } from '../../../domain/contract/copyMark.ts';
import { clearCopies } from '../../../main/session/clearCopies.ts';

vi.mock('electron', () => ({ clipboard: {} }));

test.each([
  ['was copied in the program', ['text/plain', copyMark], 1],
  ['another program put there', ['text/plain', 'text/html'], 0],
  ['nobody put there', [], 0],
])('what %s is cleared or stays, unread', async (_, kinds, times) => {
  let cleared = 0;
  await clearCopies({
    holds: (kind) => Promise.resolve(kinds.includes(kind)),
    clear: () => (cleared += 1),
    clearSelection: () => undefined,
  });
  expect(cleared).toBe(times);
});
