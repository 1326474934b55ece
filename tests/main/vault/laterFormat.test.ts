import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { canonicalJson } from '../../../main/vault/format/canonicalJson.ts';
import { decodeHeader } from '../../../main/vault/format/snapshotHeader.ts';
import { formatMajor, formatMinor } from '../../../main/vault/format/version.ts';
import * as present from '../../support/vaultBuilder.ts';
import { bytesByPath, recordingFs } from '../../support/vaultOperations.ts';
import {
  copyOf,
  emptyDisk,
  type SimulatedDisk,
  simulatedFs,
} from '../../support/vaultSimulatedFs.ts';

const folder = '/home/tresor';
const versionFile = '../../../main/vault/format/version.ts';
const dataFile = '../../../domain/record/vaultData.ts';

afterEach(() => {
  vi.doUnmock(versionFile);
  vi.doUnmock(dataFile);
  vi.resetModules();
});

type Later = { readonly version?: object; readonly data?: object };

/** A program of a later version, as a test sees it. */
const programOf = async ({ version = {}, data = {} }: Later): Promise<typeof present> => {
  vi.resetModules();
  vi.doMock(versionFile, async (original) => ({ ...(await original<object>()), ...version }));
  vi.doMock(dataFile, async (original) => ({ ...(await original<object>()), ...data }));
  return import('../../support/vaultBuilder.ts');
};

/** A vault written by a program of a later version. */
const writtenBy = async (version: Later): Promise<SimulatedDisk> => {
  const later = await programOf(version);
  const disk = emptyDisk();
  const { vault } = await later.create(later.surroundings({ folder, fs: simulatedFs(disk) }));
  await vault.append('Notiz', [later.note('a', 'eins')]);
  await vault.compact();
  await vault.append('Notiz', [later.note('b', 'zwei')]);
  await vault.close();
  return copyOf(disk);
};

const open = (disk: SimulatedDisk, look = false) =>
  present.reopen(present.surroundings({ folder, fs: simulatedFs(disk) }), { look });

const isNoLock = ([path]: readonly [string, string]): boolean => !path.includes('/lock-');

const unchangedBy = async (disk: SimulatedDisk, act: () => Promise<void>): Promise<void> => {
  const before = Object.entries(bytesByPath(disk));
  await act();
  expect(Object.entries(bytesByPath(disk)).filter(isNoLock)).toEqual(before);
};

describe('a vault of a later minor format', () => {
  const version = { formatMinor: formatMinor + 1 };

  test('is refused for writing, as one that can be looked at, and stays as it is', async () => {
    const disk = await writtenBy({ version });
    await unchangedBy(disk, async () => {
      expect(await open(disk)).toEqual({
        ok: false,
        failure: { kind: 'from the future', readable: true },
      });
    });
  });

  test('is looked at without a single operation that writes', async () => {
    const disk = await writtenBy({ version });
    const { fs, writes } = recordingFs(disk);
    const around = present.surroundings({ folder, fs });
    const vault = present.valueOf(await present.reopen(around, { look: true }));
    expect(present.textsOf(vault)).toEqual({ a: 'eins', b: 'zwei' });
    await vault.close();
    expect(writes).toEqual([]);
  });

  test('is refused also when only its last segment is of that format', async () => {
    const disk = await writtenBy({});
    const later = await programOf({ version });
    const around = later.surroundings({ folder, fs: simulatedFs(disk) });
    const vault = later.valueOf(await later.reopen(around));
    later.valueOf(await vault.append('Notiz', [later.note('c', 'drei')]));
    await vault.close();
    const minors = ['s-0000000002.stf', 'j-0000000002-02.stj'].map((name) =>
      disk.names.get(`${folder}/${name}`)!.bytes.readUInt16BE(10),
    );
    expect(minors).toEqual([formatMinor, formatMinor + 1]);
    expect(present.textsOf(present.valueOf(await open(disk, true)))).toHaveProperty('c', 'drei');
    expect(await open(disk)).toMatchObject({
      failure: { kind: 'from the future', readable: true },
    });
  });

  test('tells a wrong password as such', async () => {
    const disk = await writtenBy({ version });
    const around = present.surroundings({ folder, fs: simulatedFs(disk) });
    const secret = { kind: 'password', text: 'Zwölf Zebras zahlen' } as const;
    expect(await present.reopen(around, { secret })).toMatchObject({
      failure: { kind: 'wrong secret' },
    });
  });
});

describe('a header of a later minor format', () => {
  test('is read without the fields and slots that are not known here', async () => {
    const disk = await writtenBy({});
    const file = disk.names.get(`${folder}/s-0000000002.stf`)!.bytes;
    const { header, bound } = present.valueOf(decodeHeader(file));
    const slots = [{ kind: 'card', id: 'ff' }, ...header.slots];
    const json = Buffer.from(canonicalJson({ ...header, slots, colour: 'green' }));
    const start = Buffer.from(file.subarray(0, 16));
    start.writeUInt32BE(json.length, 12);
    const withMinor = (minor: number) => {
      start.writeUInt16BE(minor, 10);
      const hashed = Buffer.concat([start, json]);
      const hash = createHash('sha256').update(hashed).digest();
      return decodeHeader(Buffer.concat([hashed, hash, file.subarray(bound.length)]));
    };
    expect(withMinor(formatMinor + 1)).toMatchObject({ ok: true, value: { header, later: true } });
    expect(withMinor(formatMinor)).toEqual({ ok: false, failure: 'damaged' });
  });
});

describe.each<[string, Later]>([
  ['a later major format', { version: { formatMajor: formatMajor + 1 } }],
  ['later records', { data: { schemaVersion: 99 } }],
])('a vault of %s', (_, later) => {
  test('is neither opened nor looked at, and stays as it is', async () => {
    const disk = await writtenBy(later);
    await unchangedBy(disk, async () => {
      const refused = { ok: false, failure: { kind: 'from the future' } };
      expect(await open(disk)).toEqual(refused);
      expect(await open(disk, true)).toEqual(refused);
    });
  });
});
