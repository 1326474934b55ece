import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { consentStateOn, type ConsentCase } from '../../../domain/consent/consentState.ts';
import { covers } from '../../../domain/consent/covers.ts';
import { proposedExpiry } from '../../../domain/consent/proposedExpiry.ts';
import { signaturesSuffice } from '../../../domain/consent/signatures.ts';
import { whoMustSign } from '../../../domain/consent/whoMustSign.ts';
import { withdrawConsent } from '../../../domain/consent/withdrawConsent.ts';
import { exampleConsent, exampleGuardian, exampleHandover, today } from '../letter/exampleCase.ts';

const stated = (overrides: Parameters<typeof exampleConsent>[0], rest: Partial<ConsentCase> = {}) =>
  consentStateOn({
    consent: exampleConsent(overrides),
    student: { birthDay: day('2010-03-14') },
    guardians: [exampleGuardian],
    guardianAdvice: 'eine',
    today,
    ...rest,
  }).state;

describe('whoMustSign', () => {
  test.each([
    ['2012-05-13', 'advised', 'required'],
    ['2012-05-12', 'required', 'advised'],
    ['2009-05-13', 'required', 'advised'],
    ['2009-05-12', 'required', 'notNeeded'],
  ])('for someone born on %s it is: self %s, guardian %s', (birthDay, student, guardian) => {
    expect(whoMustSign(day(birthDay), today, 'eine')).toMatchObject({ student, guardian });
  });

  test('the setting decides whether guardians are advised from 15 on', () => {
    const guardians = (['keine', 'eine', 'alle'] as const).map((advice) => {
      const rule = whoMustSign(day('2010-03-14'), today, advice);
      return `${rule.guardian} ${rule.guardians}`;
    });
    expect(guardians).toEqual(['notNeeded one', 'advised one', 'advised all']);
  });

  test('without a birth day both must sign', () => {
    expect(whoMustSign(null, today, 'keine')).toMatchObject({
      student: 'required',
      guardian: 'required',
    });
  });
});

describe('signaturesSuffice', () => {
  const below = { birthDay: day('2013-01-01') };
  const signed = (custody: 'allein' | 'kein', ids: string[]) =>
    signaturesSuffice({
      consent: exampleConsent({ signedByStudent: true, signedByGuardianIds: ids }),
      student: below,
      guardians: [{ id: 'guardian1', custody }],
      guardianAdvice: 'eine',
    }).suffice;

  test('below 15 the signature of a guardian suffices', () => {
    expect(signed('allein', ['guardian1'])).toBe(true);
  });

  test('below 15 the own signature alone does not suffice', () => {
    expect(signed('allein', [])).toBe(false);
  });

  test('someone without custody cannot sign', () => {
    expect(signed('kein', ['guardian1'])).toBe(false);
  });

  test('a signature of somebody unknown counts for nothing', () => {
    expect(signed('allein', ['somebody'])).toBe(false);
  });
});

describe('consentStateOn', () => {
  test.each([
    ['valid', {}],
    ['withdrawn', { withdrawnOn: today }],
    ['expired', { validUntil: day('2027-05-11') }],
    ['valid', { validUntil: today }],
    ['notYetGiven', { givenOn: day('2027-05-13') }],
    ['signatureMissing', { signedByStudent: false }],
  ] as const)('a consent is %s with %o', (state, overrides) => {
    expect(stated(overrides)).toBe(state);
  });

  test('a guardian’s signature does not carry past the day of coming of age', () => {
    const student = { birthDay: day('2012-06-01') };
    const consent = {
      givenOn: day('2027-05-31'),
      signedByStudent: false,
      validUntil: day('2032-01-01'),
    };
    const on = (value: string) => stated(consent, { student, today: day(value) });
    expect([on('2030-05-31'), on('2030-06-01')]).toEqual(['valid', 'outgrown']);
  });

  test('an own signature given at 15 carries past the day of coming of age', () => {
    const student = { birthDay: day('2009-06-01') };
    expect(stated({}, { student, today: day('2027-06-02') })).toBe('valid');
  });
});

describe('covers', () => {
  const named = exampleConsent({ groups: ['schule'] });
  const byFunction = exampleConsent({
    recipients: [{ partnerId: 'partner1', personId: null, function: 'Beratungslehrkraft' }],
  });

  test.each([
    { who: 'the named person', consent: named, personId: 'person1', covered: true },
    { who: 'another person', consent: named, personId: 'person2', covered: false },
    { who: 'nobody in particular', consent: named, personId: null, covered: false },
    { who: 'anyone where a function is named', consent: byFunction, personId: 'x', covered: true },
  ])('$who at the institution: $covered', ({ consent, personId, covered }) => {
    expect(covers(consent, { partnerId: 'partner1', personId }, 'schule')).toBe(covered);
  });

  test('another group is not covered', () => {
    expect(covers(named, { partnerId: 'partner1', personId: 'person1' }, 'situation')).toBe(false);
  });

  test('another institution is never covered', () => {
    expect(covers(byFunction, { partnerId: 'partner2', personId: 'person1' }, 'schule')).toBe(
      false,
    );
  });
});

describe('proposedExpiry', () => {
  test.each([
    ['2027-05-12', '2027-07-31', '2028-01-31'],
    ['2027-05-12', '2027-06-30', '2028-01-31'],
    ['2026-09-01', '2027-07-31', '2027-09-01'],
    ['2027-05-12', null, '2028-05-12'],
    ['2028-05-12', '2027-07-31', '2029-05-12'],
  ])('given on %s and leaving on %s it is %s', (givenOn, leavesOn, expiry) => {
    expect(proposedExpiry(day(givenOn), leavesOn === null ? null : day(leavesOn))).toBe(expiry);
  });
});

describe('withdrawConsent', () => {
  const marked = (overrides: Parameters<typeof exampleHandover>[0]) =>
    withdrawConsent(exampleConsent(), {
      handovers: [exampleHandover(overrides)],
      on: today,
      at: '2027-05-12T09:00:00.000Z',
      part: null,
    });

  test('the day is kept and an open handover that rests on it is marked', () => {
    expect(marked({})).toMatchObject([
      { put: 'consent', record: { withdrawnOn: today } },
      { put: 'handover', record: { state: 'widerrufen' } },
    ]);
  });

  test.each([
    ['was sent', { state: 'versendet' }],
    ['goes to somebody else', { partnerId: 'partner2' }],
    ['belongs to somebody else', { studentId: 'student2' }],
    ['needs no consent', { basis: 'schulgesetz', fields: ['name', 'schule'] }],
  ] as const)('a handover that %s stays as it is', (_, overrides) => {
    const copy = { ...overrides, ...('fields' in overrides && { fields: [...overrides.fields] }) };
    expect(marked(copy as Parameters<typeof exampleHandover>[0])).toHaveLength(1);
  });

  test('a lawful handover with a confidential field rests on the consent', () => {
    expect(marked({ basis: 'schulgesetz', fields: ['name', 'was_hilft'] })).toHaveLength(2);
  });
});
