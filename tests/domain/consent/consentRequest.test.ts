import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { consentFaults, releaseFaults } from '../../../domain/consent/consentFaults.ts';
import { consentRequestSchema } from '../../../domain/consent/consentRequestSchema.ts';
import { dataGroupLabels, type DataGroup } from '../../../domain/consent/dataGroups.ts';
import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import { gate } from '../../../domain/handover/gate.ts';
import { handoverCase } from '../../../domain/handover/handoverCase.ts';
import { planPaper } from '../../../domain/paper/planPaper.ts';
import { sendPaper } from '../../../domain/paper/sendPaper.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put } from '../../../domain/record/change.ts';
import { emptyVaultData, type VaultData } from '../../../domain/record/vaultData.ts';
import {
  exampleConsent,
  exampleHandover,
  examplePartner,
  examplePerson,
  exampleSettings,
  exampleStudent,
  texts,
  today,
} from '../letter/exampleCase.ts';
import { exampleRequest } from '../letter/exampleRequest.ts';

const vault = (overrides: Parameters<typeof exampleRequest>[0] = {}): VaultData => {
  const data = emptyVaultData();
  apply(data, [
    put('settings', exampleSettings),
    put('student', exampleStudent),
    put('partner', examplePartner),
    put('partnerPerson', examplePerson),
    put('consentRequest', exampleRequest(overrides)),
  ]);
  return data;
};

const everyGroup = Object.keys(dataGroupLabels) as DataGroup[];

describe('a prepared consent', () => {
  test('opens the gate to nobody, whatever it names', () => {
    const requests = fc.record({
      groups: fc.subarray(everyGroup, { minLength: 1 }),
      handedOutOn: fc.constantFrom(null, today),
      personId: fc.constantFrom(null, 'person1'),
      ticked: fc.subarray([...fieldCodes], { minLength: 1 }),
    });
    fc.assert(
      fc.property(requests, ({ groups, handedOutOn, personId, ticked }) => {
        const recipients = [{ partnerId: 'partner1', personId, function: 'Beratung' }];
        const data = vault({ groups, handedOutOn, recipients });
        const given = handoverCase(data, exampleHandover({ fields: ticked }));
        if (given === null) throw new Error('The example has a case.');
        expect(gate(given, today).released).toEqual([]);
      }),
    );
  });

  test.each([
    ['without recipients', { recipients: [] }],
    ['without groups', { groups: [] }],
  ])('%s is no record the vault accepts', (_, overrides) => {
    expect(consentRequestSchema.safeParse(exampleRequest(overrides)).success).toBe(false);
    expect(consentRequestSchema.safeParse(exampleRequest()).success).toBe(true);
  });

  const paper = { kind: 'consentForm', requestId: 'request1' } as const;

  const handedOut = (data: VaultData) => {
    const plan = planPaper(data, paper, { texts, today });
    if (!plan.ok) throw new Error(plan.failure);
    return sendPaper(data, paper, {
      plan: plan.value,
      today,
      at: '2027-05-12T09:30:00.000Z',
      channel: null,
      format: 'word',
      fileName: plan.value.fileName,
      sha256: 'a'.repeat(64),
      ids: { disclosure: 'd', letter: 'l', followUp: 'f' },
    });
  };

  test('that is handed out keeps the day and leaves nothing in the register', () => {
    expect(handedOut(vault())).toMatchObject({
      ok: true,
      value: { changes: [{ put: 'consentRequest', record: { handedOutOn: today } }] },
    });
  });

  test('is not written out again once it became a consent, nor when it is gone', () => {
    const data = vault({ consentId: 'consent1' });
    apply(data, [put('consent', exampleConsent())]);
    const refusals = [data, emptyVaultData()].map((state) => {
      const plan = planPaper(state, paper, { texts, today });
      return plan.ok ? '' : plan.failure;
    });
    expect(refusals).toEqual([
      'Diese Einwilligung ist schon unterschrieben erfasst.',
      'Diese vorbereitete Einwilligung ist nicht mehr vorhanden.',
    ]);
  });
});

describe('consentFaults', () => {
  const whole = { ...exampleRequest(), from: today };
  const faults = (part: Partial<Parameters<typeof consentFaults>[0]>) =>
    consentFaults({ ...whole, ...part });

  test.each([
    ['nothing', {}, 0],
    ['a purpose', { purpose: ' ' }, 1],
    ['recipients and groups', { recipients: [], groups: [] }, 2],
    [
      'a person or function',
      { recipients: [{ partnerId: 'partner1', personId: null, function: ' ' }] },
      1,
    ],
    ['a later end', { validUntil: day('2027-05-11') }, 1],
    ['an end within a year', { validUntil: day('2028-05-13') }, 1],
  ])('a consent lacks %s', (_, part, count) => {
    expect(faults(part)).toHaveLength(count);
  });
});

describe('releaseFaults', () => {
  const institutions = ['Oberschule Am Sösetal', ''];

  test.each([
    ['Jana Brandt', 0],
    ['', 1],
    ['oberschule am soesetal', 0],
    ['OBERSCHULE AM SÖSETAL ', 1],
  ])('releasing "%s" lacks %i', (name, count) => {
    expect(releaseFaults(name, institutions)).toHaveLength(count);
  });
});
