import { expect, test } from 'vitest';
import { recordQuestions } from '../../../domain/contract/recordQuestions.ts';
import { importDraftId } from '../../../domain/import/importDraft.ts';
import { listLimits } from '../../../domain/import/listReading.ts';
import { planImport } from '../../../domain/import/planImport.ts';
import { attends, draftOf, given, now, person, vaultOf } from './listWorld.ts';

test('the longest list that completes every file and changes every class goes through the door as one action', () => {
  const people = Array.from({ length: listLimits.rows - 1 }, (_, at) =>
    person(at + 1, { familyName: `Familie${at}`, givenNames: 'Mila' }),
  );
  const rows = people.map(({ familyName }) => [familyName, 'Mila', '8c', '04231 12345']);
  const draft = draftOf([['Nachname', 'Vorname', 'Klasse', 'Telefon'], ...rows], {
    choices: Object.fromEntries(
      people.map(({ id }, at) => [at + 1, { kind: 'same', studentId: id, replace: true }]),
    ),
  });
  const data = {
    ...vaultOf(
      people,
      people.map((one) => attends(one)),
    ),
    draft: {
      [importDraftId]: { id: importDraftId, studentId: null, content: '', changedAt: now },
    },
  };
  const { action, changes } = planImport(draft, data, given(data));
  expect(changes).toHaveLength(3 * people.length + 1);
  expect(recordQuestions['records.commit'].in.safeParse({ action, changes }).success).toBe(true);
});
