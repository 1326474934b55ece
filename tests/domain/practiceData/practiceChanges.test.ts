import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { lastDayOf, schoolYearOf } from '../../../domain/calendar/schoolYear.ts';
import { consentStateOn } from '../../../domain/consent/consentState.ts';
import { destinationStatusLabels } from '../../../domain/destination/destinationCodes.ts';
import { todayList } from '../../../domain/followUp/todayList.ts';
import { handoverStateLabels } from '../../../domain/handover/handoverSchema.ts';
import { letterPlanSchema } from '../../../domain/letter/letterPlan.ts';
import { letterTextsSchema } from '../../../domain/letter/letterTexts.ts';
import { ageOn } from '../../../domain/person/age.ts';
import { fullName } from '../../../domain/person/personName.ts';
import { placementStatusLabels } from '../../../domain/placement/placementSchema.ts';
import { practiceChanges } from '../../../domain/practiceData/practiceChanges.ts';
import { apply } from '../../../domain/record/apply.ts';
import { collections, recordSchemas, type Records } from '../../../domain/record/recordSchemas.ts';
import { emptyVaultData, type VaultData } from '../../../domain/record/vaultData.ts';
import { custodyLabels } from '../../../domain/student/lists.ts';

const file = new URL('../../../resources/texts/letter.json', import.meta.url);
const texts = letterTextsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const today = day('2026-11-22');

const made = (seed: number, on: string): VaultData => {
  const data = emptyVaultData();
  apply(data, practiceChanges({ seed, today: day(on), institution: {}, texts }));
  return data;
};

const data = made(2027, today);
const all = <K extends keyof VaultData>(name: K): readonly Records[K][] =>
  Object.values(data[name] as Readonly<Record<string, Records[K]>>);
const seedsAndDays = [
  [2027, '2026-11-22'],
  [1, '2026-08-01'],
  [2, '2027-01-31'],
  [3, '2027-03-30'],
  [4, '2027-07-31'],
  [5, '2028-02-29'],
] as const;

/** Every text of a record, whatever its field. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

describe.each(seedsAndDays)('practice data of seed %i on %s', (seed, on) => {
  const state = made(seed, on);

  test('are valid against the schema of every collection', () => {
    const issues = collections.flatMap((name) =>
      Object.values(state[name]).flatMap(
        (record) => recordSchemas[name].safeParse(record).error?.issues ?? [],
      ),
    );
    expect(issues).toEqual([]);
  });

  test('name only records that exist', () => {
    const ids = new Set(collections.flatMap((name) => Object.keys(state[name])));
    const named: string[] = [];
    const follow = (value: unknown, key: string): void => {
      if (typeof value === 'string' && /Ids?$/.test(key)) named.push(value);
      if (typeof value === 'object' && value !== null)
        for (const [inner, child] of Object.entries(value))
          follow(child, Array.isArray(value) ? key : inner);
    };
    follow(state, '');
    expect(named.length).toBeGreaterThan(1000);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('put every record once, under its own id', () => {
    const keys = practiceChanges({ seed, today: day(on), institution: {}, texts }).map((change) =>
      'put' in change ? `${change.put}/${change.record.id}` : 'drop',
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('hold no note before the file was opened and none in the future', () => {
    const outside = Object.values(state.note).filter(
      ({ heldOn, studentId }) =>
        heldOn > on || heldOn < (state.student[studentId]?.openedOn ?? '9'),
    );
    expect(outside).toEqual([]);
  });

  test('hold texts in Unicode form NFC with no placeholder left', () => {
    const found = collections.flatMap((name) =>
      name === 'sentLetter' ? [] : textsIn(state[name]),
    );
    expect(found.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
    expect(found.filter((text) => /\{\w+\}|undefined|null|NaN/.test(text))).toEqual([]);
  });
});

describe('practice data', () => {
  test('are the same for the same seed on the same day', () => {
    expect(made(2027, today)).toEqual(data);
  });

  test('differ for another seed', () => {
    expect(made(2028, today)).not.toEqual(data);
  });

  test('say that they are practice', () => {
    expect(data.settings['settings']?.practice).toBe(true);
  });

  test('show the institution the user brings along', () => {
    const state = emptyVaultData();
    const institution = { institution: 'Schule am See' };
    apply(state, practiceChanges({ seed: 1, today, texts, institution }));
    expect(state.settings['settings']).toMatchObject({
      institution: 'Schule am See',
      practice: true,
    });
  });

  test('have the size of a real cohort', () => {
    const counts = (name: keyof VaultData) => all(name).length;
    const end = lastDayOf(schoolYearOf(today));
    expect(all('student').filter(({ leavesOn }) => leavesOn === end)).toHaveLength(60);
    expect(counts('company')).toBe(26);
    expect(counts('school')).toBe(3);
    expect(counts('placement')).toBeGreaterThan(80);
    expect(counts('placement')).toBeLessThan(110);
    expect(counts('note')).toBeGreaterThan(300);
    expect(counts('note')).toBeLessThan(450);
    expect(counts('handover')).toBeGreaterThan(20);
  });

  test('hold every state of placements, handovers and destinations, and every custody', () => {
    const statesOf = (values: readonly (string | null)[]) => new Set(values);
    expect([...statesOf(all('placement').map(({ status }) => status))].sort()).toEqual(
      Object.keys(placementStatusLabels).sort(),
    );
    expect([...statesOf(all('handover').map(({ state }) => state))].sort()).toEqual(
      Object.keys(handoverStateLabels).sort(),
    );
    expect([...statesOf(all('destination').map(({ status }) => status))].sort()).toEqual(
      Object.keys(destinationStatusLabels).sort(),
    );
    expect(statesOf(all('guardian').map(({ custody }) => custody))).toEqual(
      new Set([...Object.keys(custodyLabels), null]),
    );
  });

  test('hold young people of 14 to 18 years', () => {
    const ages = all('student').map(({ birthDay }) =>
      birthDay === null ? 0 : ageOn(birthDay, today),
    );
    for (const age of [14, 15, 16, 17, 18]) expect(ages).toContain(age);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(14);
  });

  test('hold consents that are valid, expired, withdrawn and badly signed', () => {
    const states = all('consent').map(
      (consent) =>
        consentStateOn({
          consent,
          student: data.student[consent.studentId]!,
          guardians: all('guardian').filter(({ studentId }) => studentId === consent.studentId),
          guardianAdvice: 'eine',
          today,
        }).state,
    );
    for (const state of ['valid', 'expired', 'withdrawn', 'signatureMissing'])
      expect(states).toContain(state);
    expect(states.filter((state) => state === 'valid').length).toBeGreaterThan(15);
  });

  test('hold a consent below 15 that a guardian signed', () => {
    const signed = all('consent').filter((consent) => {
      const { birthDay } = data.student[consent.studentId]!;
      return birthDay !== null && ageOn(birthDay, consent.givenOn) < 15;
    });
    expect(signed.length).toBeGreaterThan(0);
    for (const consent of signed) expect(consent.signedByGuardianIds.length).toBeGreaterThan(0);
  });

  test('hold a disclosure and a frozen letter for every handover that was sent', () => {
    const sent = all('handover').filter(({ sentOn }) => sentOn !== null);
    const told = all('disclosure').map(({ handoverId }) => handoverId);
    expect(sent.length).toBeGreaterThan(10);
    expect(told.sort()).toEqual(sent.map(({ id }) => id).sort());
    for (const { plan } of all('sentLetter')) {
      const letter = letterPlanSchema.parse(JSON.parse(plan));
      expect(letter.practice).toBe(true);
    }
  });

  test('never name a young person in the history of a company', () => {
    const names = all('student')
      .map((student) => fullName(student))
      .concat(all('student').map(({ familyName }) => familyName));
    const words = all('companyEvent')
      .flatMap(textsIn)
      .flatMap((text) => text.split(/[^\p{L}'-]+/u));
    expect(names.filter((name) => words.includes(name))).toEqual([]);
  });

  test('name nobody who can be reached', () => {
    const found = collections.flatMap((name) => all(name).flatMap(textsIn));
    const mails = found.flatMap((text) => text.match(/[\w.+-]+@[\w.-]+/g) ?? []);
    expect(mails.length).toBeGreaterThan(20);
    expect(mails.filter((mail) => !mail.endsWith('.example'))).toEqual([]);
    const phone = /^0\d+ \d+ \d+$/;
    const reserved = /^0(30 23125|40 66969|69 90009|89 99998) \d{3}$/;
    const phones = found.filter((text) => phone.test(text));
    expect(phones.length).toBeGreaterThan(80);
    expect(phones.filter((text) => !reserved.test(text))).toEqual([]);
  });

  test('give the page Heute something of every reason', () => {
    const reasons = new Set(todayList(data, today).map(({ reason }) => reason));
    expect([...reasons].sort()).toEqual([
      'agreement',
      'answer',
      'comesOfAge',
      'consentEnds',
      'deadline',
      'followUp',
      'formOut',
      'partnershipEnds',
      'place',
      'silence',
    ]);
  });

  test('keep blocks of two weeks out of the holidays', () => {
    const short = all('placement').filter(
      ({ kind, daysPlanned }) => kind === 'block' && daysPlanned !== 10,
    );
    expect(short.filter(({ status }) => status !== 'laeuft')).toEqual([]);
  });

  test('keep the page Heute short enough to be worked off', () => {
    expect(todayList(data, today).length).toBeLessThan(50);
  });
});
