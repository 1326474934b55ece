import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { letterTextsSchema } from '../../../domain/letter/letterTexts.ts';
import { newNote } from '../../../domain/note/newNote.ts';
import { drop, put, type Change } from '../../../domain/record/change.ts';
import { dropWithDependents } from '../../../domain/record/dropWithDependents.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import { makeVaultServer } from '../../../main/vault/answer.ts';
import { createVault } from '../../../main/vault/createVault.ts';
import type { AskVault } from '../../../main/vault/questions.ts';
import { freshFolder, password, surroundings, valueOf } from '../../support/vaultBuilder.ts';

const at = '2026-11-22T08:00:00.000Z';
const texts = letterTextsSchema.parse(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../resources/texts/letter.json'), 'utf8'),
  ),
);
const server = (): AskVault => makeVaultServer(texts, (folder) => surroundings({ folder }));

const opened = async (practice = false): Promise<AskVault> => {
  const ask = server();
  valueOf(await ask('create', { folder: await freshFolder(), password, practice }));
  return ask;
};

const records = async (ask: AskVault): Promise<VaultData> =>
  JSON.parse(valueOf(await ask('records', null))) as VaultData;

const commit = async (ask: AskVault, ...changes: Change[]): Promise<void> => {
  valueOf(await ask('commit', { action: 'Handlung', changes }));
};

const mia = newStudent({ id: 'mia', caseNumber: 'F-0001', createdAt: at });
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
  const saved = async (): Promise<AskVault> => {
    const ask = await opened();
    await commit(ask, put('student', mia));
    await commit(ask, draft('erste Notiz'));
    await commit(ask, put('note', note), drop('draft', 'note/mia'));
    return ask;
  };

  test('a note is not taken back over the next one that is being typed', async () => {
    const ask = await saved();
    await commit(ask, draft('zweite Notiz'));
    const before = await records(ask);
    expect(await ask('undo', { seq: null })).toMatchObject({ failure: { kind: 'rule broken' } });
    expect(await records(ask)).toEqual(before);
    await commit(ask, drop('draft', 'note/mia'));
    valueOf(await ask('undo', { seq: null }));
    expect((await records(ask)).draft['note/mia']?.content).toBe('erste Notiz');
  });

  test('a note is not repeated while its words are being changed', async () => {
    const ask = await saved();
    valueOf(await ask('undo', { seq: null }));
    await commit(ask, draft('erste Notiz, genauer'));
    expect(await ask('redo', null)).toMatchObject({ failure: { kind: 'rule broken' } });
    expect((await records(ask)).draft['note/mia']?.content).toBe('erste Notiz, genauer');
  });

  test('a new person is not taken back while something is being typed about them', async () => {
    const ask = await opened();
    await commit(ask, put('student', mia));
    await commit(ask, draft('Worte'));
    expect(await ask('undo', { seq: null })).toMatchObject({ failure: { kind: 'rule broken' } });
    expect(Object.keys((await records(ask)).student)).toEqual(['mia']);
  });

  test('a refused step stays the next to be taken back', async () => {
    const ask = await opened();
    await commit(ask, put('student', mia));
    await commit(ask, draft('Worte'));
    await ask('undo', { seq: null });
    await commit(ask, drop('draft', 'note/mia'));
    valueOf(await ask('undo', { seq: null }));
    expect((await records(ask)).student).toEqual({});
  });
});

describe('what was sent', () => {
  const sentOne = (data: VaultData) => {
    const [disclosure] = Object.values(data.disclosure);
    if (disclosure === undefined) throw new Error('The practice data have no disclosure.');
    return disclosure;
  };

  test('comes back whole when the deletion of its person is taken back, and goes again', async () => {
    const ask = await opened(true);
    const before = await records(ask);
    const { studentId } = sentOne(before);
    await commit(ask, ...dropWithDependents(before, 'student', studentId));
    const without = await records(ask);
    valueOf(await ask('undo', { seq: null }));
    expect(await records(ask)).toEqual(before);
    valueOf(await ask('redo', null));
    expect(await records(ask)).toEqual(without);
  });

  test('is not sent a second time over the answer to the first', async () => {
    const ask = await opened(true);
    const before = await records(ask);
    const { handoverId, letterId } = sentOne(before);
    expect(await ask('letter', { handoverId })).toMatchObject({
      failure: { kind: 'not releasable' },
    });
    const plan = valueOf(await ask('sentLetter', { letterId }));
    const sending = { handoverId, plan, sha256: 'b'.repeat(64), fileName: plan.fileName } as const;
    expect(await ask('recordSent', { ...sending, channel: 'fax' })).toMatchObject({ ok: false });
    expect(await records(ask)).toEqual(before);
  });

  test('cannot be more than the register can hold', async () => {
    const ask = await opened(true);
    const data = await records(ask);
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
    await commit(ask, ...many.map((one) => put('note', one)), put('handover', long));
    const plan = valueOf(await ask('letter', { handoverId: handover.id }));
    expect(JSON.stringify(plan).length).toBeGreaterThan(2_000_000);
    const answer = await ask('recordSent', {
      ...{ handoverId: handover.id, plan, sha256: 'c'.repeat(64), fileName: plan.fileName },
      channel: 'post',
    });
    expect(answer).toMatchObject({ failure: { kind: 'not releasable' } });
    expect((await records(ask)).handover[handover.id]?.state).toBe('freigegeben');
  });
});

describe('a creation that was cut before the first records', () => {
  test.each([
    [false, 0],
    [true, 1],
  ])('is finished when the vault is opened (practice: %s)', async (practice, least) => {
    const folder = await freshFolder();
    const { vault } = valueOf(await createVault({ ...surroundings({ folder }), password }));
    await vault.close();
    const ask = server();
    const secret = { kind: 'password', text: password } as const;
    valueOf(await ask('open', { folder, secret, practice }));
    const data = await records(ask);
    expect(data.settings['settings']?.practice).toBe(practice);
    expect(Object.keys(data.student).length).toBeGreaterThanOrEqual(least);
    await ask('close', null);
    valueOf(await ask('open', { folder, secret }));
    expect(await records(ask)).toEqual(data);
  });
});
