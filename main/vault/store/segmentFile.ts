import { errnoOf } from '../fs/diskFailure.ts';
import type { NewFile } from '../fs/Fs.ts';
import { checkSize, writeAll } from '../fs/writeAll.ts';

/**
 * The file of a segment while this process adds to it.
 *
 * Zeros lie ahead of its records. A record that takes their place changes no length, so that the flush has nothing to
 * write down but the record; a file that grows makes the file system write twice. Zeros mean nothing to a reader.
 */
export type SegmentFile = {
  /**
   * Adds bytes and returns once they are on the medium. Where the file has to grow, it grows by `zeros` more.
   * Rejects with the errno of the disk; the file is not to be used any more then.
   */
  add(bytes: Uint8Array, zeros: number): Promise<void>;
  /** Gives the file up, which may have failed. */
  forsake(): Promise<void>;
};

/** Takes over a file that was just created. */
export const segmentFile = (file: NewFile): SegmentFile => {
  let end = 0;
  let size = 0;
  const add = async (bytes: Uint8Array, zeros: number): Promise<void> => {
    const after = end + bytes.length;
    if (after <= size) {
      await writeAll(file, bytes, end);
    } else {
      await writeAll(file, Buffer.concat([bytes, Buffer.alloc(zeros)]), end);
      size = after + zeros;
    }
    await file.sync();
    await checkSize(file, size);
    end = after;
  };
  const forsake = async (): Promise<void> => {
    try {
      await file.close();
    } catch (error) {
      // The segment is given up because it failed; a handle that fails to close says nothing new.
      if (errnoOf(error) === undefined) throw error;
    }
  };
  return { add, forsake };
};
