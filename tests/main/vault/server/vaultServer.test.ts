import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OfficeJob } from '../../../../main/office/officeJob.ts';
import { newNote } from '../../../../domain/note/newNote.ts';
import { drop, put } from '../../../../domain/record/change.ts';
import { newStudent } from '../../../../domain/student/newStudent.ts';
import { valueOf } from '../../../support/vaultBuilder.ts';
import { at, kindOf, newVault, oneWay, person, vaultServer } from '../../../support/vaultServer.ts';

const vaultFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => /^[sj]-/.test(name));

const mia = person('mia');
const addMia = { action: 'Jugendliche angelegt', changes: [put('student', mia)] };

describe('the vault process', () => {
  test('answers nothing before a vault is open', async () => {
    const { window, ask } = await vaultServer();
    expect(kindOf(await window['vault.records']({}))).toBe('not open');
    expect(kindOf(await window['records.commit'](addMia))).toBe('not open');
    expect(kindOf(await window['security.state']({}))).toBe('not open');
    expect(kindOf(await window['backup.now']({}))).toBe('not open');
    expect(
      kindOf(
        await ask('describe', { kind: 'paper', paper: { kind: 'transfer', handoverId: 'h' } }),
      ),
    ).toBe('not open');
    expect(await ask('close', null)).toEqual({ ok: true, value: null });
  });

  test('a new vault has settings, this school year and nobody in it', async () => {
    const { records } = await newVault();
    const data = await records();
    expect(Object.keys(data.settings)).toEqual(['settings']);
    expect(Object.keys(data.schoolYear)).toHaveLength(1);
    expect(data.student).toEqual({});
  });

  test('finds everything again the next day', async () => {
    const { window, home, close } = await newVault();
    valueOf(await window['records.commit'](addMia));
    await close();
    expect(kindOf(await window['vault.records']({}))).toBe('not open');
    const next = await vaultServer({ home });
    valueOf(await next.open());
    expect(Object.keys((await next.records()).student)).toEqual(['mia']);
  });

  test('tells a wrong password and opens with the recovery key', async () => {
    const { window, recoveryKey, close, open } = await newVault();
    await close();
    expect(kindOf(await open('write', 'Zwölf Zebras zählen '))).toBe('wrong password');
    const secret = { kind: 'recovery', digits: recoveryKey } as const;
    expect(valueOf(await window['vault.open']({ secret, how: 'write' }))).toEqual({
      access: 'write',
      byRecovery: true,
      notes: [],
    });
  });

  test('tells the window of every commit before it acknowledges it', async () => {
    const { window, told } = await newVault();
    const saving = window['records.commit'](addMia).then((saved) => ({
      saved,
      heard: told.length,
    }));
    const { saved, heard } = await saving;
    expect(told.slice(0, heard).at(-1)).toEqual({ event: 'committed', payload: valueOf(saved) });
  });

  test('tells the shell of settings that it has to obey, before the window may go on', async () => {
    const { commit, records, news } = await newVault();
    const settings = (await records()).settings['settings'];
    if (settings === undefined) throw new Error('unreachable');
    await commit(put('settings', { ...settings, lockAfterMinutes: 2, lockWhenMinimised: true }));
    expect(news.at(-1)).toEqual({
      kind: 'settings',
      settings: {
        lockAfterMinutes: 2,
        lockWhenMinimised: true,
        contentProtection: settings.contentProtection,
      },
    });
  });
});

describe('undo', () => {
  test('takes back the last action and brings it again', async () => {
    const { window, records, undo, redo } = await newVault();
    valueOf(await window['records.commit'](addMia));
    expect(valueOf(await undo())).toEqual({ action: 'Jugendliche angelegt' });
    expect((await records()).student).toEqual({});
    expect(valueOf(await redo())).toEqual({ action: 'Jugendliche angelegt' });
    expect(Object.keys((await records()).student)).toEqual(['mia']);
  });

  test('of actions asked for at once takes them back in their order', async () => {
    const { window, records, undo } = await newVault();
    const named = (familyName: string) => ({
      action: familyName,
      changes: [put('student', { ...mia, familyName })],
    });
    await Promise.all([
      window['records.commit'](named('A')),
      window['records.commit'](named('B')),
      window['records.commit'](named('C')),
    ]);
    await undo();
    expect((await records()).student['mia']?.familyName).toBe('B');
    await undo();
    await undo();
    expect((await records()).student).toEqual({});
    expect(kindOf(await undo())).toBe('nothing to undo');
  });

  test('of one certain commit is refused once something else was saved', async () => {
    const { window, undo } = await newVault();
    const { seq } = valueOf(await window['records.commit'](addMia));
    const renamed = { action: 'Name', changes: [put('student', { ...mia, familyName: 'B' })] };
    valueOf(await window['records.commit'](renamed));
    expect(kindOf(await undo(seq))).toBe('worked on');
    await undo();
    expect(valueOf(await undo(seq)).action).toBe('Jugendliche angelegt');
  });

  test('passes over drafts', async () => {
    const { window, records, commit, undo } = await newVault();
    valueOf(await window['records.commit'](addMia));
    const renamed = { action: 'Name', changes: [put('student', { ...mia, familyName: 'B' })] };
    valueOf(await window['records.commit'](renamed));
    await commit(put('draft', { id: 'note/mia', studentId: 'mia', content: '{}', changedAt: at }));
    expect(valueOf(await undo()).action).toBe('Name');
    expect(Object.keys((await records()).draft)).toEqual(['note/mia']);
  });

  test('leaves a note and its draft as they were before the note was saved', async () => {
    const { records, commit, undo } = await newVault();
    await commit(put('student', mia));
    const draft = { id: 'note/mia', studentId: 'mia', content: '{"text":"Wort"}', changedAt: at };
    await commit(put('draft', draft));
    const note = newNote({
      id: 'n1',
      studentId: 'mia',
      heldOn: '2026-11-20',
      kind: 'beratung',
      categoryYear: '2026/2027',
      createdAt: at,
    });
    await commit(put('note', note), drop('draft', 'note/mia'));
    valueOf(await undo());
    const data = await records();
    expect(data.note).toEqual({});
    expect(data.draft['note/mia']?.content).toBe('{"text":"Wort"}');
  });

  test('a change that breaks a rule leaves no trace', async () => {
    const { window, records, commit } = await newVault();
    await commit(put('student', mia));
    const before = await records();
    const twin = newStudent({ id: 'kim', caseNumber: 'F-0001', createdAt: at });
    const answer = await window['records.commit']({ action: 'x', changes: [put('student', twin)] });
    expect(kindOf(answer)).toBe('rule broken');
    expect(await records()).toEqual(before);
  });
});

test('a person who was deleted is in no file of the vault after locking', async () => {
  const { folder, home, commit, close } = await newVault();
  await commit(put('student', mia));
  const held = vaultFilesIn(folder);
  await commit(drop('student', 'mia'));
  await close();
  const left = vaultFilesIn(folder);
  expect(held.length).toBeGreaterThan(1);
  expect(left.length).toBeGreaterThan(1);
  expect(left.filter((name) => held.includes(name))).toEqual([]);
  const next = await vaultServer({ home });
  valueOf(await next.open());
  expect((await next.records()).student).toEqual({});
});

test('locking without a deletion writes no new generation', async () => {
  const { folder, commit, close } = await newVault();
  const snapshots = () => vaultFilesIn(folder).filter((name) => name.startsWith('s-'));
  const before = snapshots();
  await commit(put('student', mia));
  await close();
  expect(snapshots()).toEqual(before);
});

describe('what leaves the program', () => {
  /** A practice vault, a handover that may go out, and what the office would be given of it. */
  const practising = async () => {
    const server = await vaultServer();
    await server.openPractice();
    for (const { id, state } of Object.values((await server.records()).handover)) {
      if (state !== 'entwurf' && state !== 'freigegeben') continue;
      const given: OfficeJob[] = [];
      const line = oneWay({ postMessage: (job) => void given.push(job as OfficeJob) });
      const render = () =>
        server.ask('render', { kind: 'paper', paper: { kind: 'transfer', handoverId: id } }, line);
      const rendered = await render();
      if (rendered.ok) return { ...server, handoverId: id, given, mark: rendered.value.mark };
    }
    throw new Error('The practice data have no releasable handover.');
  };

  test('goes to the office on the line, and the shell learns a mark and a name without persons', async () => {
    const { ask, handoverId, given, mark, records } = await practising();
    expect(given).toHaveLength(1);
    expect(mark).toMatch(/^[0-9a-f]{64}$/u);
    const described = valueOf(
      await ask('describe', { kind: 'paper', paper: { kind: 'transfer', handoverId } }),
    );
    const data = await records();
    const student = data.student[data.handover[handoverId]?.studentId ?? ''];
    expect(JSON.stringify(given)).toContain(student?.familyName);
    expect(JSON.stringify(described)).not.toContain(student?.familyName);
  });

  test('is recorded with a frozen letter and cannot be undone', async () => {
    const { ask, handoverId, given, mark, records, undo } = await practising();
    const sending = {
      paper: { kind: 'transfer', handoverId },
      format: 'word',
      mark,
      sha256: 'a'.repeat(64),
      fileName: 'x.docx',
    } as const;
    valueOf(await ask('recordSent', { ...sending, channel: 'post' }));
    const data = await records();
    const disclosure = Object.values(data.disclosure).find((one) => one.handoverId === handoverId);
    expect(disclosure?.sha256).toBe('a'.repeat(64));
    expect(data.handover[handoverId]?.state).toBe('versendet');
    const again: unknown[] = [];
    const line = oneWay({ postMessage: (job) => void again.push(job) });
    const letterId = disclosure?.letterId ?? '';
    valueOf(await ask('render', { kind: 'paper', paper: { kind: 'sent', letterId } }, line));
    expect(again).toEqual(given);
    expect(kindOf(await undo())).toBe('nothing to undo');
  });

  test('is refused when the records changed while the letter was written', async () => {
    const { ask, handoverId, mark, records, commit } = await practising();
    const handover = (await records()).handover[handoverId];
    if (handover === undefined) throw new Error('unreachable');
    await commit(put('handover', { ...handover, occasion: `${handover.occasion} Nachtrag` }));
    const answer = await ask('recordSent', {
      ...{
        paper: { kind: 'transfer', handoverId },
        format: 'word',
        mark,
        sha256: 'a'.repeat(64),
        fileName: 'x.docx',
      },
      channel: 'post',
    } as const);
    expect(kindOf(answer)).toBe('not releasable');
    expect((await records()).handover[handoverId]?.state).toBe(handover.state);
  });

  test('is refused with a mark that names no plan of this vault', async () => {
    const { ask, handoverId, records } = await practising();
    const before = await records();
    const answer = await ask('recordSent', {
      ...{
        paper: { kind: 'transfer', handoverId },
        format: 'word',
        mark: '0'.repeat(64),
        sha256: 'a'.repeat(64),
        fileName: 'x.docx',
      },
      channel: 'post',
    } as const);
    expect(kindOf(answer)).toBe('not releasable');
    expect(await records()).toEqual(before);
  });
});
