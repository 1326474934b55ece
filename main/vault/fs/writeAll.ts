import { dirname } from 'node:path';
import type { Fs, NewFile } from './Fs.ts';

/**
 * Adds all bytes to a file, however few the system takes at a time.
 * A disk that fills up takes part of a write and reports success, so the count is what counts.
 */
export const writeAll = async (file: NewFile, bytes: Uint8Array, at = 0): Promise<void> => {
  let done = 0;
  while (done < bytes.length) {
    const taken = await file.write(done === 0 ? bytes : bytes.subarray(done), at + done);
    if (taken <= 0) throw Object.assign(new Error('The disk took no bytes'), { code: 'ENOSPC' });
    done += taken;
  }
};

/** Refuses to trust a flushed file that was cut, grown or deleted by someone else meanwhile. */
export const checkSize = async (file: NewFile, size: number): Promise<void> => {
  const found = await file.facts();
  if (found.links === 0) throw Object.assign(new Error('The file is gone'), { code: 'ENOENT' });
  if (found.size !== size) throw Object.assign(new Error('The size is wrong'), { code: 'EIO' });
};

/** Creates a file with these bytes and returns once file and name are on the medium. */
export const writeNewFile = async (fs: Fs, path: string, bytes: Uint8Array): Promise<void> => {
  const file = await fs.createFile(path);
  try {
    await writeAll(file, bytes);
    await file.sync();
    await checkSize(file, bytes.length);
  } finally {
    await file.close();
  }
  await fs.syncFolder(dirname(path));
};
