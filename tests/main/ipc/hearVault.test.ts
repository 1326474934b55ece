import { describe, expect, test } from 'vitest';
import type { Memory } from '../../../main/files/makeMemory.ts';
import type { Preferences } from '../../../main/files/preferences.ts';
import { hearVault, type Told } from '../../../main/ipc/hearVault.ts';
import type { SeenHead, VaultNews } from '../../../main/vault/server/questions.ts';

const folder = '/daten/tresor';
const settings = { lockAfterMinutes: 5, lockWhenMinimised: true, contentProtection: false };
const head: SeenHead = { seq: 3, chain: 'ab'.repeat(32) };
const elsewhere = { '/daten/uebung': { seq: 1, chain: 'cd' } };

const opened = (own: Partial<Extract<VaultNews, { kind: 'opened' }>> = {}): VaultNews => ({
  kind: 'opened',
  ...{ folder, practice: false, access: 'write', remains: false, settings, head },
  ...own,
});

const house = (before: Partial<Preferences> = {}, told?: Told) => {
  let preferences: Preferences = {
    ...{ vaultFolder: null, theme: 'auto', practice: false, zoom: 0, seen: elsewhere },
    ...before,
  };
  const log: unknown[] = [];
  const memory: Memory = {
    get: () => preferences,
    remember: (changed) => {
      preferences = { ...preferences, ...changed };
    },
  };
  const hearing = hearVault({
    ...{ memory, before: told },
    security: { obey: (told) => void log.push(told) },
    office: { warm: () => void log.push('office warm') },
    logger: { say: (sentence) => void log.push(sentence) },
    lock: () => void log.push('lock'),
    clearAway: () => void log.push('clear away'),
  });
  return { ...hearing, log, preferences: () => preferences };
};

describe('a vault that was opened', () => {
  test('is remembered with the point it had reached, its rules hold, and an office stands by', () => {
    const { heard, log, preferences } = house();
    heard(opened());
    expect(preferences()).toMatchObject({ vaultFolder: folder, practice: false });
    expect(preferences().seen).toEqual({ ...elsewhere, [folder]: head });
    expect(log).toEqual([settings, 'office warm']);
  });

  test('for practice is remembered as practice, and the own vault is not forgotten', () => {
    const { heard, preferences } = house({ vaultFolder: folder });
    heard(opened({ folder: '/daten/uebung', practice: true }));
    expect(preferences()).toMatchObject({ vaultFolder: folder, practice: true });
  });

  test('only to be looked at changes nothing of what was seen of it', () => {
    const { heard, preferences } = house({ seen: { [folder]: head } });
    heard(opened({ access: 'look', head: null }));
    expect(preferences().seen).toEqual({ [folder]: head });
  });
});

describe('what is left of a damaged vault', () => {
  const looked = opened({ access: 'look', remains: true, head: null });

  test('is remembered as looked at over locks, until a vault is opened for work', () => {
    const { heard, lookedAt } = house();
    expect(lookedAt()).toBe(null);
    heard(looked);
    expect(lookedAt()).toBe(folder);
    heard(opened({ access: 'look', head: null, folder: '/daten/anderer' }));
    expect(lookedAt()).toBe(folder);
    heard(opened());
    expect(lookedAt()).toBe(null);
  });

  test('is forgotten once a backup has taken its place', () => {
    const { heard, lookedAt } = house();
    heard(looked);
    heard({ kind: 'restored', folder, practice: false, done: false });
    expect(lookedAt()).toBe(folder);
    heard({ kind: 'restored', folder, practice: false, done: true });
    expect(lookedAt()).toBe(null);
  });

  test('is handed on as looked at to the program that takes the gate over', () => {
    const before = house();
    before.heard(looked);
    expect(house({}, before.told()).lookedAt()).toBe(folder);
  });
});

test('new settings are obeyed at once', () => {
  const { heard, log } = house();
  heard({ kind: 'settings', settings });
  expect(log).toEqual([settings]);
});

test('the point at which a vault was closed takes the place of the one it was opened at', () => {
  const { heard, closed, preferences } = house();
  heard(opened());
  closed(folder, { seq: 9, chain: 'ef' });
  expect(preferences().seen).toEqual({ ...elsewhere, [folder]: { seq: 9, chain: 'ef' } });
});

describe('a restoration', () => {
  const restored = { kind: 'restored', folder, practice: false } as const;

  test('locks, is remembered for the gate, and forgets what was seen: the state is older on purpose', () => {
    const home = house({ seen: { ...elsewhere, [folder]: head }, practice: true });
    home.heard({ ...restored, done: true });
    expect(home.log).toEqual(['lock']);
    expect(home.restored()).toBe('done');
    expect(home.preferences()).toMatchObject({ vaultFolder: folder, practice: false });
    expect(home.preferences().seen).toEqual(elsewhere);
  });

  test('that failed after the vault was closed locks too, and goes on expecting what was seen', () => {
    const { heard, log, restored: isRestored, preferences } = house({ seen: { [folder]: head } });
    heard({ ...restored, done: false });
    expect(log).toEqual(['lock']);
    expect(isRestored()).toBe('failed');
    expect(preferences().seen).toEqual({ [folder]: head });
  });

  test('of practice data does not move the own vault', () => {
    const { heard, preferences } = house({ vaultFolder: folder });
    heard({ ...restored, folder: '/daten/uebung', practice: true, done: true });
    expect(preferences()).toMatchObject({ vaultFolder: folder, practice: true });
  });

  test('that a lock ended before its end is told by the gate, and what was copied for it goes', () => {
    const { heard, log, restored: isRestored } = house();
    heard({ kind: 'restoring', begun: true });
    expect(isRestored()).toBe('broken off');
    heard(opened());
    expect(isRestored()).toBe(null);
    expect(log).toContain('clear away');
  });

  test('that was refused while the vault stayed open is nothing for the gate', () => {
    const { heard, restored: isRestored } = house();
    heard({ kind: 'restoring', begun: true });
    heard({ kind: 'restoring', begun: false });
    expect(isRestored()).toBe(null);
  });

  test('that came to its end is told as that', () => {
    const { heard, log, restored: isRestored } = house();
    heard({ kind: 'restoring', begun: true });
    heard({ ...restored, done: true });
    expect(isRestored()).toBe('done');
    heard(opened());
    expect(log).not.toContain('clear away');
  });

  test('is over for the gate when a vault is opened', () => {
    const { heard, restored: isRestored } = house();
    heard({ ...restored, done: true });
    heard(opened());
    expect(isRestored()).toBe(null);
  });
});

test('a bug is logged under its ticket', () => {
  const { heard, log } = house();
  heard({ kind: 'bug', ticket: 'a1b2', sentence: 'vault.open ended in TypeError.' });
  expect(log).toEqual(['Ticket a1b2: vault.open ended in TypeError.']);
});

test('that the vault process died is said until a vault is opened again', () => {
  const { heard, ended, died } = house();
  expect(died()).toBe(false);
  ended();
  expect(died()).toBe(true);
  heard(opened());
  expect(died()).toBe(false);
});

describe('what happened to a vault', () => {
  const restored = { kind: 'restored', folder, practice: false, done: true } as const;

  test('is not said of another one that is chosen afterwards', () => {
    const home = house();
    home.heard(restored);
    home.ended();
    home.otherChosen();
    expect([home.restored(), home.died()]).toEqual([null, false]);
  });

  test('is said again when it happens to the other one', () => {
    const home = house();
    home.otherChosen();
    home.heard(restored);
    expect(home.restored()).toBe('done');
    home.otherChosen();
    home.ended();
    expect(home.died()).toBe(true);
    home.heard(opened());
    home.heard({ kind: 'restoring', begun: true });
    expect(home.restored()).toBe('broken off');
  });

  test('is cleared away after although another one was chosen in between', () => {
    const home = house();
    home.heard({ kind: 'restoring', begun: true });
    home.otherChosen();
    home.heard(opened());
    expect(home.log).toContain('clear away');
  });
});

describe('a file that was being taken in when the vault was locked', () => {
  test('is told after the next opening, which clears away what is left of it', () => {
    const { heard, brokeOff, brokenOff, log } = house();
    heard(opened());
    brokeOff('scan');
    expect(brokenOff()).toBe(null);
    expect(log).not.toContain('clear away');
    heard(opened());
    expect(brokenOff()).toBe('scan');
    expect(log).toContain('clear away');
  });

  test('is not told again after a further one', () => {
    const { heard, brokeOff, brokenOff } = house();
    brokeOff('template');
    heard(opened());
    heard(opened());
    expect(brokenOff()).toBe(null);
  });
});
