import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { letterTextsSchema } from '../../../domain/letter/letterTexts.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import type { Preferences } from '../../../main/files/preferences.ts';
import { sessionAnswers } from '../../../main/ipc/sessionAnswers.ts';
import { makeSession } from '../../../main/session/makeSession.ts';
import { makeVaultServer } from '../../../main/vault/answer.ts';
import { password, surroundings, valueOf } from '../../support/vaultBuilder.ts';

const texts = letterTextsSchema.parse(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../resources/texts/letter.json'), 'utf8'),
  ),
);

const shell = async () => {
  const home = await mkdtemp(join(tmpdir(), 'staffelstab-home-'));
  const session = makeSession({
    startVault: (onEnd) => ({
      ask: makeVaultServer(texts, (folder) => surroundings({ folder })),
      end: onEnd,
    }),
    collectDrafts: () => Promise.resolve(),
    endJobs: () => undefined,
    replacePage: () => undefined,
  });
  let preferences: Preferences = { vaultFolder: null, theme: 'auto', practice: false };
  const user = { folder: null as string | null, whileChoosing: () => Promise.resolve() };
  const answers = sessionAnswers({
    session,
    home,
    version: '1.0.0',
    preferences: () => preferences,
    remember: (changed) => {
      preferences = { ...preferences, ...changed };
    },
    askFolder: async () => {
      await user.whileChoosing();
      return user.folder;
    },
    obey: () => undefined,
    drafted: () => undefined,
    touch: () => undefined,
    restartPage: () => undefined,
  });
  const records = async () => JSON.parse(valueOf(await session.ask('records', null))) as VaultData;
  return { home, session, answers, user, records, preferences: () => preferences };
};

const mine = { password, elsewhere: false };

describe('practice and one’s own vault', () => {
  test('do not get mixed up by choosing another vault while one is open', async () => {
    const { answers, home, user, session, preferences } = await shell();
    valueOf(await answers['session.createVault'](mine));
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
    const { answers, home, user, session, preferences } = await shell();
    valueOf(await answers['session.createVault'](mine));
    await session.lock();
    user.folder = join(home, 'tresor');
    user.whileChoosing = async () => {
      valueOf(await answers['session.openPractice']({}));
    };
    expect(await answers['session.chooseVault']({})).toMatchObject({ ok: false });
    expect(preferences().practice).toBe(true);
  });

  test('are separate: what is made in practice is not in the own vault', async () => {
    const { answers, records } = await shell();
    valueOf(await answers['session.createVault'](mine));
    expect((await records()).student).toEqual({});
    expect(await answers['session.openPractice']({})).toMatchObject({
      failure: { kind: 'vault in use' },
    });
    await answers['session.lock']({});
    valueOf(await answers['session.openPractice']({}));
    expect(Object.keys((await records()).student).length).toBeGreaterThan(10);
    await answers['session.leavePractice']({});
    valueOf(await answers['session.openVault']({ secret: { kind: 'password', text: password } }));
    expect((await records()).student).toEqual({});
  });
});

test('practising begins also where a first attempt left an empty folder', async () => {
  const { answers, home, records } = await shell();
  await mkdir(join(home, 'uebung'));
  valueOf(await answers['session.openPractice']({}));
  expect((await records()).settings['settings']?.practice).toBe(true);
});

test('a vault is not created where one lies, and the one that lies there stays as it is', async () => {
  const { answers, home, session } = await shell();
  valueOf(await answers['session.createVault'](mine));
  await session.lock();
  const before = await readdir(join(home, 'tresor'));
  expect(await answers['session.createVault'](mine)).toMatchObject({
    failure: { kind: 'vault exists' },
  });
  expect(await readdir(join(home, 'tresor'))).toEqual(before);
});
