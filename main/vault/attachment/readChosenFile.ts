import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import type { Bytes } from '../../office/officeJob.ts';
import { errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';

/** Reads a file a person chose, of at most so many bytes; its size is asked before a byte is read. */
export const readChosenFile = async (
  fs: Fs,
  path: string,
  largest: number,
): Promise<Result<Bytes, 'too large' | 'unreadable'>> => {
  try {
    if ((await fs.facts(path)).size > largest) return fail('too large');
    const bytes = await fs.read(path);
    // It may have grown in between.
    return bytes.length > largest ? fail('too large') : ok(new Uint8Array(bytes));
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return fail('unreadable');
  }
};
