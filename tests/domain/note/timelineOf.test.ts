import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newConsent } from '../../../domain/consent/newConsent.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';
import { newAgreement, newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import { lastContacts } from '../../../domain/note/lastContacts.ts';
import { newNote, newPrivateNote } from '../../../domain/note/newNote.ts';
import { timelineOf } from '../../../domain/note/timelineOf.ts';
import { newPartner } from '../../../domain/partner/newPartner.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { newSchool } from '../../../domain/school/newSchool.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import { newEnrolment } from '../../../domain/student/newRelated.ts';

const createdAt = '2026-08-20T09:00:00Z';
const studentId = 's1';

const note = (id: string, on: string) =>
  newNote({
    id,
    studentId,
    heldOn: day(on),
    kind: 'beratung',
    categoryYear: '2026/2027',
    createdAt,
  });

const vaultWith = (...changes: readonly Change[]) => {
  const data = emptyVaultData();
  apply(data, changes);
  return data;
};

const consent = newConsent({
  id: 'c1',
  studentId,
  purpose: 'Übergang',
  recipients: [{ partnerId: 'p1', personId: null, function: '' }],
  groups: ['person'],
  givenOn: day('2026-09-07'),
  validUntil: day('2027-09-01'),
  createdAt,
});

const everything = vaultWith(
  put('schoolYear', defaultSchoolYear('2026/2027')),
  put('school', newSchool({ id: 'school1', name: 'Oberschule Musterthal', form: 'obs' })),
  put('partner', newPartner({ id: 'p1', kind: 'bbs', name: 'BBS I', createdAt })),
  put('note', { ...note('n1', '2026-09-01'), text: 'Stärken besprochen' }),
  put(
    'privateNote',
    newPrivateNote({ id: 'pn1', studentId, heldOn: day('2026-09-02'), createdAt }),
  ),
  put('placement', {
    ...newPlacement({ id: 'pl1', studentId, createdAt }),
    from: day('2026-09-03'),
  }),
  put('enrolment', {
    ...newEnrolment({ id: 'e1', studentId, schoolYear: '2026/2027', schoolId: 'school1' }),
    className: '9a',
  }),
  put(
    'destination',
    newDestination({
      id: 'd1',
      studentId,
      kind: 'geplant',
      code: 'bes1',
      recordedOn: day('2026-09-04'),
      recordedAt: createdAt,
    }),
  ),
  put('handover', {
    ...newHandover({ id: 'h1', studentId, createdAt: '2026-09-05T10:00:00Z' }),
    partnerId: 'p1',
    answer: 'angekommen',
    answeredOn: day('2026-09-06'),
  }),
  put('consent', { ...consent, withdrawnOn: day('2026-09-08') }),
  put('followUp', {
    ...newFollowUp({ id: 'f1', dueOn: day('2026-09-01'), text: 'Anrufen', createdAt }),
    studentId,
    doneOn: day('2026-09-09'),
  }),
  put('followUp', {
    ...newFollowUp({ id: 'f2', dueOn: day('2026-09-01'), text: 'Offen', createdAt }),
    studentId,
  }),
  put('agreement', {
    ...newAgreement({ id: 'a1', studentId, what: 'Lebenslauf schreiben', createdAt }),
    doneOn: day('2026-09-10'),
  }),
  put('note', { ...note('n2', '2026-09-11'), studentId: 's2' }),
);

describe('the timeline of a young person', () => {
  test('holds everything that happened, newest first', () => {
    expect(timelineOf(everything, studentId).map((entry) => [entry.day, entry.kind])).toEqual([
      ['2026-09-10', 'agreement'],
      ['2026-09-09', 'followUp'],
      ['2026-09-08', 'withdrawal'],
      ['2026-09-07', 'consent'],
      ['2026-09-06', 'answer'],
      ['2026-09-05', 'handover'],
      ['2026-09-04', 'destination'],
      ['2026-09-03', 'placement'],
      ['2026-09-02', 'privateNote'],
      ['2026-09-01', 'note'],
      ['2026-08-01', 'enrolment'],
    ]);
  });

  test('speaks in the words of the records it names', () => {
    const told = timelineOf(everything, studentId).map(
      ({ title, detail }) => `${title}: ${detail}`,
    );
    expect(told).toContain('Beratung: Stärken besprochen');
    expect(told).toContain('Schuljahr 2026/2027: Oberschule Musterthal · Klasse 9a');
    expect(told).toContain('Rückmeldung: BBS I · angekommen');
    expect(told).toContain('Einwilligung: BBS I · gültig bis 01.09.2027');
  });

  test('gives every entry a key of its own', () => {
    const keys = timelineOf(everything, studentId).map(({ kind, key }) => `${kind}/${key}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('holds nothing of other young people', () => {
    expect(timelineOf(everything, 's2').map((entry) => entry.key)).toEqual(['n2']);
  });

  test('names a category that its school year does not know by its code', () => {
    const data = vaultWith(put('note', note('n1', '2026-09-01')));
    expect(timelineOf(data, studentId)[0]?.title).toBe('beratung');
  });
});

describe('the last contact', () => {
  test('is the latest note of each young person', () => {
    const notes = [
      note('n1', '2026-09-01'),
      note('n2', '2026-10-01'),
      note('n3', '2026-09-15'),
      { ...note('n4', '2025-01-01'), studentId: 's2' },
    ];
    expect([...lastContacts(notes)]).toEqual([
      ['s1', '2026-10-01'],
      ['s2', '2025-01-01'],
    ]);
  });
});
