import type { Fs } from './fs/Fs.ts';
import type { KdfParameters } from './keys/kdf.ts';
import type { Random } from './keys/slot.ts';
import type { Machine } from './lock/Machine.ts';

/** Everything the engine takes from outside; it has no clock, disk or randomness of its own. */
export type Surroundings = {
  readonly fs: Fs;
  readonly folder: string;
  readonly machine: Machine;
  readonly now: () => Date;
  readonly random: Random;
  /** Does something again and again, at this distance in milliseconds, and returns what ends it. */
  readonly every: (ms: number, task: () => void) => () => void;
  /** Comes back after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Cost of guessing for new passwords, and the least that is accepted when opening. Only tests give one. */
  readonly kdf?: { readonly created: KdfParameters; readonly floor: KdfParameters };
  /** Finds out what this computer can bear for a new password; without it the default is used. */
  readonly calibrateKdf?: () => Promise<KdfParameters>;
  /** Size of the reserve for a full disk in bytes, 0 for none. Only tests give one. */
  readonly reserveSize?: number;
  /** How many zeros a journal segment keeps ahead of its records, in bytes, 0 for none. Only tests give one. */
  readonly zerosAhead?: number;
};
