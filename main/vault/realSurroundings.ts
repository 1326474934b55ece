import { randomBytes } from 'node:crypto';
import { diskFs } from './fs/diskFs.ts';
import { thisMachine } from './lock/thisMachine.ts';
import type { Surroundings } from './Surroundings.ts';

/** The disk, clock and randomness of this computer, for a vault in the given folder. */
export const realSurroundings = (folder: string): Surroundings => ({
  fs: diskFs,
  folder,
  machine: thisMachine(),
  now: () => new Date(),
  random: randomBytes,
  every: (ms, task) => {
    const timer = setInterval(task, ms).unref();
    return () => clearInterval(timer);
  },
});
