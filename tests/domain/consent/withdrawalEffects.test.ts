import { describe, expect, test } from 'vitest';
import type { WithdrawnPart } from '../../../domain/consent/withdrawConsent.ts';
import { withdrawalEffects } from '../../../domain/consent/withdrawalEffects.ts';
import { sendHandover } from '../../../domain/disclosure/sendHandover.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import {
  exampleCase,
  exampleConsent,
  exampleHandover,
  texts,
  today,
} from '../letter/exampleCase.ts';

const at = '2027-05-12T09:30:00.000Z';
const weiss = { partnerId: 'partner1', personId: 'person1' };
const somebody = { partnerId: 'partner2', personId: 'person2' };

/** One letter that went out, one draft to the same person and one to somebody else. */
const state = () => {
  const given = exampleCase({ handover: exampleHandover({ fields: ['name', 'schule'] }) });
  const letter = transferLetter(given, { texts, today });
  if (!letter.ok) throw new Error('The letter is blocked.');
  const data = emptyVaultData();
  apply(data, [
    put('handover', exampleHandover({ id: 'draft', fields: ['name', 'was_hilft'] })),
    put('handover', exampleHandover({ id: 'other', ...somebody })),
    ...sendHandover(given, {
      plan: letter.value,
      today,
      at,
      channel: 'post',
      format: 'word',
      fileName: letter.value.fileName,
      sha256: 'a'.repeat(64),
      ids: { disclosure: 'disclosure1', letter: 'letter1', followUp: 'followUp1' },
    }),
  ]);
  return data;
};

const consent = exampleConsent({
  recipients: [
    { ...weiss, function: '' },
    { ...somebody, function: '' },
  ],
});

const effects = (part: WithdrawnPart | null) => {
  const { marked, thinned, sent } = withdrawalEffects(state(), consent, { on: today, at, part });
  return [marked, thinned, sent].map((records) => records.map(({ id }) => id).sort());
};

describe('withdrawalEffects', () => {
  test.each<[string, WithdrawnPart | null, readonly (readonly string[])[]]>([
    ['everything', null, [['draft', 'other'], [], ['disclosure1']]],
    [
      'all towards one',
      { recipients: [weiss], groups: consent.groups },
      [['draft'], [], ['disclosure1']],
    ],
    [
      'a group the letter did not carry',
      { recipients: [weiss], groups: ['unterstuetzung'] },
      [[], ['draft'], []],
    ],
    [
      'a group the letter carried',
      { recipients: [weiss], groups: ['schule'] },
      [[], [], ['disclosure1']],
    ],
    [
      'all towards the other',
      { recipients: [somebody], groups: consent.groups },
      [['other'], [], []],
    ],
  ])('withdrawing %s marks, thins and lists what it concerns', (_, part, expected) => {
    expect(effects(part)).toEqual(expected);
  });
});
