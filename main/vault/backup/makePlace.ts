import { dirname } from 'node:path';
import type { Fs } from '../fs/Fs.ts';

/**
 * Makes the folder of a place where it is missing, and returns the names in it.
 * What it lies in must be there: else a drive that is not plugged in would be replaced by a folder of the same name.
 */
export const makePlace = async (fs: Fs, place: string): Promise<readonly string[]> => {
  await fs.list(dirname(place));
  await fs.createFolder(place);
  await fs.syncFolder(dirname(place));
  return fs.list(place);
};
