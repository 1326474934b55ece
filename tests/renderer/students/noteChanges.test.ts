import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { recordSchemas } from '../../../domain/record/recordSchemas.ts';
import { newEnrolment } from '../../../domain/student/newRelated.ts';
import { noteChanges } from '../../../renderer/parts/composer/noteChanges.ts';
import {
  blankNoteForm,
  missingIn,
  privateKind,
  type NoteForm,
} from '../../../renderer/parts/composer/noteForm.ts';

const form = (given: Partial<NoteForm>): NoteForm => ({
  ...blankNoteForm,
  text: 'Lebenslauf besprochen.',
  ...given,
});

const changesOf = (given: Partial<NoteForm>) => {
  let count = 0;
  return noteChanges(form(given), {
    studentId: 's1',
    today: day('2026-11-22'),
    now: '2026-11-22T08:00:00.000Z',
    newId: () => `id${(count += 1)}`,
    categoryYear: '2026/2027',
    enrolment: {
      ...newEnrolment({ id: 'e1', studentId: 's1', schoolYear: '2026/2027', schoolId: 'obs' }),
      className: '9b',
    },
  });
};

describe('what the composer saves', () => {
  test('is a note of today with the class and school of that day', () => {
    expect(changesOf({ minutes: 30, topics: ['bewerbung'] })).toMatchObject([
      {
        put: 'note',
        record: {
          heldOn: '2026-11-22',
          minutes: 30,
          topics: ['bewerbung'],
          className: '9b',
          schoolId: 'obs',
          tier: 'C',
          usableInHandover: false,
        },
      },
    ]);
  });

  test('is note, agreement and follow-up in one commit, the agreement tied to the note', () => {
    const changes = changesOf({
      agreementWhat: ' Lebenslauf schreiben ',
      agreementWho: 'Mia',
      agreementUntil: day('2026-11-30'),
      followUpText: 'Nachfragen',
      followUpOn: day('2026-12-01'),
    });
    expect(changes).toMatchObject([
      { put: 'note', record: { id: 'id1' } },
      { put: 'agreement', record: { what: 'Lebenslauf schreiben', noteId: 'id1', who: 'Mia' } },
      { put: 'followUp', record: { text: 'Nachfragen', dueOn: '2026-12-01', studentId: 's1' } },
    ]);
    for (const change of changes) {
      if ('drop' in change) throw new Error('Nothing is dropped.');
      expect(recordSchemas[change.put].safeParse(change.record).error).toBeUndefined();
    }
  });

  test('of the private kind is a private note and nothing that could leave', () => {
    const changes = changesOf({
      kind: privateKind,
      assessment: 'Zweifel',
      agreementWhat: 'x',
      followUpText: 'y',
      followUpOn: day('2026-12-01'),
    });
    expect(changes).toMatchObject([
      { put: 'privateNote', record: { text: 'Lebenslauf besprochen.' } },
    ]);
    expect(JSON.stringify(changes)).not.toContain('Zweifel');
  });
});

describe('what keeps a note from being saved', () => {
  test.each<[string, Partial<NoteForm>, boolean]>([
    ['a text', {}, true],
    ['nothing at all', { text: ' ' }, false],
    ['a topic only', { text: '', topics: ['bewerbung'] }, true],
    ['an occasion only', { text: '', occasion: 'Anruf' }, true],
    ['a follow-up without a day', { followUpText: 'Nachfragen' }, false],
    ['a day without a follow-up', { followUpOn: day('2026-12-01') }, false],
    ['an agreement without what', { agreementUntil: day('2026-12-01') }, false],
    ['an empty private note', { kind: privateKind, text: '' }, false],
    ['a private note', { kind: privateKind }, true],
  ])('with %s %j it may be saved: %s', (_, given, may) => {
    expect(missingIn(form(given)) === null).toBe(may);
  });
});
