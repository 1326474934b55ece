import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { fieldCatalogue, fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import { gate } from '../../../domain/handover/gate.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { defaultFields } from '../../../domain/handover/defaultFields.ts';
import { newHandoverFor } from '../../../domain/handover/newHandoverFor.ts';
import { reportFields } from '../../../domain/handover/reportFields.ts';
import { readiness } from '../../../domain/handover/readiness.ts';
import type { PartnerKind } from '../../../domain/partner/partnerSchemas.ts';
import {
  exampleCase,
  exampleConsent,
  exampleHandover,
  examplePartner,
  exampleStudent,
  today,
} from '../letter/exampleCase.ts';

const everything = [...fieldCodes];

const judged = (handover: Partial<Handover>, rest: Partial<HandoverCase> = {}) =>
  gate(
    exampleCase({ handover: exampleHandover({ fields: everything, ...handover }), ...rest }),
    today,
  );

const towards = (kind: PartnerKind): Partial<HandoverCase> => ({
  partner: { ...examplePartner, kind },
});

const tiersOf = (codes: readonly (keyof typeof fieldCatalogue)[]) =>
  [...new Set(codes.map((code) => fieldCatalogue[code].tier))].toSorted();

describe('gate', () => {
  test('with a full consent everything the recipient may have goes', () => {
    const { released, consentIds } = judged({});
    expect(released).toEqual(everything.filter((code) => fieldCatalogue[code].bbs !== 'never'));
    expect(consentIds).toEqual(['consent1']);
  });

  test('what is not ticked does not go', () => {
    expect(judged({ fields: ['schule', 'name'] }).released).toEqual(['name', 'schule']);
  });

  test('on consent as the basis, a group not consented to is held back in every tier', () => {
    const consents = [exampleConsent({ groups: ['person'] })];
    const { released, fields } = judged({}, { consents });
    expect(released).toEqual(['name', 'geburtsdatum', 'geschlecht', 'anschrift']);
    expect(fields.schule).toMatchObject({ state: 'blocked', reason: 'nicht eingewilligt' });
  });

  test.each([
    ['Einwilligung widerrufen', { withdrawnOn: today }],
    ['Einwilligung abgelaufen', { validUntil: day('2027-05-11') }],
    ['Unterschrift fehlt', { signedByStudent: false }],
    ['Einwilligung gilt noch nicht', { givenOn: day('2027-05-13') }],
    [
      'nicht eingewilligt',
      { recipients: [{ partnerId: 'partner1', personId: 'person2', function: '' }] },
    ],
  ])('nothing goes and the reason is: %s', (reason, overrides) => {
    const { released, fields } = judged({}, { consents: [exampleConsent(overrides)] });
    expect(released).toEqual([]);
    expect(fields.name.reason).toBe(reason);
  });

  test('a withdrawal ends an older consent for the same recipient and group too', () => {
    const older = exampleConsent({ id: 'older', givenOn: day('2027-04-01') });
    const withdrawn = exampleConsent({ withdrawnOn: day('2027-05-10') });
    expect(judged({}, { consents: [older, withdrawn] }).released).toEqual([]);
  });

  test('a consent given after a withdrawal counts again', () => {
    const withdrawn = exampleConsent({ withdrawnOn: day('2027-05-10') });
    const renewed = exampleConsent({ id: 'renewed', givenOn: day('2027-05-11') });
    expect(judged({}, { consents: [withdrawn, renewed] }).consentIds).toEqual(['renewed']);
  });

  test.each(['bbs', 'agentur', 'jobcenter'] as const)(
    'by school law %s gets tiers A and B without consent, and nothing of tier C',
    (kind) => {
      const { released } = judged({ basis: 'schulgesetz' }, { ...towards(kind), consents: [] });
      expect(tiersOf(released)).toEqual(['A', 'B']);
    },
  );

  test('school law carries nothing to other bodies', () => {
    const { released } = judged({ basis: 'schulgesetz' }, { ...towards('traeger'), consents: [] });
    expect(released).toEqual([]);
  });

  test('a missing consent is overridden by a basis and a reason, and this stays visible', () => {
    const override = { basis: 'schulgesetz', overrideBasis: 'andere' } as const;
    const without = judged({ ...override, overrideReason: ' ' }, { consents: [] });
    const overridden = judged(
      { ...override, overrideReason: 'Auf Bitte der Klinik.' },
      { consents: [] },
    );
    expect(without.fields.was_hilft.state).toBe('blocked');
    expect(overridden.fields.was_hilft).toMatchObject({ state: 'allowed', overridden: true });
  });

  test('consent is no basis to override a missing consent with', () => {
    const handover = { overrideBasis: 'einwilligung', overrideReason: 'Grund' } as const;
    expect(judged(handover, { consents: [] }).released).toEqual([]);
  });

  test('what a kind of recipient never gets cannot be overridden', () => {
    const handover = { overrideBasis: 'andere', overrideReason: 'Grund' } as const;
    const { fields, released } = judged(handover, towards('agentur'));
    expect(fields.fehlzeiten).toMatchObject({
      state: 'never',
      reason: 'für diese Stelle nicht vorgesehen',
    });
    expect(released).not.toContain('fehlzeiten');
  });

  test('a block on addresses hides address, phone and school until confirmed for this handover', () => {
    const rest = { student: { ...exampleStudent, addressBlocked: true } };
    const hidden = ['anschrift', 'kontakt', 'schule'] as const;
    const before = judged({}, rest);
    expect(hidden.map((code) => before.fields[code].reason)).toEqual(
      hidden.map(() => 'Auskunftssperre'),
    );
    expect(before.released).not.toEqual(expect.arrayContaining([...hidden]));
    expect(judged({ addressConfirmed: true }, rest).released).toEqual(
      expect.arrayContaining([...hidden]),
    );
  });

  test.each([
    ['no institution', { partner: null }, {}],
    ['no person', { person: null }, {}],
    ['no basis', {}, { basis: null }],
    ['another basis that is not named', {}, { basis: 'andere' }],
    ['a withdrawn handover', {}, { state: 'widerrufen' }],
    ['a restricted case', { student: { ...exampleStudent, status: 'gesperrt' } }, {}],
    ['an objection', { student: { ...exampleStudent, objection: true } }, {}],
    ['the Jugendberufsagentur', towards('jba'), {}],
    ['a person of another institution', { partner: { ...examplePartner, id: 'partner2' } }, {}],
  ] as const)('%s blocks everything', (_, rest, handover) => {
    const verdicts = judged(handover, rest);
    expect(verdicts.blockers).toHaveLength(1);
    expect(verdicts.released).toEqual([]);
  });

  test('a note goes only when it is ticked, usable, and notes are released', () => {
    const ids = (handover: Partial<Handover>, usableInHandover = true) =>
      judged(handover, {
        notes: exampleCase().notes.map((note) => ({ ...note, usableInHandover })),
      }).notes.map(({ id }) => id);
    expect(ids({ noteIds: ['note1'] })).toEqual(['note1']);
    expect(ids({ noteIds: ['note1'] }, false)).toEqual([]);
    expect(ids({ noteIds: [] })).toEqual([]);
    expect(ids({ noteIds: ['note1'], fields: ['name'] })).toEqual([]);
    expect(ids({ noteIds: ['private1'] })).toEqual([]);
  });
});

describe('readiness', () => {
  const texts = (given: HandoverCase) => readiness(given, today).map(({ text }) => text);

  test('a complete handover has nothing against it', () => {
    expect(readiness(exampleCase(), today)).toEqual([]);
  });

  test('an empty draft says what blocks it before what it lacks', () => {
    const given = exampleCase({
      handover: newHandoverFor('bbs', today, { id: 'h', studentId: 's', createdAt: '' }),
      partner: null,
      person: null,
    });
    const severities = readiness(given, today).map(({ severity }) => severity);
    expect(severities.slice(0, 2)).toEqual(['block', 'block']);
    expect(severities.slice(2)).not.toContain('block');
  });

  test('what is missing in the case is named once', () => {
    const student = { ...exampleStudent, expectedDegree: null, wishes: [], planB: '' };
    expect(texts(exampleCase({ student, destinations: [] }))).toEqual([
      'Der voraussichtliche oder erreichte Abschluss ist nicht erfasst.',
      'Der Berufswunsch ist nicht erfasst.',
      'Der geplante Anschluss ist nicht erfasst.',
    ]);
  });

  test('a field held back is named with its reason', () => {
    const consents = [exampleConsent({ groups: ['person'] })];
    const handover = exampleHandover({ fields: ['name', 'schule'], attachments: [] });
    expect(texts(exampleCase({ consents, handover }))).toEqual([
      '„Schule, Klasse, Schulbesuchsjahre“ wird nicht übermittelt: nicht eingewilligt.',
    ]);
    const short = readiness(exampleCase({ consents, handover }), today).map((one) => one.withheld);
    expect(short).toEqual(['Schule, Klasse, Schulbesuchsjahre: nicht eingewilligt']);
  });

  test('a ticked field of which nothing is chosen is named', () => {
    const handover = exampleHandover({ placementIds: [], agreementIds: [] });
    expect(texts(exampleCase({ handover }))).toEqual([
      'Praktika sind angekreuzt, aber keines ist ausgewählt.',
      'Vereinbarungen sind angekreuzt, aber keine ist ausgewählt.',
    ]);
  });

  test('a block on addresses asks to check what the gate cannot see', () => {
    const student = { ...exampleStudent, addressBlocked: true };
    const handover = exampleHandover({ fields: ['name'], attachments: [], occasion: 'Anmeldung' });
    expect(texts(exampleCase({ student, handover }))).toEqual([
      'Es besteht eine Auskunftssperre. Prüfen Sie Briefkopf und freie Texte auf Anschrift und Schule.',
    ]);
  });

  test('coming of age is announced six weeks ahead', () => {
    const announced = (birthDay: string) =>
      texts(exampleCase({ student: { ...exampleStudent, birthDay: day(birthDay) } })).length;
    expect([announced('2009-06-23'), announced('2009-06-24')]).toEqual([1, 0]);
  });
});

describe('newHandoverFor', () => {
  test('ticks what the catalogue ticks for the kind of recipient', () => {
    expect(defaultFields('agentur')).toContain('bewerbungen');
    expect(defaultFields('bbs')).not.toContain('bewerbungen');
    expect(defaultFields('jugendamt')).toContain('sorgerecht');
  });

  test('the only confidential tick it proposes is the Förderplan', () => {
    const kinds = ['bbs', 'agentur', 'jobcenter', 'traeger'] as const;
    const confidential = kinds.flatMap((kind) =>
      defaultFields(kind).filter((code) => fieldCatalogue[code].tier === 'C'),
    );
    expect(confidential).toEqual(['foerderplan']);
  });

  test('the report to the Agentur carries school data of tier A only', () => {
    expect(tiersOf(reportFields)).toEqual(['A']);
  });
});
