import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newConsent } from '../../../domain/consent/newConsent.ts';
import { newAgreement } from '../../../domain/followUp/newFollowUp.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { drop } from '../../../domain/record/change.ts';
import { deleteGuardian } from '../../../renderer/pages/students/master/deleteGuardian.ts';
import { deleteNote } from '../../../renderer/pages/students/timeline/deleteNote.ts';

const createdAt = '2026-11-22T08:00:00.000Z';

const handover = (given: Partial<Handover>): Handover => ({
  ...newHandover({ id: 'h1', studentId: 's1', createdAt }),
  partnerId: 'bbs',
  noteIds: ['n1', 'n2'],
  ...given,
});

const consent = {
  ...newConsent({
    id: 'c1',
    studentId: 's1',
    purpose: 'Übergang',
    recipients: [{ partnerId: 'bbs', personId: null, function: 'Beratung' }],
    groups: ['schule'],
    givenOn: day('2026-09-01'),
    validUntil: day('2027-08-31'),
    createdAt,
  }),
  signedByGuardianIds: ['g1', 'g2'],
};

describe('deleting a note', () => {
  const agreement = {
    ...newAgreement({ id: 'a1', studentId: 's1', what: 'Anrufen', createdAt }),
    noteId: 'n1',
  };

  test('keeps what was agreed in it and takes it out of drafts', () => {
    const data = { agreement: { a1: agreement }, handover: { h1: handover({}) } };
    expect(deleteNote(data, 'n1')).toMatchObject([
      { put: 'agreement', record: { id: 'a1', noteId: null } },
      { put: 'handover', record: { noteIds: ['n2'] } },
      drop('note', 'n1'),
    ]);
  });

  test('is refused once the note was sent', () => {
    const sent = handover({ state: 'versendet', sentOn: day('2026-11-01') });
    expect(deleteNote({ agreement: {}, handover: { h1: sent } }, 'n1')).toBeNull();
  });
});

test('deleting a guardian leaves the consent without this signature', () => {
  expect(deleteGuardian({ consent: { c1: consent } }, 'g1')).toMatchObject([
    { put: 'consent', record: { id: 'c1', signedByGuardianIds: ['g2'] } },
    drop('guardian', 'g1'),
  ]);
});
