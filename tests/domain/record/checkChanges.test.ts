import { describe, expect, test } from 'vitest';
import { newConsent } from '../../../domain/consent/newConsent.ts';
import type { Disclosure } from '../../../domain/disclosure/disclosureSchemas.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import { newNote } from '../../../domain/note/newNote.ts';
import { newPartner } from '../../../domain/partner/newPartner.ts';
import { apply } from '../../../domain/record/apply.ts';
import { drop, put, type Change } from '../../../domain/record/change.ts';
import { checkChanges } from '../../../domain/record/checkChanges.ts';
import { dropWithDependents } from '../../../domain/record/dropWithDependents.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { newSettings } from '../../../domain/settings/newSettings.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import { sentWorld } from '../disclosure/sentWorld.ts';

const at = '2026-11-22T08:00:00.000Z';
const later = '2026-11-23T09:00:00.000Z';

const mia = newStudent({ id: 'mia', caseNumber: 'F-0001', createdAt: at });
const bbs = newPartner({ id: 'bbs', kind: 'bbs', name: 'BBS II', createdAt: at });
const note = newNote({
  id: 'n1',
  studentId: 'mia',
  heldOn: '2026-11-20',
  kind: 'beratung',
  categoryYear: '2026/2027',
  createdAt: at,
});
const draft = newHandover({ id: 'h1', studentId: 'mia', createdAt: at });
const sent = { ...draft, id: 'h2', state: 'versendet' as const, partnerId: 'bbs' };
const letter = {
  id: 'l1',
  studentId: 'mia',
  handoverId: 'h2',
  plan: '{}',
  facts: [],
  templateFile: null,
};

const world = () => {
  const data = emptyVaultData();
  apply(data, [
    put('settings', newSettings()),
    put('student', mia),
    put('partner', bbs),
    put('note', note),
    put('handover', draft),
    put('handover', sent),
    put('sentLetter', letter),
  ]);
  return data;
};

const check = (...changes: Change[]) => checkChanges(world(), changes, later);

const minutes = (): Disclosure => {
  const out = sentWorld().disclosure['disclosure1'];
  if (out === undefined) throw new Error('Nothing was sent.');
  return { ...out, studentId: 'mia', handoverId: 'h1', document: 'protokoll' };
};

describe('a draft whose minutes went out already', () => {
  const changed = (...changes: Change[]) => {
    const data = world();
    apply(data, [put('disclosure', minutes())]);
    return checkChanges(data, changes, later);
  };

  test('keeps its recipient, and may change in all else', () => {
    expect(changed(put('handover', { ...draft, occasion: 'x' })).ok).toBe(true);
    expect(changed(put('handover', { ...draft, partnerId: 'bbs' }))).toMatchObject({
      ok: false,
      failure: expect.stringContaining('schon ein Papier gegangen') as string,
    });
    expect(check(put('handover', { ...draft, partnerId: 'bbs' })).ok).toBe(true);
  });
});

describe('what may be saved', () => {
  test('a record is stamped with the moment it was saved and keeps the one it was made', () => {
    const forged = { ...note, text: 'neu', createdAt: later, changedAt: at };
    expect(check(put('note', forged))).toEqual({
      ok: true,
      value: [put('note', { ...forged, createdAt: at, changedAt: later })],
    });
  });

  test('a person goes together with everything that names them, what was sent included', () => {
    const data = world();
    const changes = dropWithDependents(data, 'student', 'mia');
    expect(checkChanges(data, changes, later).ok).toBe(true);
    apply(data, changes);
    expect(Object.keys(data.partner)).toEqual(['bbs']);
    expect([data.student, data.note, data.handover, data.sentLetter]).toEqual([{}, {}, {}, {}]);
  });

  test('records that name each other may come in one action', () => {
    const kim = newStudent({ id: 'kim', caseNumber: 'F-0002', createdAt: at });
    expect(
      check(put('note', { ...note, id: 'n2', studentId: 'kim' }), put('student', kim)).ok,
    ).toBe(true);
  });

  test('a sent handover takes an answer and may be closed', () => {
    const answered = { ...sent, answer: 'angekommen' as const, state: 'beantwortet' as const };
    expect(check(put('handover', answered)).ok).toBe(true);
  });
});

describe('what may not be saved, each with a sentence', () => {
  const consent = newConsent({
    id: 'c1',
    studentId: 'mia',
    purpose: 'Übergang',
    recipients: [{ partnerId: 'bbs', personId: null, function: '' }],
    groups: ['person'],
    givenOn: '2026-11-20',
    validUntil: '2027-11-20',
    createdAt: at,
  });
  test.each<[string, readonly Change[], RegExp]>([
    ['a record of the wrong shape', [put('note', { ...note, minutes: -1 })], /Form/],
    ['a consent without recipients', [put('consent', { ...consent, recipients: [] })], /Form/],
    ['a consent without data groups', [put('consent', { ...consent, groups: [] })], /Form/],
    ['a consent without a purpose', [put('consent', { ...consent, purpose: '' })], /Form/],
    ['a note about nobody', [put('note', { ...note, studentId: 'gone' })], /nicht mehr vorhanden/],
    [
      'a case number twice',
      [put('student', newStudent({ id: 'kim', caseNumber: 'F-0001', createdAt: at }))],
      /schon vergeben/,
    ],
    ['a person whose notes stay', [drop('student', 'mia')], /noch gebraucht/],
    ['a vault without settings', [drop('settings', 'settings')], /Einstellungen/],
    ['a disclosure by hand', [put('sentLetter', { ...letter, id: 'l2' })], /Versenden/],
    ['a sent letter changed', [put('sentLetter', { ...letter, plan: '{"x":1}' })], /Versenden/],
    ['a sent letter deleted', [drop('sentLetter', 'l1')], /bleibt im Verzeichnis/],
    ['a sent handover deleted', [drop('handover', 'h2')], /bleibt im Verzeichnis/],
    ['a draft called sent', [put('handover', { ...draft, state: 'versendet' })], /ausgegeben/],
    [
      'a sent handover rewritten',
      [put('handover', { ...sent, occasion: 'x' })],
      /wie es versendet/,
    ],
    [
      'a sent handover reopened',
      [put('handover', { ...sent, state: 'entwurf' })],
      /wieder zum Entwurf/,
    ],
  ])('%s', (_, changes, sentence) => {
    const data = world();
    const before = structuredClone(data);
    const checked = checkChanges(data, changes, later);
    expect(checked.ok).toBe(false);
    expect(checked.ok ? '' : checked.failure).toMatch(sentence);
    expect(data).toEqual(before);
  });
});
