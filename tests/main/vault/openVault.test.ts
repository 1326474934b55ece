import { describe, expect, test } from 'vitest';
import {
  create,
  freshFolder,
  note,
  reopen,
  surroundings,
  textsOf,
  valueOf,
} from '../../support/vaultBuilder.ts';

describe('a vault', () => {
  test('gives back after reopening what was saved', async () => {
    const around = surroundings({ folder: await freshFolder() });
    const { vault, recoveryKey } = await create(around);
    await vault.append('Notiz gespeichert', [note('a', 'eins')]);
    await vault.append('Notiz gespeichert', [note('b', 'zwei')]);
    await vault.close();
    const again = valueOf(await reopen(around));
    expect(textsOf(again)).toEqual({ a: 'eins', b: 'zwei' });
    valueOf(await again.compact());
    valueOf(await again.append('Notiz gespeichert', [note('c', 'drei')]));
    await again.close();
    const third = valueOf(
      await reopen(around, { secret: { kind: 'recovery', digits: recoveryKey } }),
    );
    expect(textsOf(third)).toEqual({ a: 'eins', b: 'zwei', c: 'drei' });
    await third.close();
  });
});
