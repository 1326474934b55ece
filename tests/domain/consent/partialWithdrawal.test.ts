import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { Consent } from '../../../domain/consent/consentSchema.ts';
import { dataGroupLabels, type DataGroup } from '../../../domain/consent/dataGroups.ts';
import { withdrawConsent, type WithdrawnPart } from '../../../domain/consent/withdrawConsent.ts';
import { fieldCatalogue } from '../../../domain/handover/fieldCatalogue.ts';
import { gate } from '../../../domain/handover/gate.ts';
import { put } from '../../../domain/record/change.ts';
import { sentBroken } from '../../../domain/record/sentBroken.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { exampleCase, exampleConsent, exampleHandover, today } from '../letter/exampleCase.ts';

const everyGroup = Object.keys(dataGroupLabels) as DataGroup[];
const weiss = { partnerId: 'partner1', personId: 'person1' };
const agency = { partnerId: 'partner2', personId: 'person2' };

const given = exampleConsent({
  recipients: [
    { ...weiss, function: '' },
    { ...agency, function: '' },
  ],
});

const withdrawn = (part: WithdrawnPart, consent: Consent = given) =>
  withdrawConsent(consent, {
    handovers: [exampleHandover({ fields: ['name', 'was_hilft'] })],
    on: today,
    at: '2027-05-12T09:00:00.000Z',
    part,
  });

const consentAfter = (part: WithdrawnPart): Consent => {
  const [first] = withdrawn(part);
  if (first === undefined || !('put' in first) || first.put !== 'consent')
    throw new Error('The first change is no consent.');
  return first.record;
};

const groupsReleased = (consents: readonly Consent[]) => {
  const { fields } = gate(exampleCase({ consents }), today);
  const released = Object.entries(fields).filter(([, { state }]) => state === 'allowed');
  return new Set(
    released.map(([code]) => fieldCatalogue[code as keyof typeof fieldCatalogue].group),
  );
};

describe('a partial withdrawal', () => {
  test('towards one recipient closes the gate to it and marks its open handover', () => {
    const changes = withdrawn({ recipients: [weiss], groups: everyGroup });
    expect(changes).toMatchObject([
      { put: 'consent', record: { withdrawnOn: null, withdrawnParts: [{ on: today }] } },
      { put: 'handover', record: { state: 'widerrufen' } },
    ]);
    expect([
      ...groupsReleased([consentAfter({ recipients: [weiss], groups: everyGroup })]),
    ]).toEqual([]);
  });

  test('towards another recipient leaves this one as it was', () => {
    const part = { recipients: [agency], groups: everyGroup };
    expect(withdrawn(part)).toHaveLength(1);
    expect(groupsReleased([consentAfter(part)])).toEqual(groupsReleased([given]));
  });

  test('of some groups keeps the draft and says at the gate why they are held back', () => {
    const part: WithdrawnPart = { recipients: [weiss], groups: ['unterstuetzung'] };
    expect(withdrawn(part)).toHaveLength(1);
    const { fields } = gate(exampleCase({ consents: [consentAfter(part)] }), today);
    expect([fields.was_hilft, fields.name]).toMatchObject([
      { state: 'blocked', reason: 'Einwilligung widerrufen' },
      { state: 'allowed' },
    ]);
  });

  test('also ends what an earlier sheet released of the same', () => {
    const earlier = exampleConsent({ id: 'earlier', givenOn: day('2027-04-01') });
    const part: WithdrawnPart = { recipients: [weiss], groups: ['unterstuetzung'] };
    expect(groupsReleased([earlier, consentAfter(part)]).has('unterstuetzung')).toBe(false);
  });

  test('of everything that was left is a withdrawal of the whole', () => {
    expect(consentAfter({ recipients: [weiss, agency], groups: everyGroup })).toMatchObject({
      withdrawnOn: today,
      withdrawnParts: [],
    });
  });

  test('releases exactly what was not withdrawn, whatever was', () => {
    fc.assert(
      fc.property(fc.subarray(everyGroup, { minLength: 1 }), (groups) => {
        const left = groupsReleased([consentAfter({ recipients: [weiss], groups })]);
        const expected = [...groupsReleased([given])].filter((group) => !groups.includes(group));
        expect([...left].sort()).toEqual(expected.sort());
      }),
    );
  });

  test('cannot be taken out of the consent again by hand', () => {
    const after = consentAfter({ recipients: [weiss], groups: ['leistung'] });
    const data = emptyVaultData();
    data.consent[after.id] = after;
    const undone = put('consent', { ...after, withdrawnParts: [] });
    expect(sentBroken(data, [undone], 'by hand')).toContain('Ein Widerruf bleibt bestehen');
    expect(sentBroken(data, [undone], 'from history')).toBeNull();
  });
});
