import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { put } from '../../../domain/record/change.ts';
import type { Records } from '../../../domain/record/recordSchemas.ts';
import { schemaVersion } from '../../../domain/record/vaultData.ts';
import { listBackups } from '../../../main/vault/backup/listBackups.ts';
import { lookIntoBackup } from '../../../main/vault/backup/lookIntoBackup.ts';
import { decodeHeader } from '../../../main/vault/format/snapshotHeader.ts';
import { diskFs } from '../../../main/vault/fs/diskFs.ts';
import { addScan, floor, secret } from '../../support/vaultBackups.ts';
import { readVault } from '../../support/vaultReader.ts';
import {
  create,
  freshFolder,
  note,
  password,
  reopen,
  surroundings,
  valueOf,
} from '../../support/vaultBuilder.ts';

const now = new Date(2026, 10, 22, 8, 12);
const scan = Buffer.from('%PDF-1.7 Einwilligung');

const start = async () => {
  const folder = await freshFolder();
  const around = surroundings({ folder, now: () => now });
  const created = await create(around);
  return { folder, around, ...created, place: `${folder}-sicherungen` };
};

const student = (id: string) => put('student', { id } as unknown as Records['student']);

const school = (id: string, name: string) =>
  put('school', { id, name } as unknown as Records['school']);

describe('a backup', () => {
  test('is one file with number and day in its name, and tells what it holds', async () => {
    const { vault, place } = await start();
    valueOf(await vault.append('Angelegt', [student('s1'), student('s2'), note('n1', 'eins')]));
    const backup = valueOf(await vault.backups.write(place));
    const [file] = await readdir(place);
    expect(file).toBe('b-0000000001-2026-11-22.stf');
    const bytes = await readFile(join(place, file!));
    expect(backup).toEqual({
      ...{ file, at: now.toISOString(), seq: 1, students: 2, notes: 1 },
      ...{ bytes: bytes.length, attachmentsMissing: 0 },
    });
    const next = valueOf(await vault.backups.write(place));
    expect(next.file).toBe('b-0000000002-2026-11-22.stf');
    await vault.close();
  });

  test('renamed to a snapshot in a folder of its own is a vault, also to a reader that shares no code', async () => {
    const { vault, place } = await start();
    valueOf(await vault.append('Angelegt', [note('n1', 'eins')]));
    valueOf(await vault.compact());
    const { file } = valueOf(await vault.backups.write(place));
    const folder = await freshFolder();
    await mkdir(folder);
    await writeFile(join(folder, 's-0000000002.stf'), await readFile(join(place, file)));
    const read = await readVault(folder, password);
    expect(read.seq).toBe(1);
    expect(read.state['note']).toEqual({ n1: { id: 'n1', text: 'eins' } });
    const opened = valueOf(await reopen(surroundings({ folder })));
    expect(opened.head).toMatchObject({ seq: 1, generation: 2 });
    await opened.close();
    await vault.close();
  });

  test('can be looked into with the password and with the recovery key', async () => {
    const { vault, place, recoveryKey } = await start();
    const first = [student('s1'), school('b', 'Realschule'), school('a', 'Oberschule')];
    valueOf(await vault.append('Angelegt', [...first, note('n1', 'eins')]));
    await addScan(vault, 'a1', scan);
    const lost = await addScan(vault, 'a2', scan);
    const { file } = valueOf(await vault.backups.write(place));
    await rm(join(place, lost.file));
    const path = join(place, file);
    const recovery = { kind: 'recovery', digits: recoveryKey } as const;
    for (const way of [secret, recovery]) {
      expect(valueOf(await lookIntoBackup({ fs: diskFs, path, secret: way, floor }))).toEqual({
        ...{ vaultId: vault.vaultId, writtenAt: now.toISOString(), seq: 3, schema: schemaVersion },
        bytes: (await readFile(path)).length,
        counts: {
          ...{ students: 1, notes: 1, placements: 0, companies: 0, handovers: 0, consents: 0 },
          attachments: 2,
        },
        schools: ['Oberschule', 'Realschule'],
        practice: false,
        attachmentsMissing: 1,
      });
    }
    await vault.close();
  });

  test('holds the state of its beginning, and lets saves pass while it is written', async () => {
    const { vault, place } = await start();
    const many = Array.from({ length: 3000 }, (_, at) => note(`n${at}`, `Satz ${at}`));
    valueOf(await vault.append('Angelegt', many));
    let done = false;
    const writing = vault.backups.write(place).finally(() => (done = true));
    let saved = 0;
    while (!done) {
      valueOf(await vault.append('Notiz gespeichert', [note(`later${saved}`, 'mehr')]));
      saved += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const backup = valueOf(await writing);
    expect(saved).toBeGreaterThan(5);
    expect(backup.notes).toBeGreaterThanOrEqual(3000);
    expect(backup.notes).toBeLessThan(3000 + saved);
    expect(backup.seq).toBe(1 + backup.notes - 3000);
    await vault.close();
  });

  test('carries the scans it names beside it, each once', async () => {
    const { vault, place, folder } = await start();
    const one = await addScan(vault, 'a1', scan);
    valueOf(await vault.backups.write(place));
    const other = await addScan(vault, 'a2', Buffer.from('%PDF-1.7 zweite'));
    valueOf(await vault.backups.write(place));
    const files = (await readdir(place)).filter((name) => name.endsWith('.sta')).sort();
    expect(files).toEqual([one.file, other.file].sort());
    for (const file of files) {
      expect((await readFile(join(place, file))).equals(await readFile(join(folder, file)))).toBe(
        true,
      );
    }
    await vault.close();
  });

  test('is made although a scan is gone from the vault, and says so', async () => {
    const { vault, place, folder } = await start();
    const gone = await addScan(vault, 'a1', scan);
    await rm(join(folder, gone.file));
    expect(valueOf(await vault.backups.write(place)).attachmentsMissing).toBe(1);
    await vault.close();
  });

  test('replaces a damaged scan beside it and puts the damaged one aside', async () => {
    const { vault, place, folder } = await start();
    const one = await addScan(vault, 'a1', scan);
    valueOf(await vault.backups.write(place));
    await writeFile(join(place, one.file), 'zerstört');
    expect(valueOf(await vault.backups.write(place)).attachmentsMissing).toBe(0);
    const whole = await readFile(join(folder, one.file));
    expect((await readFile(join(place, one.file))).equals(whole)).toBe(true);
    expect(await readdir(join(place, 'quarantine'))).toEqual([one.file]);
    await vault.close();
  });

  test('is not written in place of a drive that is away', async () => {
    const { vault, folder } = await start();
    const drive = join(dirname(folder), 'stick');
    const place = join(drive, 'staffelstab-sicherungen-00112233');
    expect(await vault.backups.write(place)).toMatchObject({ failure: { kind: 'gone' } });
    expect(await readdir(dirname(folder))).not.toContain('stick');
    await mkdir(drive);
    valueOf(await vault.backups.write(place));
    await vault.close();
  });

  test('is not begun once the vault is closed, and sealed with the true key when it closes meanwhile', async () => {
    const { vault, place } = await start();
    valueOf(await vault.append('Angelegt', [note('n1', 'eins')]));
    const writing = vault.backups.write(place);
    await vault.close();
    const written = await writing;
    if (written.ok) {
      const path = join(place, written.value.file);
      valueOf(await lookIntoBackup({ fs: diskFs, path, secret, floor }));
    } else {
      expect(written.failure).toEqual({ kind: 'closed' });
      expect(await readdir(place).catch(() => [])).toEqual([]);
    }
    expect(await vault.backups.write(place)).toEqual({ ok: false, failure: { kind: 'closed' } });
    expect(await vault.backups.checkAll(place)).toEqual({ ok: false, failure: { kind: 'closed' } });
  });

  test('is refused to a vault that is only looked at, while what is there can be checked', async () => {
    const { vault, place, around } = await start();
    const { file } = valueOf(await vault.backups.write(place));
    await vault.close();
    const looking = valueOf(await reopen(around, { look: true }));
    expect(await looking.backups.write(place)).toEqual({ ok: false, failure: { kind: 'looking' } });
    expect(await looking.backups.prune(place, { maxAgeDays: 90 })).toMatchObject({
      failure: { kind: 'looking' },
    });
    expect(await looking.attachments.add(scan)).toMatchObject({ failure: { kind: 'looking' } });
    expect(valueOf(await looking.backups.checkAll(place))).toMatchObject([
      { file, outcome: { kind: 'whole' } },
    ]);
    await looking.close();
  });
});

describe('a copy of a backup', () => {
  const two = async () => {
    const started = await start();
    const second = join(dirname(started.folder), 'zweite');
    valueOf(await started.vault.append('Angelegt', [student('s1'), note('n1', 'eins')]));
    await addScan(started.vault, 'a1', scan);
    const backup = valueOf(await started.vault.backups.write(started.place));
    return { ...started, second, backup };
  };

  test('has the same bytes, carries the scans and is told with what is in it', async () => {
    const { vault, place, second, backup } = await two();
    const copy = valueOf(await vault.backups.copy({ place, file: backup.file }, second));
    expect(copy).toEqual(backup);
    expect((await readdir(second)).sort()).toEqual((await readdir(place)).sort());
    const original = await readFile(join(place, backup.file));
    expect((await readFile(join(second, copy.file))).equals(original)).toBe(true);
    await vault.close();
  });

  test('that is there already is proven and not made twice', async () => {
    const { vault, place, second, backup } = await two();
    const from = { place, file: backup.file };
    const copy = valueOf(await vault.backups.copy(from, second));
    expect(valueOf(await vault.backups.copy(from, second))).toEqual(copy);
    expect((await readdir(second)).filter((name) => name.startsWith('b-'))).toHaveLength(1);
    await vault.close();
  });

  test('gets the next number of its own place, so that it is the newest there', async () => {
    const { vault, place, second, backup } = await two();
    const older = join(second, 'b-0000000041-2026-09-01.stf');
    await mkdir(second);
    await writeFile(older, await readFile(join(place, backup.file)));
    const fresh = valueOf(await vault.backups.write(place));
    const copy = valueOf(await vault.backups.copy({ place, file: fresh.file }, second));
    expect(copy.file).toBe('b-0000000042-2026-11-22.stf');
    await vault.close();
  });

  test('is not made of a damaged backup', async () => {
    const { vault, place, second, backup } = await two();
    const path = join(place, backup.file);
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 20) ^ 1, bytes.length - 20);
    await writeFile(path, bytes);
    const copied = await vault.backups.copy({ place, file: backup.file }, second);
    expect(copied).toEqual({ ok: false, failure: { kind: 'not whole' } });
    expect(await readdir(second).catch(() => [])).toEqual([]);
    await vault.close();
  });
});

describe('the list of backups', () => {
  test('tells a folder that is not there from an empty one', async () => {
    const { vault, place } = await start();
    expect(await vault.backups.list(place)).toEqual({ ok: true, value: undefined });
    await mkdir(place);
    expect(await vault.backups.list(place)).toEqual({ ok: true, value: [] });
    await vault.close();
  });

  test('orders by number, and names what is damaged, cut, later or of another vault', async () => {
    const { vault, place } = await start();
    valueOf(await vault.append('Angelegt', [note('n1', 'eins')]));
    const whole = await readFile(join(place, valueOf(await vault.backups.write(place)).file));
    const header = decodeHeader(whole);
    const foreign = await start();
    const { file } = valueOf(await foreign.vault.backups.write(foreign.place));
    const altered = Buffer.from(whole);
    altered.writeUInt8(altered.readUInt8(40) ^ 1, 40);
    await writeFile(join(place, 'b-0000000002-2046-01-01.stf'), altered);
    await writeFile(join(place, 'b-0000000003-2006-01-01.stf'), whole.subarray(0, -1));
    await writeFile(join(place, 'b-0000000004-2026-11-22.stf'), '');
    await rename(join(foreign.place, file), join(place, 'b-0000000005-2026-11-22.stf'));
    await writeFile(join(place, 'b-0000000006-2026-02-30.stf'), whole);
    await writeFile(join(place, 'notizen.txt'), 'von Hand');
    const listed = valueOf(await vault.backups.list(place));
    expect(listed?.map(({ number, state }) => [number, state])).toEqual([
      [5, 'other vault'],
      [4, 'cut'],
      [3, 'cut'],
      [2, 'damaged'],
      [1, 'whole'],
    ]);
    expect(listed?.at(-1)).toMatchObject({
      ...{ day: '2026-11-22', bytes: whole.length },
      header: { vaultId: vault.vaultId, seq: 1, schema: schemaVersion, attachments: [] },
    });
    expect(header).toMatchObject({ value: { header: { fileId: listed?.at(-1)?.header?.fileId } } });
    const withoutVault = valueOf(await listBackups(diskFs, place));
    expect(withoutVault?.[0]).toMatchObject({ number: 5, state: 'whole' });
    await vault.close();
    await foreign.vault.close();
  });
});

describe('checking all backups', () => {
  test('finds the damaged one that its header does not betray, and counts in the others', async () => {
    const { vault, place } = await start();
    valueOf(await vault.append('Angelegt', [student('s1'), note('n1', 'eins')]));
    const scanned = await addScan(vault, 'a1', scan);
    for (let at = 0; at < 3; at += 1) valueOf(await vault.backups.write(place));
    const path = join(place, 'b-0000000002-2026-11-22.stf');
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 128, bytes.length - 100);
    await writeFile(path, bytes);
    await rm(join(place, scanned.file));
    const steps: (readonly [number, number])[] = [];
    const checked = valueOf(
      await vault.backups.checkAll(place, { onProgress: (...step) => steps.push(step) }),
    );
    const whole = { kind: 'whole', students: 1, notes: 1, attachmentsMissing: 1 };
    expect(checked).toEqual([
      { file: 'b-0000000003-2026-11-22.stf', outcome: whole },
      { file: 'b-0000000002-2026-11-22.stf', outcome: { kind: 'damaged' } },
      { file: 'b-0000000001-2026-11-22.stf', outcome: whole },
    ]);
    expect(steps).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    await vault.close();
  });

  test('ends early when it is cancelled', async () => {
    const { vault, place } = await start();
    for (let at = 0; at < 3; at += 1) valueOf(await vault.backups.write(place));
    let done = 0;
    const checked = await vault.backups.checkAll(place, {
      onProgress: (count) => (done = count),
      isCancelled: () => done === 1,
    });
    expect(valueOf(checked)).toHaveLength(1);
    await vault.close();
  });
});
