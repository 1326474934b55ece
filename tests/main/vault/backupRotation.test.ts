import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drop } from '../../../domain/record/change.ts';
import { lookIntoBackup } from '../../../main/vault/backup/lookIntoBackup.ts';
import { tidyPlace } from '../../../main/vault/backup/tidyPlace.ts';
import { listedAttachments } from '../../../main/vault/backup/writeBackup.ts';
import { decodeHeader, encodeHeader } from '../../../main/vault/format/snapshotHeader.ts';
import { diskFs } from '../../../main/vault/fs/diskFs.ts';
import { addScan, floor, secret } from '../../support/vaultBackups.ts';
import { create, freshFolder, note, surroundings, valueOf } from '../../support/vaultBuilder.ts';

const request = { maxAgeDays: 90 };
const day = 86_400_000;

/** A vault whose clock the test turns. */
const start = async () => {
  const folder = await freshFolder();
  const clock = { now: new Date(2026, 8, 1, 8, 0) };
  const around = surroundings({ folder, now: () => clock.now });
  const { vault } = await create(around);
  const place = `${folder}-sicherungen`;
  const pass = (days: number) => (clock.now = new Date(clock.now.getTime() + days * day));
  const backUp = async () => valueOf(await vault.backups.write(place)).file;
  return { folder, around, vault, place, pass, backUp };
};

const backupsIn = async (place: string): Promise<string[]> =>
  (await readdir(place)).filter((name) => name.startsWith('b-')).sort();

const scansIn = async (place: string): Promise<string[]> =>
  (await readdir(place)).filter((name) => name.endsWith('.sta')).sort();

/** Alters one byte of the sealed state, which no header tells. */
const damage = async (path: string): Promise<void> => {
  const bytes = await readFile(path);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 50) ^ 4, bytes.length - 50);
  await writeFile(path, bytes);
};

describe('pruning a place of backups', () => {
  test('keeps seven days, five weeks and the months within ninety days', async () => {
    const { vault, place, pass, backUp } = await start();
    for (let at = 0; at < 120; at += 1) {
      await backUp();
      expect((await vault.backups.prune(place, request)).failure).toBe(undefined);
      pass(1);
    }
    const kept = await backupsIn(place);
    expect(kept.length).toBeGreaterThanOrEqual(11);
    expect(kept.length).toBeLessThanOrEqual(14);
    await vault.close();
  }, 60_000);

  test('lets scans go with the last backup that refers to them, and no other', async () => {
    const { vault, place, pass, backUp } = await start();
    const kept = await addScan(vault, 'a1', Buffer.from('%PDF-1.7 bleibt'));
    const gone = await addScan(vault, 'a2', Buffer.from('%PDF-1.7 geht'));
    await backUp();
    valueOf(await vault.append('Scan gelöscht', [drop('attachment', 'a2')]));
    for (let at = 0; at < 3; at += 1) {
      pass(1);
      await backUp();
    }
    await vault.backups.prune(place, request);
    expect(await scansIn(place)).toEqual([kept.file, gone.file].sort());
    pass(95);
    for (let at = 0; at < 4; at += 1) {
      await backUp();
      await vault.backups.prune(place, request);
      pass(1);
    }
    expect(await scansIn(place)).toEqual([kept.file]);
    await vault.close();
  });

  test('deletes nothing when the place is gone', async () => {
    const { vault, place, pass, backUp } = await start();
    expect(await vault.backups.prune(place, request)).toEqual({
      ...{ place, files: [], failure: undefined },
    });
    for (let at = 0; at < 9; at += 1) {
      await backUp();
      pass(0.01);
    }
    await rm(place, { recursive: true });
    expect((await vault.backups.prune(place, request)).files).toEqual([]);
    await vault.close();
  });

  test('counts a damaged backup as none, though its header is whole', async () => {
    const { vault, place, pass, backUp } = await start();
    const files: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      files.push(await backUp());
      pass(0.01);
    }
    for (const file of files.slice(3)) await damage(join(place, file));
    for (let at = 0; at < 6; at += 1) await vault.backups.prune(place, request);
    const kept = await backupsIn(place);
    expect(kept).toEqual(files.slice(1));
    for (const file of kept.slice(0, 2)) {
      valueOf(await lookIntoBackup({ fs: diskFs, path: join(place, file), secret, floor }));
    }
    await vault.close();
  });

  test('clears away a copy that was cut, once a whole one follows it', async () => {
    const { vault, place, backUp } = await start();
    const whole = await readFile(join(place, await backUp()));
    const cut = join(place, 'b-0000000002-2026-09-01.stf');
    await writeFile(cut, whole.subarray(0, 2000));
    expect((await vault.backups.prune(place, request)).files).toEqual([]);
    expect(await backUp()).toBe('b-0000000003-2026-09-01.stf');
    expect((await vault.backups.prune(place, request)).files).toEqual([
      'b-0000000002-2026-09-01.stf',
    ]);
    await vault.close();
  });

  test('leaves backups of other vaults and other files alone', async () => {
    const { vault, place, pass, backUp } = await start();
    const other = await start();
    await mkdir(place);
    const foreign = await readFile(join(other.place, await other.backUp()));
    for (const number of [1, 2, 3]) {
      await writeFile(join(place, `b-000000000${number}-2020-01-0${number}.stf`), foreign);
    }
    await writeFile(join(place, 'notizen.txt'), 'von Hand');
    for (let at = 0; at < 5; at += 1) {
      await backUp();
      await vault.backups.prune(place, request);
      pass(1);
    }
    const purged = valueOf(await vault.backups.purge([place]));
    expect(purged.removed[0]?.files).toHaveLength(5);
    const left = await readdir(place);
    expect(left).toContain('notizen.txt');
    expect(left.filter((name) => name.includes('-2020-'))).toHaveLength(3);
    await vault.close();
    await other.vault.close();
  });
});

describe('the attachments a backup refers to', () => {
  const names = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const hash = createHash('sha256').update(`${at}`).digest('hex');
      return { fileId: hash, sha256: hash };
    });

  test('fit into its header up to 1,600, with all the slots it may have', async () => {
    const { vault, place, backUp } = await start();
    const { header } = valueOf(decodeHeader(await readFile(join(place, await backUp()))));
    const listed = listedAttachments(names(1600));
    expect(listed.attachments).toHaveLength(1600);
    const slots = Array.from({ length: 8 }, () => header.slots[0]!);
    const bytes = encodeHeader({ ...header, slots, ...listed });
    expect(bytes.readUInt32BE(12)).toBeLessThan(65_536);
    expect(listedAttachments(names(1601))).toEqual({});
    await vault.close();
  });

  test('are all kept while one backup does not list them', async () => {
    const { vault, place, backUp } = await start();
    const scan = await addScan(vault, 'a1', Buffer.from('%PDF-1.7'));
    const path = join(place, await backUp());
    valueOf(await vault.append('Scan gelöscht', [drop('attachment', 'a1')]));
    await backUp();
    const bytes = await readFile(path);
    const { header, bound } = valueOf(decodeHeader(bytes));
    const { attachments, ...silent } = header;
    expect(attachments).toEqual([scan.fileId.slice(0, 32)]);
    const altered = encodeHeader(silent);
    await writeFile(path, Buffer.concat([altered, bytes.subarray(bound.length)]));
    const { files } = await tidyPlace(diskFs, place, []);
    expect(files).toEqual([]);
    await rm(path);
    expect((await tidyPlace(diskFs, place, [])).files).toEqual([scan.file]);
    await vault.close();
  });
});

describe('purging backups after a person was deleted', () => {
  test('leaves one fresh backup at each place, and none that still holds the person', async () => {
    const { folder, vault, place, backUp } = await start();
    const second = join(dirname(folder), 'zweite');
    valueOf(await vault.append('Angelegt', [note('n1', 'Mira Beispiel'), note('n2', 'bleibt')]));
    const scan = await addScan(vault, 'a1', Buffer.from('%PDF-1.7 von Mira'));
    for (let at = 0; at < 3; at += 1) {
      valueOf(await vault.backups.copy({ place, file: await backUp() }, second));
    }
    await damage(join(place, 'b-0000000001-2026-09-01.stf'));
    await writeFile(join(second, 'b-0000000002-2026-09-01.stf'), 'cut');
    const gone = [drop('note', 'n1'), drop('attachment', 'a1')];
    valueOf(await vault.append('Person gelöscht', gone));
    const purged = valueOf(await vault.backups.purge([place, second]));
    expect(purged.fresh).toMatchObject({ file: 'b-0000000004-2026-09-01.stf', notes: 1 });
    expect(purged.removed.slice(0, 2).map(({ fresh }) => fresh?.file)).toEqual(
      Array(2).fill('b-0000000004-2026-09-01.stf'),
    );
    const older = [1, 2, 3].map((number) => `b-000000000${number}-2026-09-01.stf`);
    for (const [at, where] of [place, second].entries()) {
      expect(await readdir(where)).toEqual(['b-0000000004-2026-09-01.stf']);
      const removed = purged.removed[at];
      expect(removed).toMatchObject({ place: where, failure: undefined });
      expect([...(removed?.files ?? [])].sort()).toEqual([scan.file, ...older].sort());
    }
    await vault.close();
  });

  test('empties what was put aside at the place, and leaves the scans that are still named', async () => {
    const { vault, place, backUp } = await start();
    const scan = await addScan(vault, 'a1', Buffer.from('%PDF-1.7 von Mira'));
    await backUp();
    await writeFile(join(place, scan.file), 'zerstört');
    await backUp();
    expect(await readdir(join(place, 'quarantine'))).toEqual([scan.file]);
    valueOf(await vault.backups.purge([place]));
    expect(await readdir(join(place, 'quarantine'))).toEqual([]);
    expect(await scansIn(place)).toEqual([scan.file]);
    await vault.close();
  });

  test('empties what was put aside in the folder of the vault', async () => {
    const { folder, vault, place } = await start();
    await mkdir(join(folder, 'quarantine'));
    await writeFile(join(folder, 'quarantine', 's-0000000001.stf'), 'Mira');
    const purged = valueOf(await vault.backups.purge([place]));
    expect(purged.removed.at(-1)).toMatchObject({ place: folder, files: ['s-0000000001.stf'] });
    expect(await readdir(join(folder, 'quarantine'))).toEqual([]);
    await vault.close();
  });

  test('keeps what a place has that takes no fresh backup, and says which', async () => {
    const { folder, vault, place, backUp } = await start();
    const drive = join(dirname(folder), 'stick');
    const second = join(drive, 'sicherungen');
    await backUp();
    const purged = valueOf(await vault.backups.purge([place, second]));
    expect(purged.removed).toMatchObject([
      { place, files: ['b-0000000001-2026-09-01.stf'], failure: undefined },
      { place: second, files: [], failure: { kind: 'gone' }, fresh: undefined },
      { place: folder, files: [], failure: undefined },
    ]);
    const refused = await vault.backups.purge([second, place]);
    expect(refused).toMatchObject({ failure: { kind: 'gone' } });
    expect(await backupsIn(place)).toEqual(['b-0000000002-2026-09-01.stf']);
    await vault.close();
  });
});
