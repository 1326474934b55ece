import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { letterTextsSchema } from '../../../domain/letter/letterTexts.ts';
import { newNote } from '../../../domain/note/newNote.ts';
import { drop, put } from '../../../domain/record/change.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import { makeVaultServer } from '../../../main/vault/answer.ts';
import type { AskVault } from '../../../main/vault/questions.ts';
import { freshFolder, password, surroundings, valueOf } from '../../support/vaultBuilder.ts';

const at = '2026-11-22T08:00:00.000Z';
const texts = letterTextsSchema.parse(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../resources/texts/letter.json'), 'utf8'),
  ),
);
const server = (): AskVault => makeVaultServer(texts, (folder) => surroundings({ folder }));

const opened = async (practice = false): Promise<{ ask: AskVault; folder: string }> => {
  const [ask, folder] = [server(), await freshFolder()];
  valueOf(await ask('create', { folder, password, practice }));
  return { ask, folder };
};

const vaultFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => /^[sj]-/.test(name));

const records = async (ask: AskVault): Promise<VaultData> =>
  JSON.parse(valueOf(await ask('records', null))) as VaultData;

const mia = newStudent({ id: 'mia', caseNumber: 'F-0001', createdAt: at });
const addMia = { action: 'Jugendliche angelegt', changes: [put('student', mia)] };

describe('the vault process', () => {
  test('answers nothing before a vault is open', async () => {
    expect(await server()('records', null)).toMatchObject({ failure: { kind: 'not open' } });
  });

  test('a new vault has settings, this school year and nobody in it', async () => {
    const { ask } = await opened();
    const data = await records(ask);
    expect(Object.keys(data.settings)).toEqual(['settings']);
    expect(Object.keys(data.schoolYear)).toHaveLength(1);
    expect(data.student).toEqual({});
  });

  test('finds everything again the next day', async () => {
    const { ask, folder } = await opened();
    valueOf(await ask('commit', addMia));
    await ask('close', null);
    expect(await ask('records', null)).toMatchObject({ failure: { kind: 'not open' } });
    const next = server();
    valueOf(await next('open', { folder, secret: { kind: 'password', text: password } }));
    expect(Object.keys((await records(next)).student)).toEqual(['mia']);
  });

  test('tells a wrong password and opens with the recovery key', async () => {
    const [ask, folder] = [server(), await freshFolder()];
    const { recoveryKey } = valueOf(await ask('create', { folder, password, practice: false }));
    await ask('close', null);
    const wrong = { kind: 'password', text: `${password} ` } as const;
    expect(await ask('open', { folder, secret: wrong })).toMatchObject({
      failure: { kind: 'wrong password' },
    });
    valueOf(await ask('open', { folder, secret: { kind: 'recovery', digits: recoveryKey } }));
  });
});

describe('undo', () => {
  test('takes back the last action and brings it again', async () => {
    const { ask } = await opened();
    valueOf(await ask('commit', addMia));
    expect(valueOf(await ask('undo', { seq: null })).action).toBe('Jugendliche angelegt');
    expect((await records(ask)).student).toEqual({});
    expect(valueOf(await ask('redo', null)).action).toBe('Jugendliche angelegt');
    expect(Object.keys((await records(ask)).student)).toEqual(['mia']);
  });

  test('of actions asked for at once takes them back in their order', async () => {
    const { ask } = await opened();
    const named = (familyName: string) => ({
      action: familyName,
      changes: [put('student', { ...mia, familyName })],
    });
    await Promise.all([
      ask('commit', named('A')),
      ask('commit', named('B')),
      ask('commit', named('C')),
    ]);
    await ask('undo', { seq: null });
    expect((await records(ask)).student['mia']?.familyName).toBe('B');
    await ask('undo', { seq: null });
    await ask('undo', { seq: null });
    expect((await records(ask)).student).toEqual({});
    expect(await ask('undo', { seq: null })).toMatchObject({
      failure: { kind: 'nothing to undo' },
    });
  });

  test('of one certain commit is refused once something else was saved', async () => {
    const { ask } = await opened();
    const { seq } = valueOf(await ask('commit', addMia));
    const renamed = { action: 'Name', changes: [put('student', { ...mia, familyName: 'B' })] };
    valueOf(await ask('commit', renamed));
    expect(await ask('undo', { seq })).toMatchObject({ failure: { kind: 'worked on' } });
    await ask('undo', { seq: null });
    expect(valueOf(await ask('undo', { seq })).action).toBe('Jugendliche angelegt');
  });

  test('passes over drafts', async () => {
    const { ask } = await opened();
    valueOf(await ask('commit', addMia));
    const renamed = { action: 'Name', changes: [put('student', { ...mia, familyName: 'B' })] };
    valueOf(await ask('commit', renamed));
    const draft = { id: 'note/mia', studentId: 'mia', content: '{}', changedAt: at };
    valueOf(await ask('commit', { action: 'Entwurf gesichert', changes: [put('draft', draft)] }));
    expect(valueOf(await ask('undo', { seq: null })).action).toBe('Name');
    expect(Object.keys((await records(ask)).draft)).toEqual(['note/mia']);
  });

  test('leaves a note and its draft as they were before the note was saved', async () => {
    const { ask } = await opened();
    valueOf(await ask('commit', addMia));
    const draft = { id: 'note/mia', studentId: 'mia', content: '{"text":"Wort"}', changedAt: at };
    valueOf(await ask('commit', { action: 'Entwurf gesichert', changes: [put('draft', draft)] }));
    const note = newNote({
      id: 'n1',
      studentId: 'mia',
      heldOn: '2026-11-20',
      kind: 'beratung',
      categoryYear: '2026/2027',
      createdAt: at,
    });
    const changes = [put('note', note), drop('draft', 'note/mia')];
    valueOf(await ask('commit', { action: 'Notiz gespeichert', changes }));
    valueOf(await ask('undo', { seq: null }));
    const data = await records(ask);
    expect(data.note).toEqual({});
    expect(data.draft['note/mia']?.content).toBe('{"text":"Wort"}');
  });

  test('a change that breaks a rule leaves no trace', async () => {
    const { ask } = await opened();
    valueOf(await ask('commit', addMia));
    const before = await records(ask);
    const twin = newStudent({ id: 'kim', caseNumber: 'F-0001', createdAt: at });
    const answer = await ask('commit', { action: 'x', changes: [put('student', twin)] });
    expect(answer).toMatchObject({ failure: { kind: 'rule broken' } });
    expect(await records(ask)).toEqual(before);
  });
});

test('a person who was deleted is in no file of the vault after locking', async () => {
  const { ask, folder } = await opened();
  valueOf(await ask('commit', addMia));
  const held = vaultFilesIn(folder);
  valueOf(await ask('commit', { action: 'Akte gelöscht', changes: [drop('student', 'mia')] }));
  await ask('close', null);
  const left = vaultFilesIn(folder);
  expect(held.length).toBeGreaterThan(1);
  expect(left.length).toBeGreaterThan(1);
  expect(left.filter((name) => held.includes(name))).toEqual([]);
  const next = server();
  valueOf(await next('open', { folder, secret: { kind: 'password', text: password } }));
  expect((await records(next)).student).toEqual({});
});

test('locking without a deletion writes no new generation', async () => {
  const { ask, folder } = await opened();
  const snapshots = () => vaultFilesIn(folder).filter((name) => name.startsWith('s-'));
  const before = snapshots();
  valueOf(await ask('commit', addMia));
  await ask('close', null);
  expect(snapshots()).toEqual(before);
});

describe('what leaves the program', () => {
  const releasable = async (ask: AskVault): Promise<string> => {
    for (const { id, state } of Object.values((await records(ask)).handover)) {
      if (state !== 'entwurf' && state !== 'freigegeben') continue;
      if ((await ask('letter', { handoverId: id })).ok) return id;
    }
    throw new Error('The practice data have no releasable handover.');
  };

  test('is recorded with a frozen letter and cannot be undone', async () => {
    const { ask } = await opened(true);
    const handoverId = await releasable(ask);
    const plan = valueOf(await ask('letter', { handoverId }));
    const sending = { handoverId, plan, sha256: 'a'.repeat(64), fileName: plan.fileName } as const;
    valueOf(await ask('recordSent', { ...sending, channel: 'post' }));
    const data = await records(ask);
    const disclosure = Object.values(data.disclosure).find((one) => one.handoverId === handoverId);
    expect(disclosure?.sha256).toBe('a'.repeat(64));
    expect(data.handover[handoverId]?.state).toBe('versendet');
    expect(valueOf(await ask('sentLetter', { letterId: disclosure?.letterId ?? '' }))).toEqual(
      plan,
    );
    expect(await ask('undo', { seq: null })).toMatchObject({
      failure: { kind: 'nothing to undo' },
    });
  });

  test('is refused when the records changed while the letter was written', async () => {
    const { ask } = await opened(true);
    const handoverId = await releasable(ask);
    const plan = valueOf(await ask('letter', { handoverId }));
    const handover = (await records(ask)).handover[handoverId];
    if (handover === undefined) throw new Error('unreachable');
    const changed = put('handover', { ...handover, occasion: `${handover.occasion} Nachtrag` });
    valueOf(await ask('commit', { action: 'Übergabe geändert', changes: [changed] }));
    const answer = await ask('recordSent', {
      handoverId,
      plan,
      sha256: 'a'.repeat(64),
      fileName: plan.fileName,
      channel: 'post',
    });
    expect(answer).toMatchObject({ failure: { kind: 'not releasable' } });
    expect((await records(ask)).handover[handoverId]?.state).toBe(handover.state);
  });
});
