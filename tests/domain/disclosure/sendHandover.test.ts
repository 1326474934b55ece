import { describe, expect, test } from 'vitest';
import { sendHandover } from '../../../domain/disclosure/sendHandover.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import { recordSchemas } from '../../../domain/record/recordSchemas.ts';
import {
  exampleCase,
  exampleConsent,
  exampleHandover,
  texts,
  today,
} from '../letter/exampleCase.ts';

const sent = (handover: Partial<Handover> = {}, rest: Partial<HandoverCase> = {}) => {
  const given = exampleCase({ handover: exampleHandover(handover), ...rest });
  const letter = transferLetter(given, { texts, today });
  if (!letter.ok) throw new Error('The letter is blocked.');
  const changes = sendHandover(given, {
    plan: letter.value,
    today,
    at: '2027-05-12T09:30:00.000Z',
    channel: 'post',
    format: 'word',
    fileName: letter.value.fileName,
    sha256: 'a'.repeat(64),
    ids: { disclosure: 'disclosure1', letter: 'letter1', followUp: 'followUp1' },
  });
  return { plan: letter.value, changes };
};

const disclosed = (...given: Parameters<typeof sent>) => {
  const [first] = sent(...given).changes;
  if (first === undefined || !('put' in first) || first.put !== 'disclosure')
    throw new Error('The first change is no disclosure.');
  return first.record;
};

describe('sendHandover', () => {
  test('one action records the disclosure, freezes the letter, marks the handover and asks back', () => {
    const { changes, plan } = sent();
    expect(changes).toMatchObject([
      { put: 'disclosure', record: { id: 'disclosure1', letterId: 'letter1', channel: 'post' } },
      { put: 'sentLetter', record: { id: 'letter1', plan: JSON.stringify(plan) } },
      { put: 'handover', record: { state: 'versendet', sentOn: today, channel: 'post' } },
      {
        put: 'followUp',
        record: {
          handoverId: 'handover1',
          dueOn: '2027-09-30',
          text: 'Rückmeldung von Berufsbildende Schulen II erbeten',
        },
      },
    ]);
  });

  test('every record it makes is one the vault accepts', () => {
    const kinds = sent().changes.map((change) => {
      if (!('put' in change)) throw new Error('Nothing is dropped by sending.');
      return recordSchemas[change.put].safeParse(change.record).success;
    });
    expect(kinds).toEqual([true, true, true, true]);
  });

  test('only fields that had something to say are recorded as sent', () => {
    const fields: Handover['fields'] = ['name', 'noten', 'praktika', 'schule'];
    expect(disclosed({ fields })).toMatchObject({
      fields: ['name', 'schule', 'praktika'],
      groups: ['person', 'schule', 'praktika'],
      consentIds: ['consent1'],
      placementIds: ['placement1'],
      noteIds: [],
    });
  });

  test('fields held back are not recorded as sent', () => {
    const consents = [exampleConsent({ groups: ['person'] })];
    expect(disclosed({ fields: ['name', 'praktika'] }, { consents })).toMatchObject({
      fields: ['name'],
      placementIds: [],
    });
  });

  test('an override stays with the disclosure that used it', () => {
    const override = { overrideBasis: 'andere', overrideReason: 'Auf Bitte der Klinik.' } as const;
    const lawful = { basis: 'schulgesetz', ...override } as const;
    const used = disclosed({ fields: ['name', 'was_hilft'], ...lawful }, { consents: [] });
    const unused = disclosed({ fields: ['name'], ...lawful }, { consents: [] });
    expect([used.overrideReason, unused.overrideReason]).toEqual(['Auf Bitte der Klinik.', '']);
  });

  test('without a day for an answer there is no follow-up', () => {
    expect(sent({ answerExpectedOn: null }).changes).toHaveLength(3);
  });
});
