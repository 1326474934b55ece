import type { Surroundings } from '../../main/vault/Surroundings.ts';
import type { Disk } from './disk/Disk.ts';
import { engineFs } from './disk/engineFs.ts';
import type { Random } from './random.ts';
import { around } from './vaults.ts';

/** Surroundings on a disk that stores files with one bit changed where it is told to, and reports success. */
export const onLyingDisk = (
  disk: Disk,
  random: Random,
  lies: (path: string) => boolean,
): Surroundings => {
  const fs = engineFs(disk);
  const createFile: typeof fs.createFile = async (path) => {
    const file = await fs.createFile(path);
    const write = (bytes: Uint8Array, place: number): Promise<number> => {
      const copy = Buffer.from(bytes);
      const at = random.below(copy.length);
      if (lies(path)) copy[at] = (copy[at] ?? 0) ^ 1;
      return file.write(copy, place);
    };
    return { ...file, write };
  };
  return around({ ...fs, createFile }, random);
};
