import { randomBytes } from 'node:crypto';
import { freemem } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { diskFs } from './fs/diskFs.ts';
import { calibrateKdf } from './keys/calibrateKdf.ts';
import { deriveFromPassword, type KdfParameters } from './keys/kdf.ts';
import { thisMachine } from './lock/thisMachine.ts';
import type { Surroundings } from './Surroundings.ts';

const measure = async (kdf: KdfParameters): Promise<number> => {
  const began = performance.now();
  await deriveFromPassword('gemessen', randomBytes(32), kdf);
  return performance.now() - began;
};

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
  wait: (ms) => setTimeout(ms),
  calibrateKdf: () => calibrateKdf({ measure, freeMemory: freemem() }),
});
