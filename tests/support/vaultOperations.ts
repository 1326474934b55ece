import type { Fs, NewFile } from '../../main/vault/fs/Fs.ts';
import { type SimulatedDisk, simulatedFs } from './vaultSimulatedFs.ts';

const reading: readonly (keyof Fs | keyof NewFile)[] = ['read', 'list', 'facts'];

/** A disk that notes every operation that could change it. */
export const recordingFs = (disk: SimulatedDisk): { fs: Fs; writes: string[] } => {
  const writes: string[] = [];
  const fs = simulatedFs(disk, ({ name, path }) => {
    if (!reading.includes(name)) writes.push(`${name} ${path}`);
    return undefined;
  });
  return { fs, writes };
};

/** The bytes of every file, as hex, by path. */
export const bytesByPath = (disk: SimulatedDisk): Record<string, string> =>
  Object.fromEntries([...disk.names].map(([path, { bytes }]) => [path, bytes.toString('hex')]));
