import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argon2id } from 'hash-wasm';
import { describe, expect, test, vi } from 'vitest';
import { lookIntoBackup } from '../../../main/vault/backup/lookIntoBackup.ts';
import { restoreBackup } from '../../../main/vault/backup/restoreBackup.ts';
import { encodeHeader, decodeHeader } from '../../../main/vault/format/snapshotHeader.ts';
import { diskFs } from '../../../main/vault/fs/diskFs.ts';
import { floor, secret } from '../../support/vaultBackups.ts';
import {
  create,
  freshFolder,
  note,
  password,
  reopen,
  surroundings,
  textsOf,
  valueOf,
} from '../../support/vaultBuilder.ts';

/** The derivation as it is, with its runs counted. */
vi.mock('hash-wasm', async (actual) => {
  const library = await actual<typeof import('hash-wasm')>();
  return { ...library, argon2id: vi.fn(library.argon2id) };
});

const start = async () => {
  const folder = await freshFolder();
  const around = surroundings({ folder });
  const { vault, recoveryKey } = await create(around);
  valueOf(await vault.append('Angelegt', [note('n1', 'eins '.repeat(400))]));
  const place = `${folder}-sicherungen`;
  const { file } = valueOf(await vault.backups.write(place));
  return { folder, around, vault, recoveryKey, place, path: join(place, file) };
};

const look = (path: string, own: string = password) =>
  lookIntoBackup({ fs: diskFs, path, secret: { kind: 'password', text: own }, floor });

describe('a damaged backup', () => {
  test('cut at any of 64 places is told as damaged, and the next good one is still there', async () => {
    const { vault, place, path } = await start();
    valueOf(await vault.backups.write(place));
    const whole = await readFile(path);
    for (let cut = 0; cut < 64; cut += 1) {
      const length = Math.floor((cut * whole.length) / 64);
      await writeFile(path, whole.subarray(0, length));
      expect(await look(path), `cut to ${length}`).toMatchObject({ failure: { kind: 'damaged' } });
      const checked = valueOf(await vault.backups.checkAll(place));
      expect(checked.map(({ outcome }) => outcome.kind)).toEqual(['whole', 'damaged']);
      expect(valueOf(await vault.backups.list(place))?.map(({ state }) => state)).toEqual([
        'whole',
        'cut',
      ]);
    }
    await vault.close();
  });

  test('with one bit flipped anywhere is never taken for whole', async () => {
    const { vault, place, path } = await start();
    const whole = await readFile(path);
    for (let at = 0; at < whole.length; at += 11) {
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at);
      await writeFile(path, flipped);
      const [checked] = valueOf(await vault.backups.checkAll(place));
      expect(checked?.outcome.kind, `flip at ${at}`).toBe('damaged');
    }
    await vault.close();
  }, 60_000);

  test('is not restored, and what the folder held opens as before', async () => {
    const { folder, around, vault, path } = await start();
    valueOf(await vault.append('Angelegt', [note('n2', 'zwei')]));
    await vault.close();
    const before = await readdir(folder);
    const whole = await readFile(path);
    whole.writeUInt8(whole.readUInt8(whole.length - 1) ^ 1, whole.length - 1);
    await writeFile(path, whole);
    expect(await restoreBackup({ ...around, path, secret })).toMatchObject({
      failure: { kind: 'damaged', files: [path.split('/').at(-1)] },
    });
    expect(await readdir(folder)).toEqual(before);
    const again = valueOf(await reopen(around));
    expect(Object.keys(textsOf(again))).toEqual(['n1', 'n2']);
    await again.close();
  });
});

describe('a backup asked for with the wrong secret', () => {
  test('says so, and does not call itself damaged', async () => {
    const { vault, path } = await start();
    expect(await look(path, 'Zwölf Zebras zahlen')).toEqual({
      ok: false,
      failure: { kind: 'wrong secret' },
    });
    await vault.close();
  });

  test('opens with the password it was written under after that was changed', async () => {
    const { vault, place, path } = await start();
    const later = 'Dreizehn Dachse dösen';
    valueOf(await vault.changePassword(later));
    const { file } = valueOf(await vault.backups.write(place));
    expect(await look(path)).toMatchObject({ ok: true });
    expect(await look(path, later)).toMatchObject({ failure: { kind: 'wrong secret' } });
    expect(await look(join(place, file), later)).toMatchObject({ ok: true });
    expect(await look(join(place, file))).toMatchObject({ failure: { kind: 'wrong secret' } });
    await vault.close();
  });

  test('knows the recovery key of another vault before anything is derived', async () => {
    const { vault, path } = await start();
    const other = await start();
    const foreign = { kind: 'recovery', digits: other.recoveryKey } as const;
    expect(await lookIntoBackup({ fs: diskFs, path, secret: foreign, floor })).toMatchObject({
      failure: { kind: 'recovery key mistyped', problem: { kind: 'not of this vault' } },
    });
    await vault.close();
    await other.vault.close();
  });

  test('that is of another vault is told by its id, and never counted among those of this one', async () => {
    const { vault, place } = await start();
    const other = await start();
    const bytes = await readFile(other.path);
    const path = join(place, 'b-0000000009-2026-11-22.stf');
    await writeFile(path, bytes);
    expect(valueOf(await look(path)).vaultId).toBe(other.vault.vaultId);
    expect(valueOf(await vault.backups.checkAll(place))).toHaveLength(1);
    expect(
      await vault.backups.copy({ place, file: 'b-0000000009-2026-11-22.stf' }, `${place}2`),
    ).toEqual({ ok: false, failure: { kind: 'not whole' } });
    await vault.close();
    await other.vault.close();
  });
});

describe('a file that is no backup of this version', () => {
  /** The header of a backup with other facts and a right hash, as someone could forge it. */
  const forge = async (path: string, change: (header: Record<string, unknown>) => void) => {
    const bytes = await readFile(path);
    const { header, bound } = valueOf(decodeHeader(bytes));
    const changed = structuredClone(header) as unknown as Record<string, unknown>;
    change(changed);
    const start = encodeHeader(changed as unknown as typeof header);
    await writeFile(path, Buffer.concat([start, bytes.subarray(bound.length)]));
  };

  test('of a later schema is told as such, listed as such and left alone', async () => {
    const { vault, place, path } = await start();
    await forge(path, (header) => (header['schema'] = 99));
    expect(await look(path)).toEqual({ ok: false, failure: { kind: 'from the future' } });
    expect(valueOf(await vault.backups.list(place))?.[0]?.state).toBe('from the future');
    expect(valueOf(await vault.backups.checkAll(place))[0]?.outcome.kind).toBe('from the future');
    valueOf(await vault.backups.purge([place]));
    expect(await readdir(place)).toContain(path.split('/').at(-1));
    await vault.close();
  });

  test.each([
    ['4 TiB of memory', { memoryKiB: 2 ** 32, passes: 3, lanes: 4 }],
    ['four billion passes', { memoryKiB: 65_536, passes: 2 ** 32, lanes: 4 }],
    ['less than the floor', { memoryKiB: 32_768, passes: 3, lanes: 4 }],
    ['negative memory', { memoryKiB: -1, passes: 3, lanes: 4 }],
    ['1e308 of memory', { memoryKiB: 1e308, passes: 3, lanes: 4 }],
  ])('with %s as derivation is refused before anything is derived', async (_, kdf) => {
    const { vault, path } = await start();
    valueOf(await look(path));
    expect(argon2id).toHaveBeenCalled();
    await forge(path, (header) => {
      for (const slot of header['slots'] as { kind: string; kdf?: object }[]) {
        if (slot.kind === 'password') slot.kdf = { name: 'argon2id', ...kdf };
      }
    });
    vi.mocked(argon2id).mockClear();
    const looked = await lookIntoBackup({ fs: diskFs, path, secret });
    expect(argon2id).not.toHaveBeenCalled();
    expect(looked).toEqual({ ok: false, failure: { kind: 'unsafe parameters' } });
    await vault.close();
  });

  test.each([
    ['is empty', Buffer.alloc(0)],
    ['is noise', randomBytes(9_000)],
    ['is a PDF', Buffer.from('%PDF-1.7\n')],
  ])('that %s is told as damaged', async (_, bytes) => {
    const path = `${await freshFolder()}.stf`;
    await writeFile(path, bytes);
    expect(await look(path)).toMatchObject({ failure: { kind: 'damaged' } });
  });

  test('that is not there is told as missing', async () => {
    expect(await look(`${await freshFolder()}.stf`)).toEqual({
      ok: false,
      failure: { kind: 'missing' },
    });
  });
});
