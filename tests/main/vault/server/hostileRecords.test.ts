import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contract } from '../../../../domain/contract/contract.ts';
import { newNote } from '../../../../domain/note/newNote.ts';
import { put, type Change } from '../../../../domain/record/change.ts';
import { collections } from '../../../../domain/record/recordSchemas.ts';
import { password, valueOf } from '../../../support/vaultBuilder.ts';
import { at, newVault, person, vaultServer } from '../../../support/vaultServer.ts';

const mia = person('mia');
const noteWith = (id: string, text: string) => ({
  ...newNote({
    id,
    studentId: 'mia',
    heldOn: '2026-11-20',
    kind: 'beratung',
    categoryYear: '2026/2027',
    createdAt: at,
  }),
  text,
});

/** Text as no keyboard gives it: halves of surrogate pairs, line separators, nulls, marks that turn the direction. */
const strange = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u2028',
      '\u2029',
      '\u0000',
      '\ud800',
      '\udc00',
      '\ufeff',
      '\u202e',
      '"',
      '\\',
    ),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
  maxLength: 200,
});

test('strange text comes back letter for letter after closing, compacting and opening', async () => {
  const samples = [...fc.sample(strange, 300), '\ud800', 'x'.repeat(100_000), '\u2028\u2029'];
  const { window, home, close } = await newVault();
  const changes = [
    put('student', mia),
    ...samples.map((text, index) => put('note', noteWith(`n${index}`, text))),
  ];
  valueOf(await window['records.commit']({ action: 'Handlung', changes }));
  // Replacing the recovery key writes two new generations: the text now stands in a snapshot.
  valueOf(await window['security.renewRecoveryKey']({ password }));
  valueOf(await window['security.keepRecoveryKey']({}));
  await close();
  const next = await vaultServer({ home });
  valueOf(await next.open());
  const { note } = await next.records();
  expect(samples.map((_, index) => note[`n${index}`]?.text)).toEqual(samples);
});

test('5,000 changes of long text are one action: all of them or none, also after opening again', async () => {
  const { window, home, records, close } = await newVault();
  const long = 'Wort '.repeat(1000);
  const notes: Change[] = Array.from({ length: 4999 }, (_, index) =>
    put('note', noteWith(`n${index}`, long)),
  );
  expect(await window['records.commit']({ action: 'ohne Person', changes: notes })).toMatchObject({
    failure: { kind: 'rule broken' },
  });
  expect((await records()).note).toEqual({});
  valueOf(
    await window['records.commit']({
      action: 'mit Person',
      changes: [...notes, put('student', mia)],
    }),
  );
  await close();
  const next = await vaultServer({ home });
  valueOf(await next.open());
  expect(Object.keys((await next.records()).note)).toHaveLength(4999);
});

describe('the door', () => {
  const commit = contract['records.commit'].in;
  const asks = (record: unknown, into = 'student') =>
    commit.safeParse({ action: 'x', changes: [{ put: into, record }] }).success;

  test('lets a true record pass', () => expect(asks(mia)).toBe(true));

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', '../x', 'ä'])(
    'refuses the id %j everywhere',
    (id) => {
      expect(asks({ ...mia, id })).toBe(false);
      expect(commit.safeParse({ action: 'x', changes: [{ drop: 'note', id }] }).success).toBe(
        false,
      );
      expect(
        contract['paper.preview'].in.safeParse({ paper: { kind: 'transfer', handoverId: id } })
          .success,
      ).toBe(false);
      expect(
        contract['paper.preview'].in.safeParse({ paper: { kind: 'sent', letterId: id } }).success,
      ).toBe(false);
      expect(contract['scan.add'].in.safeParse({ consentId: id }).success).toBe(false);
      expect(contract['scan.read'].in.safeParse({ attachmentId: id }).success).toBe(false);
      expect(contract['scan.save'].in.safeParse({ attachmentId: id }).success).toBe(false);
    },
  );

  test.each(['__proto__', 'constructor', 'users', ''])('refuses the collection %j', (into) => {
    expect(asks(mia, into)).toBe(false);
    expect(commit.safeParse({ action: 'x', changes: [{ drop: into, id: 'mia' }] }).success).toBe(
      false,
    );
  });

  test('refuses a record that brings a prototype of its own', () => {
    const own = JSON.parse(`{"__proto__": {"caseNumber": "F-0001"}, "id": "mia"}`) as object;
    expect(asks(own)).toBe(false);
    const smuggled = JSON.parse(
      JSON.stringify(mia).replace('{', '{"__proto__": {"polluted": true},'),
    ) as object;
    const parsed = commit.safeParse({
      action: 'x',
      changes: [{ put: 'student', record: smuggled }],
    });
    expect(
      parsed.success && 'polluted' in (parsed.data.changes[0] as { record: object }).record,
    ).toBe(false);
    expect('polluted' in {}).toBe(false);
  });

  test('refuses more than it can hold, and what is nested without end, without ado', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 5_000; level += 1) deep = { deep };
    expect(asks({ ...mia, planB: deep })).toBe(false);
    expect(asks({ ...mia, planB: 'x'.repeat(100_001) })).toBe(false);
    expect(asks({ ...mia, familyName: 'x'.repeat(501) })).toBe(false);
    const many = Array.from({ length: 6_101 }, () => ({ drop: 'note', id: 'n' }));
    expect(commit.safeParse({ action: 'x', changes: many }).success).toBe(false);
    expect(commit.safeParse({ action: 'x', changes: many.slice(1) }).success).toBe(true);
    expect(commit.safeParse({ action: 'x', changes: [] }).success).toBe(false);
  });

  test('takes the draft of every form that could be saved, however long its texts are', () => {
    const longest = '\u0001'.repeat(100_000);
    const form = { text: longest, occasion: longest, assessment: longest, goal: longest };
    const content = JSON.stringify(form);
    const note = { ...noteWith('n1', ''), ...form };
    expect(asks(note, 'note')).toBe(true);
    expect(asks({ id: 'note/mia', studentId: 'mia', content, changedAt: at }, 'draft')).toBe(true);
  });

  test('every collection refuses a record with a key too many', () => {
    for (const name of collections) expect(asks({ id: 'mia', stranger: 1 }, name)).toBe(false);
  });
});
