import { describe, expect, test } from 'vitest';
import type { Fs } from '../../../main/vault/fs/Fs.ts';
import {
  create,
  note,
  reopen,
  surroundings,
  textsOf,
  thisPc,
  valueOf,
} from '../../support/vaultBuilder.ts';
import {
  copyOf,
  emptyDisk,
  type SimulatedDisk,
  simulatedFs,
} from '../../support/vaultSimulatedFs.ts';

const folder = '/home/tresor';
const segment = `${folder}/j-0000000001-01.stj`;
const next = `${folder}/j-0000000001-02.stj`;
const afterRestart = { ...thisPc, bootId: 'tuesday' };
const zerosAhead = 8192;

const on = (disk: SimulatedDisk, fs: Fs = simulatedFs(disk)) =>
  surroundings({ folder, fs, zerosAhead });

const bytesOf = (disk: SimulatedDisk, path: string): Buffer =>
  disk.names.get(path)?.bytes ?? Buffer.alloc(0);

const found = async (disk: SimulatedDisk) =>
  valueOf(await reopen({ ...on(copyOf(disk)), machine: afterRestart }));

describe('zeros ahead of the records', () => {
  test('are taken by the next records, and the file keeps its length until they are used up', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    const lengths: number[] = [];
    for (let at = 0; at < 60; at += 1) {
      valueOf(await vault.append('Notiz', [note(`n${at}`, 'Text')]));
      lengths.push(bytesOf(disk, segment).length);
    }
    const different = new Set(lengths).size;
    expect(different).toBeGreaterThan(1);
    expect(different).toBeLessThan(4);
    expect(bytesOf(disk, segment).at(-1)).toBe(0);
    const again = await found(disk);
    expect(Object.keys(textsOf(again))).toHaveLength(60);
    expect(again.findings).toMatchObject({ cutWrite: false, damaged: [], incomplete: false });
    await again.close();
    await vault.close();
  });

  test('that a disk has no room for cost no save: the record goes alone', async () => {
    const disk = emptyDisk();
    const fs = simulatedFs(disk);
    const refused: number[] = [];
    const createFile: Fs['createFile'] = async (path) => {
      const file = await fs.createFile(path);
      return {
        ...file,
        write: (bytes, at) => {
          if (!path.endsWith('.stj') || bytes.length < zerosAhead) return file.write(bytes, at);
          refused.push(bytes.length);
          return Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
        },
      };
    };
    const { vault } = await create(on(disk, { ...fs, createFile }));
    for (const id of ['a', 'b', 'c']) valueOf(await vault.append('Notiz', [note(id, 'Text')]));
    expect(refused).toHaveLength(1);
    expect(vault.spaceIsShort).toBe(false);
    expect(bytesOf(disk, next).at(-1)).not.toBe(0);
    const again = await found(disk);
    expect(Object.keys(textsOf(again))).toEqual(['a', 'b', 'c']);
    await again.close();
    await vault.close();
  });

  test('behind a close record are no damage, and neither is a flipped bit among them', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    valueOf(await vault.append('Notiz', [note('a', 'Text')]));
    await vault.close();
    const bytes = Buffer.from(bytesOf(disk, segment));
    expect(bytes.at(-1)).toBe(0);
    bytes.writeUInt8(4, bytes.length - 1);
    const flipped = copyOf(disk);
    flipped.names.get(segment)!.bytes = bytes;
    for (const [one, cutWrite] of [
      [disk, false],
      [flipped, true],
    ] as const) {
      const again = await found(one);
      expect(textsOf(again)).toEqual({ a: 'Text' });
      expect(again.findings).toMatchObject({ cutWrite, damaged: [], incomplete: false });
      await again.close();
    }
  });
});
