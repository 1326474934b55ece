import { createSecretKey, type KeyObject } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

const smallest = 8;
const largest = 64 * 1024;
const stepsPerDoubling = 16;
const mostBlocks = 2500;
const mostBytes = 512 * 1024;
const slice = 150;

/**
 * The sizes of blocks that together fall into every size class of the memory allocator, in bytes.
 *
 * @example blockSizes()[0] // 8
 */
export const blockSizes = (): readonly number[] => {
  const sizes: number[] = [];
  for (let size = smallest; size <= largest; size += Math.max(8, size / stepsPerDoubling)) {
    sizes.push(Math.floor(size));
  }
  return sizes;
};

/** Takes memory of the allocator, filled with zeros; a key is the one thing of Node whose bytes lie there. */
const takeZeros = (size: number): KeyObject => createSecretKey(Buffer.alloc(size));

/**
 * Fills the memory that this process has given back with zeros, class by class, and then lets go of it again.
 * Chromium hands the text around the cursor to the shell for input methods and frees it as it is; after a lock it would
 * stand there until something else happens to be written over it. Works in slices, so that nothing waits for it.
 */
export const wipeFreedMemory = async (
  take: (size: number) => unknown = takeZeros,
): Promise<void> => {
  // All are held to the end: a block let go early would be taken again in place of one not yet wiped.
  const held: unknown[] = [];
  for (const size of blockSizes()) {
    const count = Math.min(mostBlocks, Math.ceil(mostBytes / size));
    for (let taken = 0; taken < count; taken += 1) {
      held.push(take(size));
      if (held.length % slice === 0) await nextTurn();
    }
  }
};
