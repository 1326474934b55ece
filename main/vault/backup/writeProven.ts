import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { diskFailure, errnoOf } from '../fs/diskFailure.ts';
import type { Fs } from '../fs/Fs.ts';
import { removeQuietly } from '../fs/removeQuietly.ts';
import { writeNewFile } from '../fs/writeAll.ts';
import type { BackupFailure } from './Backup.ts';

/** The bytes of a new file, and what proves that they came back from the disk as they should. */
export type ProvenBytes = {
  readonly bytes: Uint8Array;
  readonly isWhole: (read: Uint8Array) => boolean | Promise<boolean>;
};

/** Creates a file, reads it back and proves it; what fails in any of this is removed again. */
export const writeProven = async (
  fs: Fs,
  path: string,
  { bytes, isWhole }: ProvenBytes,
): Promise<Result<undefined, BackupFailure>> => {
  try {
    await writeNewFile(fs, path, bytes);
    if (await isWhole(await fs.read(path))) return ok(undefined);
    await removeQuietly(fs, path);
    return fail({ kind: 'not whole' });
  } catch (error) {
    const code = errnoOf(error);
    if (code === undefined) throw error;
    if (code !== 'EEXIST') await removeQuietly(fs, path);
    return fail(diskFailure(error));
  }
};
