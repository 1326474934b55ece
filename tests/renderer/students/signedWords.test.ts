import { expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { Consent } from '../../../domain/consent/consentSchema.ts';
import { newConsent } from '../../../domain/consent/newConsent.ts';
import { newGuardian } from '../../../domain/student/newRelated.ts';
import { signedWords } from '../../../renderer/pages/students/consents/signedWords.ts';

const mother = {
  ...newGuardian({ id: 'mutter', studentId: 'jung' }),
  givenName: 'Inga',
  familyName: 'Sommer',
};

const consent = (signed: Partial<Consent>): Consent => ({
  ...newConsent({
    id: 'einwilligung',
    studentId: 'jung',
    purpose: 'Übergang',
    recipients: [],
    groups: ['person'],
    givenOn: day('2026-11-30'),
    validUntil: day('2027-07-31'),
    createdAt: '2026-11-30T10:00:00.000Z',
  }),
  ...signed,
});

test('The young person and a guardian who signed are told apart', () => {
  const both = consent({ signedByStudent: true, signedByGuardianIds: ['mutter'] });
  expect(signedWords(both, [mother])).toBe(
    'jugendliche Person und Inga Sommer, am 30.11.2026, auf Papier unterschrieben',
  );
});

test('A consent nobody signed is not said to be signed on a day', () => {
  const unsigned = consent({ signedByStudent: false, signedByGuardianIds: [] });
  expect(signedWords(unsigned, [mother])).toBe('noch von niemandem');
});
