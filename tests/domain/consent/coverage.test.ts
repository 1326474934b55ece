import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/addDays.ts';
import { day } from '../../../domain/calendar/day.ts';
import type { Consent } from '../../../domain/consent/consentSchema.ts';
import { consentStateOn } from '../../../domain/consent/consentState.ts';
import { coverage } from '../../../domain/consent/coverage.ts';
import { dataGroupLabels, type DataGroup } from '../../../domain/consent/dataGroups.ts';
import { consentCover } from '../../../domain/handover/consentCover.ts';
import { exampleCase, exampleConsent, today } from '../letter/exampleCase.ts';

const recipient = { partnerId: 'partner1', personId: 'person1' };

const judged = (consents: readonly Consent[]) => {
  const { student, guardians, settings } = exampleCase();
  const { guardianAdvice } = settings;
  return consents.map((consent) => ({
    consent,
    judged: consentStateOn({ consent, student, guardians, guardianAdvice, today }),
  }));
};

const said = (...consents: Partial<Consent>[]) =>
  coverage(
    judged(consents.map((entry, at) => exampleConsent({ id: `c${at}`, ...entry }))),
    recipient,
    'schule',
  );

describe('coverage', () => {
  test.each<[string, Partial<Consent>[]]>([
    ['bis 31.01.2028', [{}]],
    ['bis 31.01.2028', [{ validUntil: day('2027-06-01') }, {}]],
    ['nicht eingewilligt', []],
    ['nicht eingewilligt', [{ groups: ['person'] }]],
    ['abgelaufen', [{ validUntil: day('2027-05-11') }]],
    ['Unterschrift fehlt', [{ signedByStudent: false }]],
    ['widerrufen', [{ withdrawnOn: today }]],
    ['widerrufen', [{}, { withdrawnOn: today }]],
    [
      'widerrufen',
      [{ withdrawnParts: [{ on: today, recipients: [recipient], groups: ['schule'] }] }],
    ],
  ])('the cell says "%s" of %o', (words, consents) => {
    expect(said(...consents).words).toBe(words);
  });

  test('a withdrawal says that a new consent counts when it is given later', () => {
    expect(said({ withdrawnOn: today }).reason).toBe(
      'Widerrufen am 12.05.2027. Eine neue Einwilligung zählt, wenn sie danach erteilt wird.',
    );
  });

  test('the page and the gate never differ', () => {
    const near = fc.integer({ min: -3, max: 3 }).map((days) => addDays(today, days));
    const groups = fc.subarray(Object.keys(dataGroupLabels) as DataGroup[], { minLength: 1 });
    const consent = fc.record({
      givenOn: near,
      validUntil: near,
      withdrawnOn: fc.option(near),
      groups,
      withdrawnParts: fc.array(
        fc.record({ on: near, recipients: fc.constant(recipient).map((entry) => [entry]), groups }),
        { maxLength: 2 },
      ),
      signedByStudent: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(consent, { maxLength: 3 }), (given) => {
        const consents = given.map((entry, at) => exampleConsent({ id: `c${at}`, ...entry }));
        const gateSays = consentCover(exampleCase({ consents }), 'schule', today).covered;
        expect(coverage(judged(consents), recipient, 'schule').covered).toBe(gateSays);
      }),
    );
  });
});
