import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { largestAttachment } from '../../../domain/consent/attachmentSchema.ts';
import { attachmentType } from '../../../domain/consent/attachmentType.ts';
import { drop } from '../../../domain/record/change.ts';
import { readScan } from '../../../main/vault/attachment/readScan.ts';
import { diskFs } from '../../../main/vault/fs/diskFs.ts';
import { addScan } from '../../support/vaultBackups.ts';
import {
  create,
  freshFolder,
  note,
  reopen,
  surroundings,
  valueOf,
} from '../../support/vaultBuilder.ts';
import { emptyDisk, simulatedFs } from '../../support/vaultSimulatedFs.ts';

const start = async () => {
  const folder = await freshFolder();
  const around = surroundings({ folder });
  const { vault } = await create(around);
  return { folder, around, vault };
};

const bytes = Buffer.from('%PDF-1.7 Einwilligung von Mira Beispiel');

describe('an attachment', () => {
  test('is there again after the vault was closed, and lies on the disk encrypted', async () => {
    const { folder, around, vault } = await start();
    const large = Buffer.alloc(1_000_003, 7);
    const one = await addScan(vault, 'a1', bytes);
    const other = await addScan(vault, 'a2', large);
    await vault.close();
    expect((await readFile(join(folder, one.file))).includes('Mira')).toBe(false);
    const again = valueOf(await reopen(around));
    expect(valueOf(await again.attachments.read(one)).equals(bytes)).toBe(true);
    expect(valueOf(await again.attachments.read(other)).equals(large)).toBe(true);
    await again.close();
  });

  test('with any byte altered, or cut anywhere, is told as damaged and not shown', async () => {
    const { folder, vault } = await start();
    const scan = await addScan(vault, 'a1', bytes);
    const path = join(folder, scan.file);
    const whole = await readFile(path);
    for (let at = 0; at < whole.length; at += 1) {
      const altered = Buffer.from(whole);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      await writeFile(path, at % 2 === 0 ? altered : whole.subarray(0, at));
      const read = await vault.attachments.read(scan);
      expect(read, `at ${at}`).toEqual({ ok: false, failure: { kind: 'damaged' } });
    }
    await writeFile(path, Buffer.concat([whole, Buffer.from([0])]));
    expect(await vault.attachments.read(scan)).toMatchObject({ failure: { kind: 'damaged' } });
    await writeFile(path, whole);
    valueOf(await vault.attachments.read(scan));
    await vault.close();
  });

  test('that is missing is told as missing', async () => {
    const { folder, vault } = await start();
    const scan = await addScan(vault, 'a1', bytes);
    await rm(join(folder, scan.file));
    expect(await vault.attachments.read(scan)).toEqual({ ok: false, failure: { kind: 'missing' } });
    await vault.close();
  });

  test('that was swapped with another one of the same vault is not shown', async () => {
    const { folder, vault } = await start();
    const one = await addScan(vault, 'a1', bytes);
    const other = await addScan(vault, 'a2', Buffer.from('%PDF-1.7 etwas anderes'));
    await rename(join(folder, other.file), join(folder, one.file));
    expect(await vault.attachments.read(one)).toMatchObject({ failure: { kind: 'damaged' } });
    await vault.close();
  });

  test('of another vault is not shown', async () => {
    const { folder, vault } = await start();
    const one = await addScan(vault, 'a1', bytes);
    const foreign = await start();
    const two = await addScan(foreign.vault, 'a1', bytes);
    await writeFile(join(folder, one.file), await readFile(join(foreign.folder, two.file)));
    expect(await vault.attachments.read(one)).toMatchObject({ failure: { kind: 'damaged' } });
    await vault.close();
    await foreign.vault.close();
  });

  test('whose bytes are not those the record names is not shown', async () => {
    const { vault } = await start();
    const one = await addScan(vault, 'a1', bytes);
    const sha256 = createHash('sha256').update('andere').digest('hex');
    const read = await vault.attachments.read({ ...one, sha256 });
    expect(read).toMatchObject({ failure: { kind: 'damaged' } });
    await vault.close();
  });
});

describe('attachments nobody refers to', () => {
  test('go, those of records and those named besides stay', async () => {
    const { folder, vault } = await start();
    const kept = await addScan(vault, 'a1', bytes);
    const dropped = await addScan(vault, 'a2', bytes);
    const lost = valueOf(await vault.attachments.add(bytes));
    const besides = valueOf(await vault.attachments.add(bytes));
    valueOf(await vault.append('Scan gelöscht', [drop('attachment', 'a2')]));
    expect(await vault.attachments.dropOrphans(new Set([besides.fileId]))).toBe(2);
    valueOf(await vault.attachments.read(kept));
    valueOf(await vault.attachments.read(besides));
    expect(await vault.attachments.read(dropped)).toMatchObject({ failure: { kind: 'missing' } });
    expect(await vault.attachments.read(lost)).toMatchObject({ failure: { kind: 'missing' } });
    expect(await vault.attachments.dropOrphans(new Set([besides.fileId]))).toBe(0);
    expect((await readdir(folder)).filter((name) => name.endsWith('.sta'))).toHaveLength(2);
    await vault.close();
  });

  test('are only put aside where acknowledged changes were lost', async () => {
    const { folder, around, vault } = await start();
    valueOf(await vault.append('Notiz gespeichert', [note('n1', 'eins')]));
    const scan = await addScan(vault, 'a1', bytes);
    for (const id of ['n2', 'n3']) {
      valueOf(await vault.append('Notiz gespeichert', [note(id, 'mehr')]));
    }
    await vault.close();
    const segment = join(folder, 'j-0000000001-01.stj');
    const journal = await readFile(segment);
    journal.writeUInt8(journal.readUInt8(900) ^ 1, 900);
    await writeFile(segment, journal);
    const restored = valueOf(await reopen(around, { restore: true }));
    expect(restored.findings.incomplete).toBe(true);
    expect(Object.keys(restored.data.attachment)).toEqual([]);
    expect(await restored.attachments.dropOrphans()).toBe(1);
    expect(await readdir(join(folder, 'quarantine'))).toContain(scan.file);
    await restored.close();
  });
});

describe('adding an attachment', () => {
  test('fails on a disk that fails at any operation, and leaves nothing half written', async () => {
    const folder = '/home/tresor';
    const codes = ['ENOSPC', 'EIO'];
    for (const code of codes) {
      for (let at = 0; at < 8; at += 1) {
        const disk = emptyDisk();
        let from = Infinity;
        const fs = simulatedFs(disk, ({ index, name }) =>
          index === from + at && name !== 'unlink' ? { code } : undefined,
        );
        const { vault } = await create(surroundings({ folder, fs }));
        from = fs.count();
        const added = await vault.attachments.add(bytes);
        from = Infinity;
        const files = [...disk.names.keys()].filter((name) => name.endsWith('.sta'));
        const how = `${code} at ${at}`;
        if (added.ok) valueOf(await vault.attachments.read(added.value));
        expect(files.length, how).toBe(added.ok ? 1 : 0);
      }
    }
  });

  test('is refused once the vault is closed', async () => {
    const { vault } = await start();
    await vault.close();
    expect(await vault.attachments.add(bytes)).toEqual({ ok: false, failure: { kind: 'closed' } });
  });
});

describe('a file chosen as a scan', () => {
  const chosen = async (content: Uint8Array): Promise<string> => {
    const path = `${await freshFolder()}.pdf`;
    await writeFile(path, content);
    return path;
  };

  test.each([
    ['pdf', Buffer.from('%PDF-1.4\n')],
    ['jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0])],
    ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
  ])('is known as %s by its first bytes', async (type, content) => {
    expect(await readScan(diskFs, await chosen(content))).toMatchObject({ value: { type } });
  });

  test.each([
    ['a program', Buffer.from('MZ\u0090\u0000')],
    ['a text', Buffer.from('Hallo')],
    [
      'a picture without its last magic byte',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a]),
    ],
  ])('is not taken when it is %s', async (_, content) => {
    expect(attachmentType(content)).toBe(null);
    expect(await readScan(diskFs, await chosen(content))).toEqual({
      ok: false,
      failure: { kind: 'other type' },
    });
  });

  test('is not even read when it is larger than 20 MB', async () => {
    const path = await chosen(Buffer.from('%PDF-1.4\n'));
    await truncate(path, largestAttachment + 1);
    const fs = { ...diskFs, read: () => Promise.reject(new Error('was read')) };
    expect(await readScan(fs, path)).toMatchObject({ failure: { kind: 'too large' } });
    await truncate(path, largestAttachment);
    expect(await readScan(diskFs, path)).toMatchObject({ ok: true });
  });

  test('that is empty or gone is told so', async () => {
    const path = await chosen(Buffer.alloc(0));
    expect(await readScan(diskFs, path)).toMatchObject({ failure: { kind: 'empty' } });
    await rm(path);
    expect(await readScan(diskFs, path)).toMatchObject({
      failure: { kind: 'not readable', disk: { kind: 'gone' } },
    });
  });
});
