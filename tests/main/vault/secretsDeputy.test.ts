import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeHeader } from '../../../main/vault/format/snapshotHeader.ts';
import { kdfFloor } from '../../../main/vault/keys/kdf.ts';
import { makeSlot, openSlot, type Slot, slotsToTry } from '../../../main/vault/keys/slot.ts';
import type { Surroundings } from '../../../main/vault/Surroundings.ts';
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
import { emptyDisk, simulatedFs } from '../../support/vaultSimulatedFs.ts';

const deputy = 'Vertretung vertritt vortrefflich';

const start = async () => {
  const folder = await freshFolder();
  const around = surroundings({ folder });
  const created = await create(around);
  valueOf(await created.vault.append('Angelegt', [note('n1', 'eins')]));
  return { folder, around, ...created };
};

const openWith = (around: Surroundings, text: string) =>
  reopen(around, { secret: { kind: 'password', text } });

const slotsOf = async (folder: string, generation: number): Promise<readonly Slot[]> => {
  const name = `s-${String(generation).padStart(10, '0')}.stf`;
  return valueOf(decodeHeader(await readFile(join(folder, name)))).header.slots;
};

describe('the password of the deputy', () => {
  test('opens the vault for everything beside the user’s own', async () => {
    const { around, vault } = await start();
    expect(vault.hasDeputy()).toBe(false);
    valueOf(await vault.setDeputy(deputy));
    expect(vault.hasDeputy()).toBe(true);
    expect(await vault.ownerOf(deputy)).toBe('deputy');
    expect(await vault.ownerOf(password)).toBe('user');
    await vault.close();
    const theirs = valueOf(await openWith(around, deputy));
    valueOf(await theirs.append('Angelegt', [note('n2', 'zwei')]));
    expect(theirs.hasDeputy()).toBe(true);
    await theirs.close();
    const own = valueOf(await openWith(around, password));
    expect(textsOf(own)).toEqual({ n1: 'eins', n2: 'zwei' });
    await own.close();
  });

  test('that is replaced or taken away opens neither kept generation any more', async () => {
    const { folder, around, vault, recoveryKey } = await start();
    valueOf(await vault.setDeputy(deputy));
    valueOf(await vault.setDeputy('Vertretung Nummer zwei'));
    expect(await vault.ownerOf(deputy)).toBe(undefined);
    expect(await vault.ownerOf('Vertretung Nummer zwei')).toBe('deputy');
    valueOf(await vault.removeDeputy());
    expect(vault.hasDeputy()).toBe(false);
    expect(await vault.verifyRecoveryKey(recoveryKey)).toBe(true);
    const { generation } = vault.head;
    await vault.close();
    for (const kept of [generation, generation - 1]) {
      expect((await slotsOf(folder, kept)).map(({ kind }) => kind)).toEqual([
        'password',
        'recovery',
      ]);
    }
    expect(await openWith(around, 'Vertretung Nummer zwei')).toMatchObject({
      failure: { kind: 'wrong secret' },
    });
  });

  test('outlives a change of the user’s own password', async () => {
    const { around, vault } = await start();
    valueOf(await vault.setDeputy(deputy));
    valueOf(await vault.changePassword('Dreizehn Dachse dösen'));
    await vault.close();
    expect(await openWith(around, password)).toMatchObject({ failure: { kind: 'wrong secret' } });
    const theirs = valueOf(await openWith(around, deputy));
    await theirs.close();
  });

  test('has at least twelve characters', async () => {
    const { vault } = await start();
    expect(await vault.setDeputy('zu kurz')).toMatchObject({
      failure: { kind: 'password too short' },
    });
    expect(vault.hasDeputy()).toBe(false);
    await vault.close();
  });

  test('is not taken away twice, and taking away what is not there writes nothing', async () => {
    const { vault } = await start();
    const { generation } = vault.head;
    valueOf(await vault.removeDeputy());
    expect(vault.head.generation).toBe(generation);
    await vault.close();
  });

  test('stays unset on a disk that is full, and the user’s own goes on opening', async () => {
    const disk = emptyDisk();
    let full = false;
    const fs = simulatedFs(disk, ({ name, path }) =>
      full && name === 'write' && path.endsWith('.stf') ? { code: 'ENOSPC' } : undefined,
    );
    const around = surroundings({ folder: '/home/tresor', fs });
    const { vault } = await create(around);
    full = true;
    expect(await vault.setDeputy(deputy)).toMatchObject({ failure: { kind: 'disk full' } });
    expect(vault.hasDeputy()).toBe(false);
    full = false;
    await vault.close();
    expect(await openWith(around, deputy)).toMatchObject({ failure: { kind: 'wrong secret' } });
    await valueOf(await openWith(around, password)).close();
  });
});

describe('a slot', () => {
  const recipe = {
    kdf: { memoryKiB: 8, passes: 1, lanes: 1 },
    vaultId: '00112233445566778899aabbccddeeff',
    dek: new Uint8Array(32).fill(7),
    random: (size: number) => new Uint8Array(size).fill(3),
  };
  const place = { vaultId: recipe.vaultId, floor: recipe.kdf };
  const secret = { kind: 'password', text: password } as const;

  test('of the deputy cannot be passed off as the user’s own', async () => {
    const slot = await makeSlot({ ...recipe, secret, forDeputy: true });
    expect(await openSlot(slot, secret, place)).toMatchObject({ kind: 'opened' });
    const forged = { ...slot, kind: 'password' } as Slot;
    expect(await openSlot(forged, secret, place)).toEqual({ kind: 'damaged' });
  });

  test('is tried in the order user, deputy, and only by the kind of secret it takes', async () => {
    const theirs = await makeSlot({ ...recipe, secret, forDeputy: true });
    const own = await makeSlot({ ...recipe, secret });
    const recovery = await makeSlot({
      ...recipe,
      secret: { kind: 'recovery', key: Buffer.alloc(16) },
    });
    const slots = [recovery, theirs, own];
    expect(slotsToTry(slots, 'password')).toEqual([own, theirs]);
    expect(slotsToTry(slots, 'recovery')).toEqual([recovery]);
  });

  test.each(['password', 'deputy'] as const)(
    'of kind %s with weakened parameters is refused, not tried',
    async (kind) => {
      const slot = await makeSlot({ ...recipe, secret, forDeputy: kind === 'deputy' });
      expect(await openSlot(slot, secret, { ...place, floor: kdfFloor })).toEqual({
        kind: 'unsafe parameters',
      });
    },
  );

  test('tells a thousand near misses as wrong, none as damage', async () => {
    const slot = await makeSlot({ ...recipe, secret });
    const misses = new Set<string>();
    const add = (text: string) => text.normalize('NFC') !== password && misses.add(text);
    for (let at = 0; at <= password.length; at += 1) {
      add(password.slice(0, at) + password.slice(at + 1));
      add(password.slice(0, at) + (password[at] ?? '').toUpperCase() + password.slice(at + 1));
      add(password.slice(0, at) + (password[at] ?? '').toLowerCase() + password.slice(at + 1));
      for (const letter of ' aäezZ0-\u0308\u00a0qwyüöß.,;:!?1234567890ABCDEFGHIJKLMNO') {
        add(password.slice(0, at) + letter + password.slice(at));
        add(password.slice(0, at) + letter + password.slice(at + 1));
      }
    }
    for (const text of [` ${password}`, `${password}\n`, '', 'x'.repeat(1024), '🦓'.repeat(12)]) {
      add(text);
    }
    const step = Math.floor(misses.size / 1000);
    const tried = [...misses].filter((text, at) => at % step === 0 || text.length > 30);
    expect(tried.length).toBeGreaterThanOrEqual(1000);
    for (const text of tried) {
      const answer = await openSlot(slot, { kind: 'password', text }, place);
      expect(answer, JSON.stringify(text)).toEqual({ kind: 'wrong secret' });
    }
    for (const form of ['NFC', 'NFD'] as const) {
      const typed = { kind: 'password', text: password.normalize(form) } as const;
      expect(await openSlot(slot, typed, place)).toMatchObject({ kind: 'opened' });
    }
  }, 60_000);
});
