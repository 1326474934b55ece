import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { Consent } from '../../../domain/consent/consentSchema.ts';
import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import { gate } from '../../../domain/handover/gate.ts';
import { handoverCase, type HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { readiness } from '../../../domain/handover/readiness.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import { emptyVaultData, type VaultData } from '../../../domain/record/vaultData.ts';
import {
  exampleCase,
  exampleConsent,
  exampleGuardian,
  exampleHandover,
  examplePartner,
  exampleStudent,
  texts,
  today,
} from '../letter/exampleCase.ts';

const letterText = (given: HandoverCase): string => {
  const made = transferLetter(given, { texts, today });
  if (!made.ok) throw new Error('The letter is blocked.');
  return JSON.stringify(made.value);
};

describe('under a block on addresses', () => {
  const places = [
    'Lerchenweg',
    'Dorste',
    '0151 5550123',
    '05522 55512',
    'Herr Özkan',
    '10b',
    'Tischlerei Ahrens',
    'BBS II Osterode',
    'Fachrichtung Holztechnik',
    'Raum 7 der Oberschule',
  ];
  const blocked = (addressConfirmed: boolean) =>
    exampleCase({
      student: { ...exampleStudent, addressBlocked: true },
      guardians: [{ ...exampleGuardian, street: 'Lerchenweg', houseNumber: '1' }],
      handover: exampleHandover({
        fields: [...fieldCodes],
        occasion: '',
        request: '',
        attachments: [],
        talkPlace: 'Raum 7 der Oberschule',
        addressConfirmed,
      }),
    });
  const found = (given: HandoverCase) => {
    const text = letterText(given);
    return places.filter((place) => text.includes(place));
  };

  test('a letter with everything ticked tells no place where someone is to be found', () => {
    expect(found(blocked(false))).toEqual([]);
  });

  test('it tells them all once that is confirmed for this one handover', () => {
    expect(found(blocked(true))).toEqual(places);
  });
});

describe('records of somebody else', () => {
  test('do not leave, even when their ids stand in the handover', () => {
    const mine = exampleCase();
    const foreign = <T extends { readonly id: string }>(records: readonly T[], field: string) =>
      Object.fromEntries(
        records.map((record) => [
          'foreign',
          { ...record, id: 'foreign', studentId: 'kim', [field]: 'FREMD' },
        ]),
      );
    const handover = exampleHandover({
      fields: [...fieldCodes],
      noteIds: ['foreign'],
      placementIds: ['foreign'],
      agreementIds: ['foreign'],
    });
    const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
      Object.fromEntries(records.map((record) => [record.id, record]));
    const data = {
      ...emptyVaultData(),
      settings: { settings: mine.settings },
      student: { student1: mine.student, kim: { ...mine.student, id: 'kim' } },
      partner: { partner1: examplePartner },
      partnerPerson: { person1: mine.person },
      consent: byId(mine.consents),
      note: foreign(mine.notes, 'text'),
      placement: foreign(mine.placements, 'companyText'),
      agreement: foreign(mine.agreements, 'what'),
      guardian: foreign(mine.guardians, 'familyName'),
    } as unknown as VaultData;
    const given = handoverCase(data, handover);
    if (given === null) throw new Error('unreachable');
    expect(letterText(given)).not.toContain('FREMD');
  });
});

describe('a consent on the edge', () => {
  const released = (consent: Partial<Consent>, rest: Partial<HandoverCase> = {}, on = today) =>
    gate(exampleCase({ consents: [exampleConsent(consent)], ...rest }), on).released.length > 0;
  const born = (birthDay: string): Partial<HandoverCase> => ({
    student: { ...exampleStudent, birthDay: day(birthDay) },
  });
  const ownWord = { signedByStudent: true, signedByGuardianIds: [] };
  const guardiansWord = { signedByStudent: false, signedByGuardianIds: ['guardian1'] };

  test('holds on its last day and not on the day after', () => {
    const on = (value: string) => released({ validUntil: day('2027-05-12') }, {}, day(value));
    expect([on('2027-05-12'), on('2027-05-13')]).toEqual([true, false]);
  });

  test.each([
    ['the day before the 15th birthday', '2012-05-04', '2027-05-03', false],
    ['the 15th birthday', '2012-05-03', '2027-05-03', true],
    ['28 February, born on the 29th', '2012-02-29', '2027-02-28', false],
    ['1 March, born on 29 February', '2012-02-29', '2027-03-01', true],
  ])('given by the young person alone on %s', (_, birthDay, givenOn, holds) => {
    expect(released({ ...ownWord, givenOn: day(givenOn) }, born(birthDay))).toBe(holds);
  });

  test.each([
    ['the day before coming of age', '2012-05-04', '2030-05-03', true],
    ['on the day of coming of age', '2012-05-03', '2030-05-03', false],
    ['28 February, born on the 29th', '2012-02-29', '2030-02-28', true],
    ['1 March, born on 29 February', '2012-02-29', '2030-03-01', false],
  ])('by guardians does not carry past coming of age: %s', (_, birthDay, on, holds) => {
    const below15 = { ...guardiansWord, givenOn: day('2026-02-20'), validUntil: day('2031-01-01') };
    expect(released(below15, born(birthDay), day(on))).toBe(holds);
  });

  test('for one person does not hold for another at the same institution, nor for its successor', () => {
    const named = { recipients: [{ partnerId: 'partner1', personId: 'person1', function: '' }] };
    const given = exampleCase();
    if (given.person === null) throw new Error('unreachable');
    const other = { person: { ...given.person, id: 'person2' } };
    const moved = { person: { ...given.person, partnerId: 'partner2' } };
    expect([released(named), released(named, other), released(named, moved)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('for a function warns when the person addressed has another, and only then', () => {
    const warned = (named: string, personId: string | null = null) =>
      readiness(
        exampleCase({
          consents: [
            exampleConsent({
              recipients: [{ partnerId: 'partner1', personId, function: named }],
            }),
          ],
        }),
        today,
      ).map(({ text }) => text);
    expect(warned('Schulleitung')).toEqual([
      'Die Einwilligung nennt bei dieser Stelle „Schulleitung“. Prüfen Sie, ob die angesprochene Person gemeint ist.',
    ]);
    expect([warned('beratungslehrkraft '), warned(''), warned('Leitung', 'person1')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  test('lets nothing go to a partner that has become the Jugendberufsagentur since', () => {
    expect(released({}, { partner: { ...examplePartner, kind: 'jba' } })).toBe(false);
  });

  test('lets go only what a partner may have by the kind it is now', () => {
    const handover = exampleHandover({ fields: ['noten', 'name'] });
    const now = { handover, partner: { ...examplePartner, kind: 'jugendamt' as const } };
    const { released: fields } = gate(exampleCase(now), today);
    expect(fields).toEqual(['name']);
  });
});
