import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restoreBackup, type RestoreRequest } from '../../../main/vault/backup/restoreBackup.ts';
import type { Machine } from '../../../main/vault/lock/Machine.ts';
import type { Surroundings } from '../../../main/vault/Surroundings.ts';
import { goldenVault } from '../../support/goldenVault.ts';
import { addScan, secret } from '../../support/vaultBackups.ts';
import {
  create,
  freshFolder,
  note,
  reopen,
  surroundings,
  textsOf,
  thisPc,
  valueOf,
} from '../../support/vaultBuilder.ts';
import {
  emptyDisk,
  type Fault,
  type SimulatedDisk,
  simulatedFs,
  survivors,
} from '../../support/vaultSimulatedFs.ts';

const scan = Buffer.from('%PDF-1.7 Scan');

/** A vault with a backup of `n1` and one scan, and `n2` and a second scan after it. */
const prepare = async (around: Surroundings, place: string) => {
  const { vault, recoveryKey } = await create(around);
  valueOf(await vault.append('Angelegt', [note('n1', 'eins')]));
  const kept = await addScan(vault, 'a1', scan);
  const { file } = valueOf(await vault.backups.write(place));
  valueOf(await vault.append('Angelegt', [note('n2', 'zwei')]));
  const later = await addScan(vault, 'a2', scan);
  await vault.close();
  return { vaultId: vault.vaultId, recoveryKey, path: `${place}/${file}`, kept, later };
};

const start = async () => {
  const folder = await freshFolder();
  const around = surroundings({ folder });
  return { folder, around, ...(await prepare(around, `${folder}-sicherungen`)) };
};

describe('restoring a backup', () => {
  test('makes it the newest generation and keeps the older state in quarantine', async () => {
    const { folder, around, path, kept, later } = await start();
    const before = (await readdir(folder)).filter((name) => /\.st[fj]$/u.test(name));
    const restored = valueOf(await restoreBackup({ ...around, path, secret }));
    expect(restored).toMatchObject({ generation: 2, seq: 2, attachmentsMissing: 0 });
    const aside = await readdir(join(folder, 'quarantine'));
    expect(aside.sort()).toEqual([...before, later.file].sort());
    const vault = valueOf(await reopen(around));
    expect(textsOf(vault)).toEqual({ n1: 'eins' });
    expect(vault.head).toMatchObject({ seq: 2, generation: 2 });
    expect(vault.findings).toMatchObject({ incomplete: false, damaged: [] });
    expect(valueOf(await vault.attachments.read(kept)).equals(scan)).toBe(true);
    valueOf(await vault.append('Angelegt', [note('n3', 'drei')]));
    valueOf(await vault.compact());
    await vault.close();
    const again = valueOf(await reopen(around));
    expect(textsOf(again)).toEqual({ n1: 'eins', n3: 'drei' });
    await again.close();
  });

  test('into a folder that is not there brings the vault back with its scans', async () => {
    const { path, vaultId, kept } = await start();
    const around = surroundings({ folder: await freshFolder() });
    const restored = valueOf(await restoreBackup({ ...around, path, secret }));
    expect(restored).toEqual({ vaultId, generation: 1, seq: 2, attachmentsMissing: 0 });
    const vault = valueOf(await reopen(around));
    expect(textsOf(vault)).toEqual({ n1: 'eins' });
    expect(valueOf(await vault.attachments.read(kept)).equals(scan)).toBe(true);
    await vault.close();
  });

  test('that is stopped takes away again what it copied', async () => {
    const { path } = await start();
    const around = surroundings({ folder: await freshFolder() });
    let asked = 0;
    const isStopped = (): boolean => (asked += 1) > 1;
    const stopped = await restoreBackup({ ...around, path, secret, isStopped });
    expect(stopped).toMatchObject({ failure: { kind: 'not written', reason: { kind: 'closed' } } });
    expect(await readdir(around.folder)).toEqual([]);
  });

  test('works with the recovery key, and the vault opens with the secrets of the backup', async () => {
    const { path, recoveryKey } = await start();
    const around = surroundings({ folder: await freshFolder() });
    const recovery = { kind: 'recovery', digits: recoveryKey } as const;
    valueOf(await restoreBackup({ ...around, path, secret: recovery }));
    const vault = valueOf(await reopen(around));
    expect(await vault.verifyRecoveryKey(recoveryKey)).toBe(true);
    await vault.close();
  });

  test('with the key of the open vault keeps its present passwords', async () => {
    const { around, path } = await start();
    const vault = valueOf(await reopen(around));
    const later = 'Dreizehn Dachse dösen';
    valueOf(await vault.changePassword(later));
    valueOf(await vault.setDeputy('Vertretung vertritt vortrefflich'));
    const { dek, slots } = vault.keyring();
    await vault.close();
    valueOf(await restoreBackup({ ...around, path, secret: { kind: 'key', dek }, slots }));
    expect(await reopen(around)).toMatchObject({ failure: { kind: 'wrong secret' } });
    const again = valueOf(await reopen(around, { secret: { kind: 'password', text: later } }));
    expect(textsOf(again)).toEqual({ n1: 'eins' });
    expect(again.hasDeputy()).toBe(true);
    await again.close();
  });

  test('with the key of another vault is refused as damaged, and changes nothing', async () => {
    const { folder, around } = await start();
    const other = await start();
    const vault = valueOf(await reopen(around));
    const { dek, slots } = vault.keyring();
    await vault.close();
    const before = await readdir(folder);
    const secretOf = { kind: 'key', dek } as const;
    expect(
      await restoreBackup({ ...around, path: other.path, secret: secretOf, slots }),
    ).toMatchObject({ failure: { kind: 'damaged' } });
    expect(await readdir(folder)).toEqual(before);
  });

  test('mends a vault that no longer opens', async () => {
    const { folder, around, path } = await start();
    for (const name of await readdir(folder)) {
      if (name.endsWith('.stf')) await writeFile(join(folder, name), 'zerstört');
    }
    expect(await reopen(around)).toMatchObject({ failure: { kind: 'damaged' } });
    valueOf(await restoreBackup({ ...around, path, secret }));
    const vault = valueOf(await reopen(around));
    expect(textsOf(vault)).toEqual({ n1: 'eins' });
    await vault.close();
  });

  test('of another vault puts the files of this one aside', async () => {
    const { folder, around } = await start();
    const other = await start();
    valueOf(await restoreBackup({ ...around, path: other.path, secret }));
    const vault = valueOf(await reopen(around));
    expect(vault.vaultId).toBe(other.vaultId);
    expect(await readdir(join(folder, 'quarantine'))).toContain('s-0000000001.stf');
    await vault.close();
  });

  test('says how many scans are missing, and puts a damaged one in the folder aside', async () => {
    const { folder, around, path, kept } = await start();
    await writeFile(join(folder, kept.file), 'zerstört');
    const mended = valueOf(await restoreBackup({ ...around, path, secret }));
    expect(mended.attachmentsMissing).toBe(0);
    expect(await readdir(join(folder, 'quarantine'))).toContain(kept.file);
    await writeFile(join(path, '..', kept.file), 'auch zerstört');
    const fresh = surroundings({ folder: await freshFolder() });
    const restored = valueOf(await restoreBackup({ ...fresh, path, secret }));
    expect(restored.attachmentsMissing).toBe(1);
  });

  test('of format 1.0 and an older schema opens after migration', async () => {
    const { disk, expected } = goldenVault('1.0', '/home/golden');
    const around = surroundings({ folder: '/home/tresor', fs: simulatedFs(disk), reserveSize: 0 });
    const byKey = { kind: 'recovery', digits: expected.recoveryKey } as const;
    const path = '/home/golden/s-0000000003.stf';
    valueOf(await restoreBackup({ ...around, path, secret: byKey }));
    const vault = valueOf(await reopen(around, { secret: byKey }));
    expect(vault.vaultId).toBe(expected.vaultId);
    expect(vault.findings.migratedFrom).toBe(1);
    expect(Object.keys(vault.data.student)).toHaveLength(expected.counts['student'] ?? 0);
    expect(vault.data.settings['settings']?.backupMaxAgeDays).toBe(90);
    await vault.close();
  });

  test('of a folder that is away for one look restores what it says it restored, or nothing', async () => {
    const outcomes = new Set<string>();
    for (let away = 0; ; away += 1) {
      const disk = emptyDisk();
      let left = Infinity;
      const fs = simulatedFs(disk, ({ name }) =>
        name === 'list' && (left -= 1) === -1 ? { code: 'ENOENT' } : undefined,
      );
      const around = surroundings({ folder: '/home/tresor', fs, reserveSize: 0 });
      const { vault } = await create(around);
      valueOf(await vault.append('Notiz', [note('a', 'gesichert')]));
      const { file } = valueOf(await vault.backups.write('/home/sicherungen'));
      for (const id of ['b', 'c']) {
        valueOf(await vault.append('Notiz', [note(id, 'danach')]));
        valueOf(await vault.compact());
      }
      await vault.close();
      left = away;
      const path = `/home/sicherungen/${file}`;
      const restored = await restoreBackup({ ...around, path, secret });
      const untouched = left >= 0;
      left = Infinity;
      const again = valueOf(await reopen(around));
      const ids = Object.keys(textsOf(again)).join('');
      await again.close();
      expect(ids).toBe(restored.ok ? 'a' : 'abc');
      expect(again.findings.otherHistory).toEqual([]);
      outcomes.add(ids);
      if (untouched) break;
    }
    expect([...outcomes].sort()).toEqual(['a', 'abc']);
  });

  test('is refused while a program has the vault open, and changes nothing', async () => {
    const { folder, around, path } = await start();
    const vault = valueOf(await reopen(around));
    const before = await readdir(folder);
    expect(await restoreBackup({ ...around, path, secret })).toMatchObject({
      failure: { kind: 'in use', host: 'PC-1' },
    });
    expect(await readdir(folder)).toEqual(before);
    await vault.close();
  });

  test('with a wrong password changes nothing', async () => {
    const folder = await freshFolder();
    const { path } = await start();
    const wrong = { kind: 'password', text: 'ganz falsches Passwort' } as const;
    expect(await restoreBackup({ ...surroundings({ folder }), path, secret: wrong })).toEqual({
      ok: false,
      failure: { kind: 'wrong secret' },
    });
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('twice in a row keeps both older states', async () => {
    const { folder, around, path } = await start();
    valueOf(await restoreBackup({ ...around, path, secret }));
    const second = valueOf(await restoreBackup({ ...around, path, secret }));
    expect(second.generation).toBe(3);
    const aside = await readdir(join(folder, 'quarantine'));
    expect(aside).toEqual(expect.arrayContaining(['s-0000000001.stf', 's-0000000002.stf']));
    const vault = valueOf(await reopen(around));
    expect(textsOf(vault)).toEqual({ n1: 'eins' });
    await vault.close();
  });

  test('that was cut before the older files were put aside is finished by the next opening', async () => {
    const { folder, around, path } = await start();
    const { fs } = around;
    const noMoves = {
      ...fs,
      move: () => Promise.reject(Object.assign(new Error('no'), { code: 'EBUSY' })),
    };
    valueOf(await restoreBackup({ ...around, fs: noMoves, path, secret }));
    expect(await readdir(folder)).toContain('s-0000000001.stf');
    expect(await readdir(folder)).toContain('restore-0000000002');
    const looking = valueOf(await reopen(around, { look: true }));
    expect(textsOf(looking)).toEqual({ n1: 'eins' });
    await looking.close();
    expect(await readdir(folder)).toContain('restore-0000000002');
    const vault = valueOf(await reopen(around));
    expect(textsOf(vault)).toEqual({ n1: 'eins' });
    for (let at = 0; at < 3; at += 1) valueOf(await vault.compact());
    await vault.close();
    expect(await readdir(folder)).not.toContain('restore-0000000002');
    expect(await readdir(join(folder, 'quarantine'))).toContain('s-0000000001.stf');
    const old = await readFile(join(folder, 'quarantine', 's-0000000001.stf'));
    expect(old.length).toBeGreaterThan(4096);
  });

  test('leaves the mark of a restoration that never came to be without effect', async () => {
    const { folder, around } = await start();
    await writeFile(join(folder, 'restore-0000000001'), 'ab'.repeat(32));
    await writeFile(join(folder, 'restore-0000000009'), 'ab'.repeat(32));
    const vault = valueOf(await reopen(around));
    expect(textsOf(vault)).toEqual({ n1: 'eins', n2: 'zwei' });
    expect((await readdir(folder)).filter((name) => name.startsWith('restore'))).toEqual([]);
    await vault.close();
    await mkdir(join(folder, 'quarantine'), { recursive: true });
    expect(await readdir(join(folder, 'quarantine'))).toEqual([]);
  });
});

const folder = '/home/tresor';
const place = '/home/tresor-sicherungen';
const afterRestart: Machine = { ...thisPc, bootId: 'tuesday' };

const older = { n1: 'eins', n2: 'zwei' };
const restoredTexts = { n1: 'eins' };

type Rig = {
  readonly disk: SimulatedDisk;
  readonly request: RestoreRequest;
  readonly count: () => number;
};

/** A closed vault and its backup, on a disk where the restoring that follows fails at the given operation. */
const rig = async (into: string, at: number, fault: Fault): Promise<Rig> => {
  const disk = emptyDisk();
  const quiet = surroundings({ folder, fs: simulatedFs(disk), reserveSize: 0 });
  const { path } = await prepare(quiet, place);
  const fs = simulatedFs(disk, ({ index }) => (index === at ? fault : undefined));
  const around = surroundings({ folder: into, fs, machine: afterRestart, reserveSize: 0 });
  return { disk, request: { ...around, path, secret }, count: () => fs.count() };
};

const filesWith = (disk: SimulatedDisk, name: string): string[] =>
  [...disk.names.keys()].filter((path) => path.startsWith(folder) && path.includes(name));

/** The folder opens with the older or the restored state, goes on from there, and the older snapshot is still kept. */
const checkFolder = async (disk: SimulatedDisk, done: boolean, how: string): Promise<void> => {
  const around = surroundings({
    ...{ folder, reserveSize: 0, fs: simulatedFs(disk) },
    machine: { ...thisPc, bootId: 'wednesday' },
  });
  const vault = valueOf(await reopen(around));
  expect(done ? [restoredTexts] : [older, restoredTexts], how).toContainEqual(textsOf(vault));
  expect(vault.findings.incomplete, how).toBe(false);
  const texts = { ...textsOf(vault), n3: 'drei' };
  valueOf(await vault.append('Angelegt', [note('n3', 'drei')]));
  expect(filesWith(disk, 's-0000000001.stf').length, how).toBeGreaterThan(0);
  for (let round = 0; round < 3; round += 1) valueOf(await vault.compact());
  await vault.close();
  const wasRestored = !('n2' in texts);
  if (wasRestored) expect(filesWith(disk, 's-0000000001.stf').length, how).toBeGreaterThan(0);
  const again = valueOf(await reopen(around));
  expect(textsOf(again), how).toEqual(texts);
  await again.close();
};

/** A third of what a crash may leave, another one for each crash. */
const someSurvivors = (disk: SimulatedDisk, at: number): ReturnType<typeof survivors> =>
  survivors(disk).filter((_, index) => (index + at) % 3 === 0);

describe('restoring over a vault', () => {
  const total = async (): Promise<number> => {
    const { request, count } = await rig(folder, Infinity, 'crash');
    valueOf(await restoreBackup(request));
    return count();
  };

  test('that ends in a crash at any operation leaves the older vault or the restored one', async () => {
    const operations = await total();
    expect(operations).toBeGreaterThan(30);
    for (let at = 0; at <= operations; at += 1) {
      const { disk, request } = await rig(folder, at, 'crash');
      const restored = await restoreBackup(request).catch((error: unknown) => {
        if (!(error instanceof Error) || error.message !== 'crash') throw error;
      });
      for (const survivor of someSurvivors(disk, at)) {
        const how = `crash at ${at}, ${survivor.how}`;
        await checkFolder(survivor.disk, restored?.ok === true, how);
      }
    }
  }, 60_000);

  test.each(['ENOSPC', 'EIO', 'EBUSY'])(
    'on a disk that fails with %s at any operation does all of it or nothing',
    async (code) => {
      const operations = await total();
      for (let at = 0; at < operations; at += 1) {
        const { disk, request } = await rig(folder, at, { code });
        const restored = await restoreBackup(request);
        await checkFolder(disk, restored.ok, `${code} at ${at}`);
      }
    },
    60_000,
  );

  test('into a new folder that ends in a crash can be done again', async () => {
    const fresh = '/home/neu';
    const { request, count } = await rig(fresh, Infinity, 'crash');
    valueOf(await restoreBackup(request));
    for (let at = 0; at <= count(); at += 1) {
      const cut = await rig(fresh, at, 'crash');
      await restoreBackup(cut.request).catch(() => undefined);
      for (const { disk, how } of someSurvivors(cut.disk, at)) {
        const machine = { ...thisPc, bootId: 'wednesday' };
        const around = { ...cut.request, machine, fs: simulatedFs(disk) };
        const restored = await restoreBackup(around);
        expect(restored, `crash at ${at}, ${how}`).toMatchObject({ ok: true });
        const vault = valueOf(await reopen({ ...around, restore: false } as Surroundings));
        expect(textsOf(vault)).toEqual(restoredTexts);
        await vault.close();
      }
    }
  }, 60_000);
});
