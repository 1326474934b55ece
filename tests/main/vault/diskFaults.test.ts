import { describe, expect, test } from 'vitest';
import type { Machine } from '../../../main/vault/lock/Machine.ts';
import { createVault } from '../../../main/vault/createVault.ts';
import {
  create,
  note,
  password,
  reopen,
  surroundings,
  textsOf,
  thisPc,
  valueOf,
} from '../../support/vaultBuilder.ts';
import {
  copyOf,
  emptyDisk,
  type Fault,
  type Operation,
  type SimulatedDisk,
  simulatedFs,
} from '../../support/vaultSimulatedFs.ts';
import { emptyDiary, work } from '../../support/vaultWorkload.ts';

const folder = '/home/tresor';
const afterRestart: Machine = { ...thisPc, bootId: 'tuesday' };

type Faults = (operation: Operation) => Fault | undefined;

const on = (disk: SimulatedDisk, faults?: Faults) =>
  surroundings({ folder, fs: simulatedFs(disk, faults) });

/** Works with faults, then looks with a healthy disk at what is there. */
const workAndLook = async (faults: Faults, how: string): Promise<number> => {
  const disk = emptyDisk();
  const diary = emptyDiary();
  await work(on(disk, faults), diary);
  const opened = await reopen({ ...on(copyOf(disk)), machine: afterRestart });
  if (diary.created) expect(opened, how).toMatchObject({ ok: true });
  if (!opened.ok) return diary.refused;
  expect(diary.attempted.slice(diary.acknowledged), how).toContainEqual(textsOf(opened.value));
  expect(opened.value.findings.incomplete, how).toBe(false);
  const before = textsOf(opened.value);
  valueOf(await opened.value.append('Notiz gespeichert', [note('later', 'danach')]));
  expect(textsOf(opened.value), how).toEqual({ ...before, later: 'danach' });
  await opened.value.close();
  return diary.refused;
};

const countOperations = async (): Promise<number> => {
  const fs = simulatedFs(emptyDisk());
  await work(surroundings({ folder, fs }), emptyDiary());
  return fs.count();
};

describe('a disk that fails', () => {
  test.each(['ENOSPC', 'EIO', 'EROFS', 'EACCES'])(
    'once with %s at any operation refuses at most one save and loses nothing',
    async (code) => {
      const total = await countOperations();
      for (let at = 0; at < total; at += 1) {
        const faults: Faults = ({ index }) => (index === at ? { code } : undefined);
        const refused = await workAndLook(faults, `${code} once at ${at}`);
        expect(refused, `${code} once at ${at}`).toBeLessThanOrEqual(1);
      }
    },
  );

  test.each(['ENOSPC', 'EIO', 'EROFS', 'ENOENT'])(
    'with %s from any operation on keeps what was acknowledged before',
    async (code) => {
      const total = await countOperations();
      for (let at = 0; at < total; at += 1) {
        const faults: Faults = ({ index }) => (index >= at ? { code } : undefined);
        await workAndLook(faults, `${code} from ${at} on`);
      }
    },
  );

  test.each(['write', 'sync', 'createFile', 'syncFolder', 'facts', 'read', 'unlink', 'close'])(
    'at every second %s keeps what was acknowledged',
    async (name) => {
      let seen = 0;
      const faults: Faults = (operation) =>
        operation.name === name && (seen += 1) > 6 && seen % 2 === 0 ? { code: 'EIO' } : undefined;
      await workAndLook(faults, `every second ${name}`);
    },
  );

  test('by taking only a part of every write is written to until all is there', async () => {
    const disk = emptyDisk();
    const diary = emptyDiary();
    await work(
      on(disk, ({ name }) => (name === 'write' ? 'short' : undefined)),
      diary,
    );
    expect(diary).toMatchObject({ created: true, refused: 0 });
    const vault = valueOf(await reopen(on(copyOf(disk))));
    expect(textsOf(vault)).toEqual(diary.attempted.at(-1));
    await vault.close();
  });
});

describe('a save that fails', () => {
  test.each([
    ['ENOSPC', 'disk full'],
    ['EROFS', 'read-only'],
    ['ENOENT', 'gone'],
    ['EIO', 'unknown'],
  ])(
    'with %s tells "%s", leaves the state as it was, and the next one succeeds',
    async (code, kind) => {
      for (const operation of ['createFile', 'write', 'sync', 'facts'] as const) {
        let failing = false;
        const disk = emptyDisk();
        const { vault } = await create(
          on(disk, ({ name }) => (failing && name === operation ? { code } : undefined)),
        );
        valueOf(await vault.append('Notiz gespeichert', [note('a', 'eins')]));
        if (operation === 'createFile') valueOf(await vault.compact());
        failing = true;
        const refused = await vault.append('Notiz gespeichert', [note('b', 'zwei')]);
        expect(refused).toEqual({ ok: false, failure: { kind, code } });
        expect(textsOf(vault)).toEqual({ a: 'eins' });
        expect(vault.head.seq).toBe(1);
        failing = false;
        valueOf(await vault.append('Notiz gespeichert', [note('c', 'drei')]));
        const found = valueOf(await reopen({ ...on(copyOf(disk)), machine: afterRestart }));
        expect(textsOf(found)).toEqual({ a: 'eins', c: 'drei' });
        await found.close();
        await vault.close();
      }
    },
  );

  test('for a failed flush is not flushed again, and its segment is never touched again', async () => {
    const disk = emptyDisk();
    const touched: string[] = [];
    let failing = false;
    const { vault } = await create(
      on(disk, ({ name, path }) => {
        if (name === 'write' || name === 'sync') touched.push(path);
        if (!failing || name !== 'sync') return undefined;
        failing = false;
        touched.length = 0;
        return { code: 'EIO' };
      }),
    );
    await vault.append('Notiz gespeichert', [note('a', 'eins')]);
    failing = true;
    const refused = await vault.append('Notiz gespeichert', [note('b', 'zwei')]);
    expect(refused).toEqual({ ok: false, failure: { kind: 'unknown', code: 'EIO' } });
    valueOf(await vault.append('Notiz gespeichert', [note('b', 'zwei')]));
    await vault.close();
    expect([...new Set(touched)]).toEqual([`${folder}/j-0000000001-02.stj`]);
  });

  test('is told when the file was deleted behind the open handle', async () => {
    const disk = emptyDisk();
    const { vault } = await create(on(disk));
    await vault.append('Notiz gespeichert', [note('a', 'eins')]);
    await simulatedFs(disk).unlink(`${folder}/j-0000000001-01.stj`);
    const refused = await vault.append('Notiz gespeichert', [note('b', 'zwei')]);
    expect(refused).toEqual({ ok: false, failure: { kind: 'gone', code: 'ENOENT' } });
    await vault.close();
  });
});

describe('a folder that cannot be listed', () => {
  test.each(['EIO', 'EACCES', 'ENOTCONN'])('with %s is never taken for empty', async (code) => {
    const disk = emptyDisk();
    await (await create(on(disk))).vault.close();
    const names = [...disk.names.keys()];
    const faults: Faults = ({ name }) => (name === 'list' ? { code } : undefined);
    expect(await reopen(on(disk, faults))).toMatchObject({ failure: { kind: 'not readable' } });
    const created = await createVault({ ...on(disk, faults), password });
    expect(created).toMatchObject({ failure: { kind: 'not writable' } });
    expect([...disk.names.keys()]).toEqual(names);
  });
});

describe('a compaction that fails', () => {
  test('leaves a vault that goes on saving and compacts later', async () => {
    let failing = false;
    const disk = emptyDisk();
    const { vault } = await create(
      on(disk, ({ name, path }) =>
        failing && name === 'write' && path.includes('/s-') ? { code: 'ENOSPC' } : undefined,
      ),
    );
    valueOf(await vault.append('Notiz gespeichert', [note('a', 'eins')]));
    failing = true;
    expect(await vault.compact()).toEqual({
      ok: false,
      failure: { kind: 'disk full', code: 'ENOSPC' },
    });
    valueOf(await vault.append('Notiz gespeichert', [note('b', 'zwei')]));
    failing = false;
    valueOf(await vault.compact());
    valueOf(await vault.append('Notiz gespeichert', [note('c', 'drei')]));
    await vault.close();
    const found = valueOf(await reopen(on(copyOf(disk))));
    expect(textsOf(found)).toEqual({ a: 'eins', b: 'zwei', c: 'drei' });
    await found.close();
  });

  test('by reading back other bytes than it wrote deletes no older generation', async () => {
    let failing = false;
    const disk = emptyDisk();
    const fs = simulatedFs(disk);
    const read = async (path: string): Promise<Uint8Array> => {
      const bytes = Buffer.from(await fs.read(path));
      if (failing && path.includes('/s-'))
        bytes.writeUInt8(bytes.readUInt8(bytes.length - 40) ^ 1, bytes.length - 40);
      return bytes;
    };
    const { vault } = await create(surroundings({ folder, fs: { ...fs, read } }));
    await vault.append('Notiz gespeichert', [note('a', 'eins')]);
    valueOf(await vault.compact());
    const before = [...disk.names.keys()].filter((path) => path.includes('/s-'));
    failing = true;
    expect(await vault.compact()).toEqual({ ok: false, failure: { kind: 'unknown', code: 'EIO' } });
    expect([...disk.names.keys()].filter((path) => path.includes('/s-'))).toEqual(before);
    await vault.close();
  });
});
