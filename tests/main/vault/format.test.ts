import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../main/vault/format/canonicalJson.ts';
import { kdfDefault, kdfFloor } from '../../../main/vault/keys/kdf.ts';
import {
  create,
  dropNote,
  freshFolder,
  note,
  password,
  reopen,
  surroundings,
  valueOf,
} from '../../support/vaultBuilder.ts';
import { readVault } from '../../support/vaultReader.ts';

describe('the vault format', () => {
  test('is read by a program that knows nothing but its description', async () => {
    const around = surroundings({ folder: await freshFolder() });
    const { vault } = await create(around);
    await vault.append('Notizen', [note('a', 'eins'), note('b', 'Zwölf „Zebras“ 🦓')]);
    await vault.compact();
    await vault.append('Notiz', [note('c', 'drei')]);
    await vault.close();
    const again = valueOf(await reopen(around));
    await again.append('Notiz', [dropNote('a'), note('b', 'x'.repeat(70_000))]);
    await again.append('Notiz', [note('d', 'vier')]);
    const read = await readVault(around.folder, password);
    expect(read).toEqual({ state: again.data, seq: 4 });
    expect(Object.keys(read.state.note!)).toEqual(['b', 'c', 'd']);
    await again.close();
    expect((await readVault(around.folder, password)).state).toEqual(read.state);
    await expect(readVault(around.folder, `${password} `)).rejects.toThrow('wrong password');
    await rm(dirname(around.folder), { recursive: true });
  });

  test('as the product ships it is read with the password it was made with', async () => {
    const around = surroundings({
      folder: await freshFolder(),
      kdf: { created: kdfDefault, floor: kdfFloor },
    });
    const { vault } = await create(around);
    await vault.append('Notiz', [note('a', 'eins')]);
    await vault.close();
    const read = await readVault(around.folder, password.normalize('NFD'));
    expect(read.state.note).toEqual({ a: { id: 'a', text: 'eins' } });
    await rm(dirname(around.folder), { recursive: true });
  });
});

describe('canonical JSON', () => {
  test('has sorted names at every depth and no spaces', () => {
    const value = { b: [{ z: 1, a: 'ä"' }, null], a: true };
    expect(canonicalJson(value)).toBe('{"a":true,"b":[{"a":"ä\\"","z":1},null]}');
  });
});
