import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { consentFacts } from '../../../renderer/pages/handovers/consentFacts.ts';
import { personLabel } from '../../../renderer/parts/handover/personLabel.ts';
import { exampleCase, exampleConsent, today } from '../../domain/letter/exampleCase.ts';

describe('what is said of the consents of a handover', () => {
  test('names the day, who signed, and until when it holds', () => {
    const [fact] = consentFacts(exampleCase(), today);
    expect(fact).toMatchObject({
      valid: true,
      reason: '',
      text: 'Einwilligung vom 03.05.2027, unterschrieben von Mia von der Heide und Petra von der Heide, gültig bis 31.01.2028.',
    });
  });

  test('says why a consent does not hold any more', () => {
    const consents = [exampleConsent({ withdrawnOn: day('2027-05-10') })];
    const [fact] = consentFacts(exampleCase({ consents }), today);
    expect(fact).toMatchObject({ valid: false, reason: 'Widerrufen am 10.05.2027.' });
  });

  test('puts what holds before what is newer but withdrawn', () => {
    const consents = [
      exampleConsent({ id: 'new', givenOn: day('2027-05-11'), withdrawnOn: day('2027-05-12') }),
      exampleConsent({ id: 'old' }),
    ];
    expect(consentFacts(exampleCase({ consents }), today).map(({ id }) => id)).toEqual([
      'old',
      'new',
    ]);
  });

  test('leaves out consents that name another institution', () => {
    const consents = [
      exampleConsent({ recipients: [{ partnerId: 'other', personId: null, function: '' }] }),
    ];
    expect(consentFacts(exampleCase({ consents }), today)).toEqual([]);
  });
});

describe('a person at an institution', () => {
  test.each([
    [{ salutation: 'Herr', title: '', givenName: 'Jan', familyName: 'Ost' }, 'Herr Ost'],
    [{ salutation: 'Frau', title: 'Dr.', givenName: 'A', familyName: 'Weiß' }, 'Frau Dr. Weiß'],
    [{ salutation: 'ohne', title: '', givenName: 'Kim', familyName: 'Ost' }, 'Kim Ost'],
    [{ salutation: 'Frau', title: '', givenName: 'Eva', familyName: '' }, 'Eva'],
  ] as const)('%o is called %s', (person, label) => {
    expect(personLabel(person)).toBe(label);
  });
});
