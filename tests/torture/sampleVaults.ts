import { copyOf, type Disk, diskOf, emptyDisk, home } from './disk/Disk.ts';
import { newOracle, type Oracle } from './Oracle.ts';
import type { Random } from './random.ts';
import { canary, create, folder, note, on } from './vaults.ts';
import { type Keyring, newKeyring, save } from './workload.ts';

/** A vault at rest, and what is known of it. */
export type SampleVault = {
  readonly disk: Disk;
  readonly oracle: Oracle;
  readonly keyring: Keyring;
  readonly end: 'killed' | 'closed';
};

const longText = (random: Random, id: string): string =>
  `${canary} ${id} ${random.bytes(450).toString('hex')}`;

/**
 * A vault of two generations with a journal behind each, of about 80 KiB: killed, so that its last segment is open, or
 * closed in order.
 */
export const sampleVault = async (
  random: Random,
  end: 'killed' | 'closed',
): Promise<SampleVault> => {
  const disk = emptyDisk();
  const oracle = newOracle();
  const keyring = newKeyring();
  const { vault, secret } = await create(on(disk, random));
  keyring.secrets = [secret];
  oracle.created = true;
  const saveSome = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to; at += 1) {
      await save(vault, oracle, [note(`n${at}`, longText(random, `n${at}`))]);
    }
  };
  await saveSome(0, 14);
  await vault.compact();
  await saveSome(14, 26);
  const killed = copyOf(disk);
  await vault.close();
  return { disk: end === 'killed' ? killed : copyOf(disk), oracle, keyring, end };
};

/** The paths of the vault's own files, without locks. */
export const vaultPaths = (disk: Disk): readonly string[] =>
  [...disk.names.keys()].filter((path) => /\.st[fj]$/u.test(path)).sort();

/** The bytes of a file. */
export const bytesAt = (disk: Disk, path: string): Buffer =>
  disk.names.get(path)?.bytes ?? Buffer.alloc(0);

/** The same disk with some files changed, or without them. */
export const changed = (
  disk: Disk,
  changes: Readonly<Record<string, Buffer | undefined>>,
): Disk => {
  const kept = [...disk.names].filter(([path]) => !(path in changes));
  const put = Object.entries(changes).flatMap(([path, bytes]) =>
    bytes === undefined ? [] : [[path, bytes] as const],
  );
  return diskOf(
    [home, folder, ...disk.folders],
    [...kept.map(([path, { bytes }]) => [path, bytes] as const), ...put],
  );
};

/** Length of the head of a segment (docs/vault-format.md). */
export const segmentHeadLength = 512;

/** The records of a segment, by the lengths that stand before them; where that is zero, nothing was written yet. */
export const recordsOf = (segment: Buffer): readonly Buffer[] => {
  const records: Buffer[] = [];
  for (let at = segmentHeadLength; at + 21 < segment.length;) {
    const length = segment.readUInt32BE(at);
    if (length === 0) break;
    records.push(segment.subarray(at, at + 21 + length));
    at += 21 + length;
  }
  return records;
};

/** Where the last record of a segment begins. */
export const lastRecordAt = (segment: Buffer): number =>
  recordsOf(segment)
    .slice(0, -1)
    .reduce((at, { length }) => at + length, segmentHeadLength);
