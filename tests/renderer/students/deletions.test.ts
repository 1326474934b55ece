import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { Disclosure } from '../../../domain/disclosure/disclosureSchemas.ts';
import { newConsent } from '../../../domain/consent/newConsent.ts';
import { newAgreement } from '../../../domain/followUp/newFollowUp.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { drop } from '../../../domain/record/change.ts';
import { withdrawal } from '../../../renderer/pages/students/consents/withdrawal.ts';
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

const disclosure = (given: Partial<Disclosure>): Disclosure => ({
  id: 'd1',
  studentId: 's1',
  handoverId: 'h2',
  letterId: 'l1',
  document: 'uebergabe',
  format: 'word',
  aboutId: null,
  at: createdAt,
  sender: '',
  partnerKind: 'bbs',
  partnerName: 'BBS Musterthal',
  personName: '',
  personFunction: '',
  purpose: '',
  basis: 'einwilligung',
  basisNote: '',
  overrideBasis: null,
  overrideReason: '',
  consentIds: [],
  groups: ['schule'],
  fields: [],
  noteIds: [],
  placementIds: [],
  channel: null,
  attachments: [],
  copies: [],
  fileName: '',
  sha256: '0'.repeat(64),
  ...given,
});

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

describe('a withdrawal', () => {
  const moment = { on: day('2026-11-22'), at: createdAt };

  test('says before it is done which drafts it marks and where it was sent on this consent', () => {
    const data = {
      handover: {
        h1: handover({ basis: 'einwilligung' }),
        h2: handover({ id: 'h2', state: 'versendet', sentOn: day('2026-10-01') }),
      },
      disclosure: {
        d1: disclosure({ consentIds: [consent.id] }),
        d2: disclosure({ id: 'd2', partnerName: 'Agentur', consentIds: ['c2'] }),
      },
    };
    const { words, changes } = withdrawal(data, consent, moment);
    expect(words).toContain('1 vorbereitete Übergabe wird als widerrufen gekennzeichnet.');
    expect(words).toContain('Bereits versendet wurde an: BBS Musterthal.');
    expect(changes).toMatchObject([
      { put: 'consent', record: { withdrawnOn: '2026-11-22' } },
      { put: 'handover', record: { id: 'h1', state: 'widerrufen' } },
    ]);
  });

  test('says only that nothing more goes out where nothing was prepared or sent', () => {
    expect(withdrawal({ handover: {}, disclosure: {} }, consent, moment).words).toBe(
      'Ab sofort wird auf diese Einwilligung nichts mehr übermittelt.',
    );
  });
});
