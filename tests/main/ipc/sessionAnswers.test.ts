import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Preferences } from '../../../main/files/preferences.ts';
import { sessionAnswers } from '../../../main/ipc/sessionAnswers.ts';
import { standingOf, type Places } from '../../../main/ipc/places.ts';
import { makeSession } from '../../../main/session/makeSession.ts';
import type { VaultNews } from '../../../main/vault/server/questions.ts';
import { valueOf } from '../../support/vaultBuilder.ts';
import { freshHome, silentLine, vaultProcesses } from '../../support/vaultServer.ts';

/** The shell without Electron: real session, real vault processes, and a user who chooses folders and files. */
const shell = async () => {
  const home = await freshHome();
  let preferences: Preferences = {
    vaultFolder: null,
    theme: 'auto',
    practice: false,
    zoom: 0,
    seen: {},
  };
  const remember = (changed: Partial<Preferences>): void => {
    preferences = { ...preferences, ...changed };
  };
  const places: Places = {
    home,
    preferences: () => preferences,
    chosen: { vault: null, backup: null, file: null },
  };
  const { startVault, current } = vaultProcesses();
  const heard = (news: VaultNews): void => {
    if (news.kind !== 'opened') return;
    const { practice, folder } = news;
    remember({ practice, ...(practice ? {} : { vaultFolder: folder }) });
  };
  const session = makeSession({
    ...{ startVault, heard, standing: () => standingOf(places) },
    closed: () => undefined,
    collectDrafts: () => Promise.resolve(),
    endJobs: () => undefined,
    died: () => undefined,
    replacePage: () => undefined,
  });
  const user = {
    folder: null as string | null,
    backup: null as string | null,
    lookedAt: null as string | null,
    whileChoosing: () => Promise.resolve(),
  };
  const did: string[] = [];
  const answers = sessionAnswers({
    ...{ session, places, remember, version: '1.0.0', preferences: () => preferences },
    askFolder: async () => {
      await user.whileChoosing();
      return user.folder;
    },
    askBackup: () => Promise.resolve(user.backup),
    giveLine: () => session.connect(silentLine),
    restored: () => null,
    died: () => false,
    otherChosen: () => void did.push('other chosen'),
    brokenOff: () => null,
    lookedAt: () => user.lookedAt,
    drafted: () => void did.push('drafted'),
    touch: () => void did.push('touch'),
    restartPage: () => void did.push('fresh page'),
  });
  /** The window speaks to the vault process on the line it was given. */
  const vault = async () => {
    await answers['session.line']({});
    return current();
  };
  return { home, session, answers, user, places, did, vault, preferences: () => preferences };
};

describe('practice and one’s own vault', () => {
  test('do not get mixed up by choosing another vault while one is open', async () => {
    const { answers, home, user, session, preferences, vault } = await shell();
    await (await vault()).create();
    await session.lock();
    valueOf(await answers['session.openPractice']({}));
    user.folder = join(home, 'tresor');
    expect(await answers['session.chooseVault']({})).toMatchObject({
      failure: { kind: 'vault in use' },
    });
    expect(preferences().practice).toBe(true);
    expect(await answers['session.state']({})).toMatchObject({ state: 'open', practice: true });
  });

  test('do not get mixed up when one opens while the folder is being chosen', async () => {
    const { answers, home, user, session, preferences, vault } = await shell();
    await (await vault()).create();
    await session.lock();
    user.folder = join(home, 'tresor');
    user.whileChoosing = async () => {
      valueOf(await answers['session.openPractice']({}));
    };
    expect(await answers['session.chooseVault']({})).toMatchObject({ ok: false });
    expect(preferences().practice).toBe(true);
  });

  test('are separate: what is made in practice is not in the own vault', async () => {
    const { answers, vault } = await shell();
    const first = await vault();
    await first.create();
    expect((await first.records()).student).toEqual({});
    expect(await answers['session.openPractice']({})).toMatchObject({
      failure: { kind: 'vault in use' },
    });
    await answers['session.lock']({});
    valueOf(await answers['session.openPractice']({}));
    expect(Object.keys((await (await vault()).records()).student).length).toBeGreaterThan(10);
    await answers['session.leavePractice']({});
    const last = await vault();
    valueOf(await last.open());
    expect((await last.records()).student).toEqual({});
  });

  test('leaving practice locks it and gives the gate a fresh page for the own vault', async () => {
    const { answers, session, did } = await shell();
    valueOf(await answers['session.openPractice']({}));
    await answers['session.leavePractice']({});
    expect(session.isOpen()).toBe(false);
    expect(did).toEqual(['other chosen', 'fresh page']);
    expect(await answers['session.state']({})).toMatchObject({ practice: false });
  });
});

test('practising begins also where a first attempt left an empty folder', async () => {
  const { answers, home, vault } = await shell();
  await mkdir(join(home, 'uebung'));
  valueOf(await answers['session.openPractice']({}));
  expect((await (await vault()).records()).settings['settings']?.practice).toBe(true);
});

test('a vault is not created where one lies, and the one that lies there stays as it is', async () => {
  const { home, session, vault } = await shell();
  await (await vault()).create();
  await session.lock();
  const before = await readdir(join(home, 'tresor'));
  const { window } = await vault();
  const again = await window['vault.create']({ password: 'Zwölf Zebras zählen', elsewhere: false });
  expect(again).toMatchObject({ failure: { kind: 'vault exists' } });
  expect(await readdir(join(home, 'tresor'))).toEqual(before);
});

test('choosing a vault tells the shell when it is another one, and only then', async () => {
  const { answers, home, user, session, did, vault } = await shell();
  await (await vault()).create();
  await session.lock();
  user.folder = join(home, 'tresor');
  valueOf(await answers['session.chooseVault']({}));
  expect(did).toEqual([]);
  user.folder = join(home, 'leer');
  await mkdir(user.folder);
  expect(await answers['session.chooseVault']({})).toMatchObject({
    failure: { kind: 'no vault there' },
  });
  expect(did).toEqual([]);
  user.folder = join(home, 'anderer');
  await cp(join(home, 'tresor'), user.folder, { recursive: true });
  valueOf(await answers['session.chooseVault']({}));
  expect(did).toEqual(['other chosen']);
});

describe('what was chosen', () => {
  test('as place for a vault is where the next one is created, in a folder of its own', async () => {
    const { answers, home, user, vault, preferences } = await shell();
    user.folder = join(home, 'woanders');
    await mkdir(user.folder);
    const { window } = await vault();
    const folder = join(user.folder, 'Staffelstab-Tresor');
    expect(await answers['session.choosePlace']({ purpose: 'vault' })).toEqual({
      ok: true,
      value: { folder, advice: null },
    });
    valueOf(await window['vault.create']({ password: 'Zwölf Zebras zählen', elsewhere: true }));
    expect(preferences().vaultFolder).toBe(folder);
    expect((await readdir(folder)).length).toBeGreaterThan(0);
  });

  test('as second place of backups is told to the vault that is open', async () => {
    const { answers, home, user, vault } = await shell();
    const { create, window } = await vault();
    await create();
    user.folder = join(home, 'stick');
    await mkdir(user.folder);
    expect(await window['backup.useSecond']({})).toMatchObject({ failure: { kind: 'cancelled' } });
    valueOf(await answers['session.choosePlace']({ purpose: 'backup' }));
    valueOf(await window['backup.useSecond']({}));
    expect(await readdir(user.folder)).toHaveLength(1);
  });

  test('as backup is named to the window without its folder, and told whole to the vault process', async () => {
    const { answers, home, user, places } = await shell();
    user.backup = join(home, 'stick', 'b-0000000001-2026-11-22.stf');
    expect(await answers['session.chooseBackup']({})).toEqual({
      ok: true,
      value: { file: 'b-0000000001-2026-11-22.stf' },
    });
    expect(standingOf(places).backupFile).toBe(user.backup);
  });

  test('is nothing when the user changes their mind', async () => {
    const { answers, places } = await shell();
    for (const answer of [
      await answers['session.choosePlace']({ purpose: 'vault' }),
      await answers['session.choosePlace']({ purpose: 'backup' }),
      await answers['session.chooseBackup']({}),
      await answers['session.chooseVault']({}),
    ])
      expect(answer).toMatchObject({ failure: { kind: 'cancelled' } });
    expect(places.chosen).toEqual({ vault: null, backup: null, file: null });
  });
});

test('the state tells how the vault stands, from the first start to looking', async () => {
  const { answers, session, vault, places } = await shell();
  const state = async () => {
    const told = await answers['session.state']({});
    return { state: told.state, access: told.access, folder: told.folder };
  };
  const { folder } = standingOf(places);
  expect(await state()).toEqual({ state: 'no vault', access: null, folder });
  await (await vault()).create();
  expect(await state()).toEqual({ state: 'open', access: 'write', folder });
  await session.lock();
  expect(await state()).toEqual({ state: 'locked', access: null, folder });
  valueOf(await (await vault()).open('look'));
  expect(await state()).toEqual({ state: 'open', access: 'look', folder });
});

test('what is left of a damaged vault counts as seen for that vault alone', async () => {
  const { answers, places, user } = await shell();
  user.lookedAt = '/daten/anderer';
  expect(await answers['session.state']({})).toMatchObject({ seen: false });
  user.lookedAt = standingOf(places).folder;
  expect(await answers['session.state']({})).toMatchObject({ seen: true });
});

test('activity and drafts reach those who wait for them', async () => {
  const { answers, did } = await shell();
  await answers['session.activity']({});
  await answers['session.drafted']({});
  expect(did).toEqual(['touch', 'drafted']);
});
