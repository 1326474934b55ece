import { mkdtemp, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importDraftId, importDraftSchema } from '../../../../domain/import/importDraft.ts';
import { largestList, type ListReading } from '../../../../domain/import/listReading.ts';
import { drop, put } from '../../../../domain/record/change.ts';
import type { ListJob } from '../../../../main/office/officeJob.ts';
import { valueOf } from '../../../support/vaultBuilder.ts';
import { kindOf, newVault, person } from '../../../support/vaultServer.ts';

const rows = [
  ['Nachname', 'Vorname'],
  ['Musterfrau', 'Mila'],
];
const read: ListReading = { kind: 'read', tables: [{ name: '8b', rows }], guessedEncoding: false };

/** A vault, a list on the disk beside it, and an office that finds in it what the test says. */
const withList = async (found: unknown = read) => {
  const server = await newVault();
  const path = join(await mkdtemp(join(tmpdir(), 'staffelstab-lists-')), 'Klasse 8b.csv');
  await writeFile(path, 'Nachname;Vorname\nMusterfrau;Mila\n');
  const given: ListJob[] = [];
  const office = { found: () => Promise.resolve(found) };
  const line = {
    postMessage: (job: unknown) => void given.push(job as ListJob),
    answer: () => office.found(),
  };
  const draft = async () => (await server.records()).draft[importDraftId];
  return {
    ...server,
    path,
    given,
    office,
    draft,
    take: () => server.ask('readList', { path }, line),
  };
};

describe('a list that is read', () => {
  test('is given to the office as bytes, and what stands in it is kept as a draft the window hears of', async () => {
    const { take, given, draft, told } = await withList();
    expect(await take()).toEqual({ ok: true, value: null });
    expect(given.map(({ kind, bytes }) => [kind, new TextDecoder().decode(bytes)])).toEqual([
      ['list', 'Nachname;Vorname\nMusterfrau;Mila\n'],
    ]);
    const kept = importDraftSchema.parse(JSON.parse((await draft())?.content ?? ''));
    expect(kept).toMatchObject({ fileName: 'Klasse 8b.csv', tables: [{ name: '8b', rows }] });
    expect(told.at(-1)).toMatchObject({ event: 'committed', payload: { action: 'Liste gelesen' } });
  });

  test('takes the place of the one before', async () => {
    const { take, office, draft } = await withList();
    valueOf(await take());
    office.found = () =>
      Promise.resolve({ ...read, tables: [{ name: '9a', rows: [['Nachname'], ['Neu']] }] });
    valueOf(await take());
    expect((await draft())?.content).toContain('9a');
  });

  test.each([
    ['the office says why it is none', { kind: 'refused', refusal: 'encrypted' }, 'list unusable'],
    ['the office ends without a word', null, 'office failed'],
  ])('is not kept when %s', async (_, found, kind) => {
    const { take, draft } = await withList(found);
    expect(kindOf(await take())).toBe(kind);
    expect(await draft()).toBeUndefined();
  });

  test('is not kept when its empty cells alone are more than a draft can hold', async () => {
    const wide = ['Mila', ...Array<string>(59).fill('')];
    const tables = Array.from({ length: 20 }, () => ({ name: '', rows: Array(2000).fill(wide) }));
    const { take, draft } = await withList({ ...read, tables });
    expect(await take()).toMatchObject({ failure: { kind: 'list unusable', detail: /mehr Text/ } });
    expect(await draft()).toBeUndefined();
  });

  test('is not kept when it is too large or gone, and the office gets nothing of it', async () => {
    const { take, path, given, ask } = await withList();
    await truncate(path, largestList + 1);
    expect(await take()).toMatchObject({ failure: { kind: 'list unusable', detail: /5 MB/ } });
    const line = { postMessage: () => undefined, answer: () => Promise.resolve(read) };
    expect(await ask('readList', { path: `${path}.weg` }, line)).toMatchObject({
      failure: { kind: 'list unusable' },
    });
    expect(given).toEqual([]);
  });

  test('is not kept in a vault that was locked, or locked and opened again, meanwhile', async () => {
    const { take, office, close, open, draft } = await withList();
    office.found = async () => {
      await close();
      return read;
    };
    expect(kindOf(await take())).toBe('not open');
    await open();
    expect(await draft()).toBeUndefined();
    office.found = async () => {
      await close();
      await open();
      return read;
    };
    expect(kindOf(await take())).toBe('not open');
    expect(await draft()).toBeUndefined();
  });

  test('keeps nobody from saving while the office reads', async () => {
    const { take, office, admit, draft } = await withList();
    let finish: (found: unknown) => void = () => undefined;
    const found = new Promise((resolve) => {
      finish = resolve;
    });
    office.found = () => found;
    const taking = take();
    await admit('anna');
    expect(await draft()).toBeUndefined();
    finish(read);
    expect(kindOf(await taking)).toBe('ok');
  });
});

describe('taking a list over', () => {
  test('is backed up first, comes back whole by undo, and the draft with it', async () => {
    const { take, window, undo, records, commit, draft } = await withList();
    valueOf(await take());
    await commit(put('student', person('mila')), drop('draft', importDraftId));
    expect(valueOf(await window['backup.list']({}))).toHaveLength(1);
    expect(await draft()).toBeUndefined();
    valueOf(await undo());
    expect((await records()).student).toEqual({});
    expect(await draft()).toBeDefined();
  });

  test('given up makes no backup: nothing is taken over', async () => {
    const { take, window, commit } = await withList();
    valueOf(await take());
    await commit(drop('draft', importDraftId));
    expect(valueOf(await window['backup.list']({}))).toEqual([]);
  });
});
