import { describe, expect, test } from 'vitest';
import { importDraftId } from '../../../domain/import/importDraft.ts';
import { planImport } from '../../../domain/import/planImport.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put } from '../../../domain/record/change.ts';
import { checkChanges } from '../../../domain/record/checkChanges.ts';
import { draftOf, given, now, vaultOf } from './listWorld.ts';

const classList = draftOf([
  ['Klassenliste 8b', '', '', '', ''],
  ['Nachname', 'Vorname', 'Geb.-Datum', 'm/w/d', 'Klasse'],
  ['Müller', 'Anna', '01.08.2012', 'w', '8b'],
  ['von der Heide', 'Mia Sophie', '2.3.12', 'w', '8b'],
]);

describe('taking a list over', () => {
  test('opens case files with the next numbers, writes the settings once and drops the draft', () => {
    const data = vaultOf();
    apply(data, [
      put('draft', { id: importDraftId, studentId: null, content: '{}', changedAt: now }),
    ]);
    const { changes, counts, action } = planImport(classList, data, given(data));
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
    apply(data, planImport(classList, data, given(data)).changes);
    const again = planImport(classList, data, given(data, 'm'));
    expect(again.changes).toEqual([]);
    expect(again.counts).toMatchObject({ unchanged: 2, admitted: 0, left: 0 });
  });
});
