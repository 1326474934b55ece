import { expect, test } from 'vitest';
import { put } from '../../../../domain/record/change.ts';
import { valueOf } from '../../../support/vaultBuilder.ts';
import { kindOf, newVault, person } from '../../../support/vaultServer.ts';

test('the vault that is open is backed up once more, closed, and replaced by its own backup', async () => {
  const server = await newVault();
  await server.admit('anna');
  const file = await server.backUp();
  await server.commit(put('student', person('bela', 2)));

  const which = { place: 'own', file } as const;
  valueOf(await server.window['backup.restore']({ which, secret: null }));

  expect(server.news.at(-1)).toMatchObject({ kind: 'restored', done: true });
  expect(kindOf(await server.window['vault.records']({}))).toBe('not open');
  expect(kindOf(await server.open())).toBe('ok');
  expect(Object.keys((await server.records()).student)).toEqual(['anna']);
  const listed = valueOf(await server.window['backup.list']({}));
  expect(listed).toHaveLength(2);
});
