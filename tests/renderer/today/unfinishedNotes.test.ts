import { describe, expect, test } from 'vitest';
import { apply } from '../../../domain/record/apply.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import { unfinishedNotes } from '../../../renderer/pages/today/unfinishedNotes.ts';

const person = (id: string, givenNames: string): Change =>
  put('student', {
    ...newStudent({ id, caseNumber: `F-${id}`, createdAt: '2026-08-20T09:00:00Z' }),
    familyName: 'Brandt',
    givenNames,
  });

const draft = (id: string, content: string, changedAt = '2026-11-20T12:00:00Z'): Change =>
  put('draft', { id, studentId: id.split('/')[1] ?? null, content, changedAt });

const begun = (...changes: readonly Change[]) => {
  const data = emptyVaultData();
  apply(data, [person('s1', 'Lukas'), person('s2', 'Mila'), ...changes]);
  return unfinishedNotes(data);
};

describe('Notes that were begun', () => {
  test('are told with whom they are about and when, the latest first, and never with their words', () => {
    expect(
      begun(
        draft('note/s1', '{"text":"Telefon klingelt"}'),
        draft('note/s2', '{"text":"","followUpText":"anrufen"}', '2026-11-22T12:00:00Z'),
      ),
    ).toEqual([
      { studentId: 's2', name: 'Mila Brandt', changedOn: '2026-11-22' },
      { studentId: 's1', name: 'Lukas Brandt', changedOn: '2026-11-20' },
    ]);
  });

  test.each(['{"kind":"krise","text":"  "}', '{}', 'no json'])(
    'are none where nothing is written, as in %s',
    (content) => expect(begun(draft('note/s1', content))).toEqual([]),
  );

  test('are no other drafts, and none of somebody whose file is gone', () => {
    expect(
      begun(draft('consent/s1', '{"text":"x"}'), draft('note/s9', '{"text":"Telefon klingelt"}')),
    ).toEqual([]);
  });
});
