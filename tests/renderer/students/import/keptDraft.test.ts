import { describe, expect, test } from 'vitest';
import { importDraftId, type ImportDraft } from '../../../../domain/import/importDraft.ts';
import { put } from '../../../../domain/record/change.ts';
import { keptDraft, readDraft } from '../../../../renderer/pages/students/import/keptDraft.ts';
import { draftOf, now } from '../../../domain/import/listWorld.ts';

const list = draftOf([
  ['Nachname', 'Vorname'],
  ['Musterfrau', 'Mila'],
]);

const stored = (draft: ImportDraft) => ({
  ...{ id: importDraftId, studentId: null, changedAt: now },
  content: JSON.stringify(draft),
});

describe('what was settled about a list', () => {
  const settled: ImportDraft = { ...list, schoolId: 'igs', choices: { 1: { kind: 'leave' } } };

  test('is kept over what the vault holds of the same list', () => {
    expect(keptDraft(settled, stored(list), now)).toEqual([put('draft', stored(settled))]);
  });

  test.each<[string, ImportDraft]>([
    ['of the same name', { ...list, tables: [{ name: '', rows: [['Nachname'], ['Neu']] }] }],
    ['with the same in it', { ...list, fileName: 'Klasse 9a.xlsx' }],
  ])('does not come over another list %s', (_, other) => {
    expect(keptDraft(settled, stored(other), now)).toEqual([]);
  });

  test('does not come back when the list was taken over or given up', () => {
    expect(keptDraft(settled, undefined, now)).toEqual([]);
  });

  test('is nothing where no list was read', () => {
    expect(keptDraft(null, stored(list), now)).toEqual([]);
  });
});

test.each(['', '{', '{"fileName":"Liste"}'])('a draft that holds %j is no list', (content) => {
  expect(readDraft(content)).toBeNull();
});
