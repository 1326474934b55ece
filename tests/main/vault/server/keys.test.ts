import { describe, expect, test } from 'vitest';
import { readdirSync, existsSync } from 'node:fs';
import { password, valueOf } from '../../../support/vaultBuilder.ts';
import { kindOf, newVault, vaultServer } from '../../../support/vaultServer.ts';

const next = 'Sieben Siebenschläfer';
const deputyPassword = 'Vertretung im Sommer';

const backupsIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.stf')) : [];

describe('a new password', () => {
  test('opens from then on, and the old one does not', async () => {
    const { window, close, open } = await newVault();
    valueOf(await window['security.changePassword']({ current: password, next }));
    await close();
    expect(kindOf(await open('write', password))).toBe('wrong password');
    expect(kindOf(await open('look', password))).toBe('wrong password');
    expect(kindOf(await open('write', next))).toBe('ok');
  });

  test('is set only after a backup that still opens with the old one', async () => {
    const { window, own, records } = await newVault();
    expect(backupsIn(own)).toEqual([]);
    valueOf(await window['security.changePassword']({ current: password, next }));
    const [file = ''] = backupsIn(own);
    const which = { place: 'own', file } as const;
    expect((await records()).backupPlace['own']?.lastChecked?.file).toBe(file);
    const look = (text: string) =>
      window['backup.look']({ which, secret: { kind: 'password', text } });
    expect(kindOf(await look(password))).toBe('ok');
    expect(kindOf(await look(next))).toBe('wrong password');
  });

  test.each([
    ['with a wrong present one', { current: `${password} `, next }, 'wrong password'],
    ['without the present one', { current: null, next }, 'wrong password'],
    ['that is too short', { current: password, next: 'kurz' }, 'password too short'],
  ] as const)('%s is not set', async (_, input, kind) => {
    const { window, close, open } = await newVault();
    expect(kindOf(await window['security.changePassword'](input))).toBe(kind);
    await close();
    expect(kindOf(await open('write', input.next))).toBe('wrong password');
    expect(kindOf(await open())).toBe('ok');
  });

  test('with a wrong present one costs no backup', async () => {
    const { window, own } = await newVault();
    await window['security.changePassword']({ current: 'falsch', next });
    expect(backupsIn(own)).toEqual([]);
  });

  test('needs no present one after the recovery key opened the vault, but only once', async () => {
    const { window, close, recoveryKey } = await newVault();
    await close();
    const secret = { kind: 'recovery', digits: recoveryKey } as const;
    valueOf(await window['vault.open']({ secret, how: 'write' }));
    expect(valueOf(await window['security.state']({}))).toEqual({
      hasDeputy: false,
      byRecovery: true,
    });
    valueOf(await window['security.changePassword']({ current: null, next }));
    expect(valueOf(await window['security.state']({})).byRecovery).toBe(false);
    const again = { current: null, next: 'Acht Achtsamkeiten' };
    expect(kindOf(await window['security.changePassword'](again))).toBe('wrong password');
  });
});

describe('the recovery key', () => {
  test('is renewed only with the password, and then the old one opens nothing', async () => {
    const { window, close, recoveryKey } = await newVault();
    const wrong = await window['security.renewRecoveryKey']({ password: 'falsch' });
    expect(kindOf(wrong)).toBe('wrong password');
    expect(kindOf(await window['security.rehearse']({ digits: recoveryKey }))).toBe('ok');
    const renewed = valueOf(await window['security.renewRecoveryKey']({ password })).recoveryKey;
    expect(renewed).not.toBe(recoveryKey);
    expect(kindOf(await window['security.rehearse']({ digits: recoveryKey }))).toBe('ok');
    expect(kindOf(await window['security.rehearse']({ digits: renewed }))).toBe(
      'wrong recovery key',
    );
    valueOf(await window['security.keepRecoveryKey']({}));
    expect(kindOf(await window['security.keepRecoveryKey']({}))).toBe('not open');
    expect(kindOf(await window['security.rehearse']({ digits: recoveryKey }))).toBe(
      'wrong recovery key',
    );
    await close();
    const open = (digits: string) =>
      window['vault.open']({ secret: { kind: 'recovery', digits }, how: 'write' });
    expect(kindOf(await open(recoveryKey))).not.toBe('ok');
    expect(kindOf(await open(renewed))).toBe('ok');
  });

  test('is rehearsed without a change, and a mistake is named by its group', async () => {
    const { window, recoveryKey, records } = await newVault();
    const before = await records();
    const rehearse = (digits: string) => window['security.rehearse']({ digits });
    expect(await rehearse(recoveryKey)).toEqual({ ok: true, value: null });
    const groups = recoveryKey.split(/[ -]/u);
    const third = groups[2] ?? '';
    groups[2] = `${String((Number(third[0]) + 1) % 10)}${third.slice(1)}`;
    expect(await rehearse(groups.join(' '))).toMatchObject({
      failure: { kind: 'wrong recovery key', detail: 'In der 3. Gruppe ist ein Tippfehler.' },
    });
    expect(await rehearse(recoveryKey.slice(0, -2))).toMatchObject({
      failure: { kind: 'wrong recovery key' },
    });
    expect(await records()).toEqual(before);
  });

  test('of another vault is told apart from a mistyped one', async () => {
    const { window } = await newVault();
    const { recoveryKey } = await newVault();
    expect(await window['security.rehearse']({ digits: recoveryKey })).toMatchObject({
      failure: {
        kind: 'wrong recovery key',
        detail: 'Dieser Schlüssel gehört zu einem anderen Tresor.',
      },
    });
  });

  test('mistyped at the gate is told as such, and does not open', async () => {
    const { window, close } = await newVault();
    await close();
    const secret = { kind: 'recovery', digits: '123456' } as const;
    expect(await window['vault.open']({ secret, how: 'write' })).toMatchObject({
      failure: {
        kind: 'wrong recovery key',
        detail: 'Der Schlüssel hat 54 Ziffern, eingegeben sind 6.',
      },
    });
  });
});

describe('the deputy', () => {
  test('gets a password only from who knows the present one, and it opens the vault', async () => {
    const { window, close, open, home } = await newVault();
    const set = (text: string) => window['security.setDeputy']({ password: text, deputyPassword });
    expect(kindOf(await set('falsch'))).toBe('wrong password');
    expect(valueOf(await window['security.state']({})).hasDeputy).toBe(false);
    valueOf(await set(password));
    expect(valueOf(await window['security.state']({})).hasDeputy).toBe(true);
    await close();
    const deputy = await vaultServer({ home });
    expect(kindOf(await deputy.open('write', deputyPassword))).toBe('ok');
    await deputy.close();
    expect(kindOf(await open())).toBe('ok');
  });

  test('whose password was taken away no longer gets in, and the first password still does', async () => {
    const { window, close, open } = await newVault();
    valueOf(await window['security.setDeputy']({ password, deputyPassword }));
    const remove = (text: string) => window['security.removeDeputy']({ password: text });
    expect(kindOf(await remove('falsch'))).toBe('wrong password');
    valueOf(await remove(password));
    expect(valueOf(await window['security.state']({})).hasDeputy).toBe(false);
    await close();
    expect(kindOf(await open('write', deputyPassword))).toBe('wrong password');
    expect(kindOf(await open())).toBe('ok');
  });

  test('gets no password that is too short', async () => {
    const { window } = await newVault();
    const short = { password, deputyPassword: 'kurz' };
    expect(kindOf(await window['security.setDeputy'](short))).toBe('password too short');
  });
});
