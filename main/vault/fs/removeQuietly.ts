import { errnoOf } from './diskFailure.ts';
import type { Fs } from './Fs.ts';

/** Deletes a file that is of no use; one that cannot be deleted stays, which its readers allow for. */
export const removeQuietly = async (fs: Fs, path: string): Promise<void> => {
  try {
    await fs.unlink(path);
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
};
