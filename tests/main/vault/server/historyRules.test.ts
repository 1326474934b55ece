import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { newNote } from '../../../../domain/note/newNote.ts';
import { drop, put } from '../../../../domain/record/change.ts';
import { dropWithDependents } from '../../../../domain/record/dropWithDependents.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';
import { createVault } from '../../../../main/vault/createVault.ts';
import { password, surroundings, valueOf } from '../../../support/vaultBuilder.ts';
import {
  at,
  kindOf,
  newVault,
  oneWay,
  person,
  silentLine,
  vaultServer,
} from '../../../support/vaultServer.ts';

/** A practice vault whose backup of the day is done. */
const practising = async () => {
  const server = await vaultServer();
  await server.openPractice();
  return server;
};

const mia = person('mia');
const draft = (content: string) =>
  put('draft', { id: 'note/mia', studentId: 'mia', content, changedAt: at });
const note = newNote({
  id: 'n1',
  studentId: 'mia',
  heldOn: '2026-11-20',
  kind: 'beratung',
  categoryYear: '2026/2027',
  createdAt: at,
});

describe('undo loses no word that was typed since', () => {
  const saved = async () => {
    const vault = await newVault();
    const { commit } = vault;
    await commit(put('student', mia));
    await commit(draft('erste Notiz'));
    await commit(put('note', note), drop('draft', 'note/mia'));
    return vault;
  };

  test('a note is not taken back over the next one that is being typed', async () => {
    const { commit, records, undo } = await saved();
    await commit(draft('zweite Notiz'));
    const before = await records();
    expect(kindOf(await undo())).toBe('rule broken');
    expect(await records()).toEqual(before);
    await commit(drop('draft', 'note/mia'));
    valueOf(await undo());
    expect((await records()).draft['note/mia']?.content).toBe('erste Notiz');
  });

  test('a note is not repeated while its words are being changed', async () => {
    const { commit, records, undo, redo } = await saved();
    valueOf(await undo());
    await commit(draft('erste Notiz, genauer'));
    expect(kindOf(await redo())).toBe('rule broken');
    expect((await records()).draft['note/mia']?.content).toBe('erste Notiz, genauer');
  });

  test('a new person is not taken back while something is being typed about them', async () => {
    const { commit, records, undo } = await newVault();
    await commit(put('student', mia));
    await commit(draft('Worte'));
    expect(kindOf(await undo())).toBe('rule broken');
    expect(Object.keys((await records()).student)).toEqual(['mia']);
  });

  test('a refused step stays the next to be taken back', async () => {
    const { commit, records, undo } = await newVault();
    await commit(put('student', mia));
    await commit(draft('Worte'));
    await undo();
    await commit(drop('draft', 'note/mia'));
    valueOf(await undo());
    expect((await records()).student).toEqual({});
  });
});

/** The records without what is noted about backups: these files stay, whatever is taken back. */
const withoutBackups = (data: VaultData) =>
  Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'backupPlace'));

describe('what was sent', () => {
  const sentOne = (data: VaultData) => {
    const [disclosure] = Object.values(data.disclosure);
    if (disclosure === undefined) throw new Error('The practice data have no disclosure.');
    return disclosure;
  };

  test('comes back whole when the deletion of its person is taken back, and goes again', async () => {
    const { commit, records, undo, redo } = await practising();
    const before = await records();
    const { studentId } = sentOne(before);
    await commit(...dropWithDependents(before, 'student', studentId));
    const without = await records();
    valueOf(await undo());
    expect(withoutBackups(await records())).toEqual(withoutBackups(before));
    valueOf(await redo());
    expect(withoutBackups(await records())).toEqual(withoutBackups(without));
  });

  test('is not sent a second time over the answer to the first', async () => {
    const { ask, records } = await practising();
    const before = await records();
    const { handoverId, letterId } = sentOne(before);
    const again = await ask(
      'render',
      { kind: 'paper', paper: { kind: 'transfer', handoverId } },
      silentLine,
    );
    expect(kindOf(again)).toBe('not releasable');
    const sent = { kind: 'paper', paper: { kind: 'sent', letterId } } as const;
    const { mark } = valueOf(await ask('render', sent, silentLine));
    const sending = {
      paper: { kind: 'transfer', handoverId },
      format: 'word',
      mark,
      sha256: 'b'.repeat(64),
      fileName: 'x.docx',
    } as const;
    expect(kindOf(await ask('recordSent', { ...sending, channel: 'fax' }))).toBe('not releasable');
    expect(await records()).toEqual(before);
  });

  test('cannot be more than the register can hold', async () => {
    const { ask, commit, records } = await practising();
    const data = await records();
    const handover = Object.values(data.handover).find(
      ({ id, state }) => state === 'freigegeben' && data.handover[id] !== undefined,
    );
    if (handover === undefined) throw new Error('The practice data have no released handover.');
    const many = Array.from({ length: 25 }, (_, index) => ({
      ...note,
      id: `long${index}`,
      studentId: handover.studentId,
      text: 'x'.repeat(100_000),
      usableInHandover: true,
      categoryYear: note.categoryYear,
    }));
    const noteIds = many.map(({ id }) => id);
    const long = {
      ...handover,
      noteIds,
      fields: [...new Set([...handover.fields, 'notizen' as const])],
      overrideBasis: 'andere' as const,
      overrideReason: 'Versuch',
    };
    await commit(...many.map((one) => put('note', one)), put('handover', long));
    const plans: unknown[] = [];
    const line = oneWay({ postMessage: (plan) => void plans.push(plan) });
    const what = { kind: 'paper', paper: { kind: 'transfer', handoverId: handover.id } } as const;
    const { mark } = valueOf(await ask('render', what, line));
    expect(JSON.stringify(plans).length).toBeGreaterThan(2_000_000);
    const answer = await ask('recordSent', {
      ...{
        paper: { kind: 'transfer', handoverId: handover.id },
        format: 'word',
        mark,
        sha256: 'c'.repeat(64),
        fileName: 'x.docx',
      },
      channel: 'post',
    } as const);
    expect(kindOf(answer)).toBe('not releasable');
    expect((await records()).handover[handover.id]?.state).toBe('freigegeben');
  });
});

describe('a creation that was cut before the first records', () => {
  const cut = async (folder: string): Promise<void> => {
    const { vault } = valueOf(await createVault({ ...surroundings({ folder }), password }));
    await vault.close();
  };

  test('is finished when the vault is opened', async () => {
    const { folder, records, open, close } = await vaultServer();
    await cut(folder);
    valueOf(await open());
    const data = await records();
    expect(data.settings['settings']?.practice).toBe(false);
    expect(data.student).toEqual({});
    await close();
    valueOf(await open());
    expect(await records()).toEqual(data);
  });

  test('is finished with practice data where the practice vault is the remembered one', async () => {
    const server = await vaultServer();
    const folder = `${server.home}/uebung`;
    await server.stand({ folder, practice: true });
    await cut(folder);
    valueOf(await server.open());
    const data = await server.records();
    expect(data.settings['settings']?.practice).toBe(true);
    expect(Object.keys(data.student).length).toBeGreaterThan(10);
    await server.close();
    valueOf(await server.open());
    expect(withoutBackups(await server.records())).toEqual(withoutBackups(data));
  });

  test('is not finished by somebody who only looks, for looking writes nothing', async () => {
    const { folder, open } = await vaultServer();
    await cut(folder);
    const files = await readdir(folder);
    expect(kindOf(await open('look'))).toBe('vault lost');
    expect(await readdir(folder)).toEqual(files);
  });
});
