import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/addDays.ts';
import { day } from '../../../domain/calendar/day.ts';
import type { Consent } from '../../../domain/consent/consentSchema.ts';
import type { ConsentRequest } from '../../../domain/consent/consentRequestSchema.ts';
import { consentItems } from '../../../domain/followUp/consentItems.ts';
import { put } from '../../../domain/record/change.ts';
import { apply } from '../../../domain/record/apply.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';
import { exampleConsent, exampleStudent, today } from '../letter/exampleCase.ts';
import { exampleRequest } from '../letter/exampleRequest.ts';

const titles = (given: {
  readonly student?: Partial<Student>;
  readonly consent?: Partial<Consent>;
  readonly request?: Partial<ConsentRequest>;
}): readonly string[] => {
  const data = emptyVaultData();
  apply(data, [
    put('student', { ...exampleStudent, ...given.student }),
    ...(given.consent ? [put('consent', exampleConsent(given.consent))] : []),
    ...(given.request ? [put('consentRequest', exampleRequest(given.request))] : []),
  ]);
  return consentItems(data, today).map(({ title }) => title);
};

describe('consentItems', () => {
  test.each<[string, number]>([
    ['is not asked for', -13],
    ['is asked for', -14],
    ['is asked for', -100],
  ])('a form %s when it was handed out %i days ago', (what, days) => {
    const request = { handedOutOn: addDays(today, days) };
    expect(titles({ request })).toHaveLength(what === 'is asked for' ? 1 : 0);
  });

  test.each<[string, Partial<ConsentRequest>]>([
    ['that became a consent', { handedOutOn: day('2027-01-01'), consentId: 'consent1' }],
    ['that was never handed out', { handedOutOn: null }],
  ])('a form %s is not asked for', (_, request) => {
    expect(titles({ request })).toEqual([]);
  });

  test('a coming of age tells how many consents end with it', () => {
    const student = { birthDay: day('2009-06-01') };
    const alone = { signedByStudent: false, validUntil: day('2027-12-31') };
    expect(titles({ student, consent: alone })).toEqual([
      'Wird volljährig am 01.06.2027: 1 Einwilligung ohne eigene Unterschrift endet',
    ]);
    expect(titles({ student, consent: {} })).toEqual([
      'Wird volljährig am 01.06.2027: Ab dann zählt nur die eigene Unterschrift',
    ]);
  });

  test.each([
    ['2027-06-23', 1],
    ['2027-06-24', 0],
  ])('a consent that ends on %s is announced %i times', (validUntil, count) => {
    expect(titles({ consent: { validUntil: day(validUntil) } })).toHaveLength(count);
  });
});
