import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { importDraftId, type ImportDraft } from '../../../domain/import/importDraft.ts';
import { planImport } from '../../../domain/import/planImport.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put } from '../../../domain/record/change.ts';
import { checkChanges } from '../../../domain/record/checkChanges.ts';
import { invert } from '../../../domain/record/invert.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { attends, draftOf, given, now, person, vaultOf } from './listWorld.ts';

const headings = ['Nachname', 'Vorname', 'Geb.-Datum', 'm/w/d', 'Klasse', 'Tel.'];

const classList = draftOf([
  ['Klassenliste 8b', '', '', '', '', ''],
  headings,
  ['Müller', 'Anna', '01.08.2012', 'w', '8b', ''],
  ['von der Heide', 'Mia Sophie', '2.3.12', 'w', '8b', ''],
]);

const known = person(1, {
  familyName: 'Müller',
  givenNames: 'Anna',
  birthDay: day('2012-08-01'),
  phone: '04231 1',
});

const annaWith = (cells: readonly string[], own: Partial<ImportDraft> = {}) =>
  draftOf([headings, ['Müller', 'Anna', '01.08.2012', ...cells]], own);

const planned = (draft: ImportDraft, data: VaultData) => planImport(draft, data, given(data));

const chosen = (choice: ImportDraft['choices'][string]) => ({ choices: { '1': choice } });

const replaced = chosen({ kind: 'same', studentId: 'p1', replace: true });

describe('taking a list over', () => {
  test('opens case files with the next numbers, writes the settings once and drops the draft', () => {
    const data = vaultOf();
    apply(data, [
      put('draft', { id: importDraftId, studentId: null, content: '{}', changedAt: now }),
    ]);
    const { changes, counts, action } = planned(classList, data);
    expect(changes).toMatchObject([
      {
        put: 'student',
        record: { caseNumber: 'F-0001', familyName: 'Müller', gender: 'weiblich' },
      },
      { put: 'enrolment', record: { className: '8b', yearLevel: 8, schoolYear: '2026/2027' } },
      {
        put: 'student',
        record: { caseNumber: 'F-0002', nameParticle: 'von der', birthDay: '2012-03-02' },
      },
      { put: 'enrolment', record: { className: '8b' } },
      { put: 'settings', record: { nextCaseNumber: 3 } },
      { drop: 'draft', id: importDraftId },
    ]);
    expect(counts).toMatchObject({ admitted: 2, left: 0 });
    expect(action).toBe('2 Akten aus einer Liste angelegt');
    expect(checkChanges(data, changes, now)).toMatchObject({ ok: true });
  });

  test('the second time finds everything there and changes nothing', () => {
    const data = vaultOf();
    apply(data, planned(classList, data).changes);
    const again = planImport(classList, data, given(data, 'm'));
    expect(again.changes).toEqual([]);
    expect(again.counts).toMatchObject({ unchanged: 2, admitted: 0, left: 0 });
  });

  test('one undo takes all of it back', () => {
    const data = vaultOf([known], [attends(known)]);
    const before = structuredClone(data);
    const { changes } = planned(annaWith(['w', '8a', '']), data);
    const inverse = invert(data, changes);
    apply(data, changes);
    expect(data).not.toEqual(before);
    apply(data, inverse);
    expect(data).toEqual(before);
  });

  test('without a school opens case files without a class', () => {
    const names = planned({ ...classList, schoolId: null }, vaultOf()).changes.map(
      (change) => 'put' in change && change.put,
    );
    expect(names).toEqual(['student', 'student', 'settings']);
  });

  test('puts all in the class that was named for all, where no column names one', () => {
    const draft = draftOf([['Name'], ['Müller, Anna']], { className: ' 5a ' });
    expect(planned(draft, vaultOf()).changes[1]).toMatchObject({ record: { className: '5a' } });
  });

  test('a list for the coming school year enrols in that year', () => {
    const draft = { ...classList, from: day('2027-08-01') };
    expect(planned(draft, vaultOf()).changes[1]).toMatchObject({
      record: { schoolYear: '2027/2028', from: null },
    });
  });

  test('a list that was taken over for the coming school year changes nothing before it begins', () => {
    const data = vaultOf([known], [attends(known)]);
    const next = annaWith(['', '9b', '']);
    apply(data, planned({ ...next, from: day('2027-08-01') }, data).changes);
    expect(planImport(next, data, given(data, 'm')).changes).toEqual([]);
  });

  test('fills what is empty and leaves what stands there', () => {
    const data = vaultOf([known], [attends(known)]);
    const { changes, action } = planned(annaWith(['w', '8b', '0170 2']), data);
    expect(changes).toEqual([put('student', { ...known, gender: 'weiblich' })]);
    expect(action).toBe('1 Akte aus einer Liste ergänzt');
  });

  test('replaces what differs where that was chosen', () => {
    const data = vaultOf([known], [attends(known)]);
    const { changes, counts } = planned(annaWith(['', '8b', '0170 2'], replaced), data);
    expect(changes).toEqual([put('student', { ...known, phone: '0170 2' })]);
    expect(counts).toMatchObject({ replaced: 1, completed: 0, asked: 0 });
  });

  test('a class in the same school year begins on the day settled, and the one before ends', () => {
    const enrolment = attends(known, { className: '8a' });
    const draft = annaWith(['', '8b', ''], { from: day('2026-11-02') });
    const { changes, action } = planned(draft, vaultOf([known], [enrolment]));
    expect(changes).toMatchObject([
      { put: 'enrolment', record: { id: enrolment.id, className: '8a', to: '2026-11-01' } },
      { put: 'enrolment', record: { className: '8b', from: '2026-11-02', reason: 'klasse' } },
    ]);
    expect(action).toBe('1 Akte aus einer Liste in eine andere Klasse gesetzt');
  });

  test('the first class of a school year holds from its beginning, and the last year stays', () => {
    const enrolment = attends(known, { schoolYear: '2025/2026', className: '7b' });
    const { changes } = planned(annaWith(['', '8b', '']), vaultOf([known], [enrolment]));
    expect(changes).toMatchObject([
      { put: 'enrolment', record: { schoolYear: '2026/2027', className: '8b', from: null } },
    ]);
    expect(changes).toHaveLength(1);
  });

  test('a class that is missing is filled in where it is missing', () => {
    const enrolment = attends(known, { className: '', yearLevel: null });
    const { changes } = planned(annaWith(['', '8b', '']), vaultOf([known], [enrolment]));
    expect(changes).toEqual([put('enrolment', { ...enrolment, className: '8b', yearLevel: 8 })]);
  });

  test('another school is entered only where that was chosen', () => {
    const data = vaultOf([known], [attends(known, { schoolId: 'igs' })]);
    expect(planned(annaWith(['', '8b', '']), data).changes).toEqual([]);
    expect(planned(annaWith(['', '8b', ''], replaced), data).changes).toMatchObject([
      { put: 'enrolment', record: { schoolId: 'igs', to: '2026-11-21' } },
      { put: 'enrolment', record: { schoolId: 'obs', reason: 'wechsel', from: '2026-11-22' } },
    ]);
  });

  test('of two rows given to one person the second fills only what is still empty', () => {
    const draft = draftOf(
      [
        ['Nachname', 'Vorname', 'Klasse', 'Ortsteil', 'Mail'],
        ['Kaya', 'Deniz', '8a', 'Dauelsen', ''],
        ['Kaya', 'Denis', '8c', 'Walle', 'd@example.org'],
      ],
      {
        choices: {
          '1': { kind: 'same', studentId: 'p1', replace: false },
          '2': { kind: 'same', studentId: 'p1', replace: false },
        },
      },
    );
    const { changes } = planned(draft, vaultOf([known]));
    expect(changes).toMatchObject([
      { put: 'student', record: { district: 'Dauelsen', email: 'd@example.org' } },
      { put: 'enrolment', record: { className: '8a' } },
    ]);
    expect(changes).toHaveLength(2);
  });

  test('a closed case file is not opened again, even where it is completed', () => {
    const closed = { ...known, status: 'abgeschlossen' as const };
    const choice = chosen({ kind: 'same', studentId: 'p1', replace: false });
    const { changes } = planned(annaWith(['w', '', ''], choice), vaultOf([closed]));
    expect(changes).toEqual([put('student', { ...closed, gender: 'weiblich' })]);
  });

  test('a number that is taken is passed over', () => {
    const data = vaultOf([person(2, { familyName: 'Kaya', givenNames: 'Deniz' })]);
    expect(planned(classList, data).changes).toMatchObject([
      { record: { caseNumber: 'F-0001' } },
      {},
      { record: { caseNumber: 'F-0003' } },
      {},
      { record: { nextCaseNumber: 4 } },
    ]);
  });
});

test('the counts say what becomes of each row', () => {
  const draft = draftOf([
    headings,
    ['Müller', 'Anna', '01.08.2012', 'w', '8a', '0170 2'],
    ['Müller', 'Anna', '01.08.2012', '', '', ''],
    ['Müller', 'Anna', '02.08.2012', '', '', ''],
    ['Kaya', 'Deniz', '31.04.2012', '', '', ''],
    ['', 'Deniz', '', '', '', ''],
  ]);
  expect(planned(draft, vaultOf([known], [attends(known)])).counts).toEqual({
    admitted: 1,
    changed: 1,
    completed: 1,
    moved: 1,
    replaced: 0,
    unchanged: 0,
    asked: 1,
    left: 2,
  });
});
