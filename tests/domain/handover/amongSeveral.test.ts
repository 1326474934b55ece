import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { amongSeveral } from '../../../domain/handover/amongSeveral.ts';
import { handoverCase } from '../../../domain/handover/handoverCase.ts';
import { handoverCases } from '../../../domain/handover/handoverCases.ts';
import { peopleIndex } from '../../../domain/handover/peopleIndex.ts';
import type { NewVaultData } from '../../../domain/record/vaultData.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';
import { exampleConsent, today } from '../letter/exampleCase.ts';
import { admit, begin, consentOf, emptyWorld } from './severalWorld.ts';

const judge = (data: NewVaultData, studentId = 'a') => {
  const given = handoverCase(data, data.handover[`${studentId}-handover`]!);
  if (given === null) throw new Error('Nobody is there.');
  const people = peopleIndex(Object.values(data.student), Object.values(data.guardian));
  const { state, findings } = amongSeveral(given, today, people);
  return { state, texts: findings.map(({ text }) => text) };
};

const world = (student: Partial<Student> = {}): NewVaultData => {
  const data = emptyWorld();
  admit(data, 'a', student);
  return data;
};

describe('among several', () => {
  test('one with everything stands ready', () => {
    const data = world();
    consentOf(data, 'a');
    begin(data, 'a');
    expect(judge(data)).toEqual({ state: 'bereit', texts: [] });
  });

  test('one whose words name somebody of another case file is blocked', () => {
    const data = world();
    consentOf(data, 'a');
    admit(data, 'b', { givenNames: 'Leonore', familyName: 'Grünspecht' });
    begin(data, 'a', { occasion: 'Kommt gut mit Leonore Grünspecht aus.' });
    const { state, texts } = judge(data);
    expect(state).toBe('blockiert');
    expect(texts.join(' ')).toContain('Leonore Grünspecht');
  });

  test('one of which a field is held back goes with a hint', () => {
    const data = world();
    begin(data, 'a', { basis: 'schulgesetz' });
    const { state, texts } = judge(data);
    expect(state).toBe('hinweise');
    expect(texts).toContain('„Förderplan“ wird nicht übermittelt: nicht eingewilligt.');
  });

  test('one without consent is blocked, and says that nobody agreed', () => {
    const data = world();
    begin(data, 'a');
    expect(judge(data)).toEqual({
      state: 'blockiert',
      texts: ['Keine der ausgewählten Angaben darf übermittelt werden: nicht eingewilligt.'],
    });
  });

  test.each([
    ['an expired consent', { validUntil: day('2027-05-01') }, 'Einwilligung abgelaufen'],
    ['one that lacks a signature', { signedByStudent: false }, 'Unterschrift fehlt'],
  ])('%s blocks by its reason', (_, consent, reason) => {
    const data = world();
    consentOf(data, 'a', consent);
    begin(data, 'a');
    expect(judge(data).texts).toEqual([
      `Keine der ausgewählten Angaben darf übermittelt werden: ${reason}.`,
    ]);
  });

  test('a withdrawn consent blocks also where school law would carry the letter', () => {
    const data = world();
    consentOf(data, 'a', { withdrawnOn: today });
    begin(data, 'a', { basis: 'schulgesetz' });
    expect(judge(data)).toEqual({
      state: 'blockiert',
      texts: [
        'Eine Einwilligung für diese Stelle ist widerrufen. Prüfen Sie dieses Schreiben einzeln.',
      ],
    });
  });

  test('a part that was withdrawn blocks only where something of it is ticked', () => {
    const data = world();
    const recipients = [{ partnerId: 'partner1', personId: null }];
    consentOf(data, 'a', { withdrawnParts: [{ on: today, recipients, groups: ['leistung'] }] });
    begin(data, 'a', { fields: ['name', 'schulform'] });
    expect(judge(data).state).not.toBe('blockiert');
    begin(data, 'a', { fields: ['name', 'noten'] });
    expect(judge(data).state).toBe('blockiert');
  });

  test('a consent given after the withdrawal counts again', () => {
    const data = world();
    consentOf(data, 'a', { withdrawnOn: day('2027-05-04') });
    consentOf(data, 'a', { givenOn: day('2027-05-05') });
    begin(data, 'a');
    expect(judge(data).state).toBe('bereit');
  });

  test('a withdrawal towards another partner blocks nothing', () => {
    const data = world();
    const elsewhere = [{ partnerId: 'other', personId: null, function: '' }];
    consentOf(data, 'a', { withdrawnOn: today, recipients: elsewhere });
    consentOf(data, 'a');
    begin(data, 'a');
    expect(judge(data).state).toBe('bereit');
  });

  test.each([
    ['an Auskunftssperre', { addressBlocked: true }, /Auskunftssperre/],
    ['restricted processing', { status: 'gesperrt' }, /eingeschränkt/],
    ['an objection', { objection: true }, /Widerspruch/],
  ] as const)('%s blocks', (_, student, words) => {
    const data = world(student);
    consentOf(data, 'a');
    begin(data, 'a', { addressConfirmed: true });
    const { state, texts } = judge(data);
    expect(state).toBe('blockiert');
    expect(texts.join()).toMatch(words);
  });

  test('an attachment that perhaps must not go needs a look of its own', () => {
    const data = world();
    begin(data, 'a', { basis: 'schulgesetz', attachments: ['Förderplan'] });
    const { state, texts } = judge(data);
    expect(state).toBe('blockiert');
    expect(texts.join()).toMatch(/Förderplan/);
  });

  test('one that was sent is neither ready nor blocked', () => {
    const data = world();
    begin(data, 'a', { state: 'versendet', sentOn: today });
    expect(judge(data)).toEqual({ state: 'versendet', texts: [] });
  });
});

test('the cases of many are the same as each alone, and nobody sees the records of another', () => {
  const data = emptyWorld();
  for (const id of ['a', 'b', 'c']) {
    admit(data, id);
    consentOf(data, id, { groups: [...exampleConsent().groups] });
    begin(data, id);
  }
  const handovers = Object.values(data.handover);
  expect(handoverCases(data, handovers)).toEqual(
    handovers.map((handover) => handoverCase(data, handover)),
  );
  delete data.student['b'];
  expect(handoverCases(data, handovers).map(({ student }) => student.id)).toEqual(['a', 'c']);
});
