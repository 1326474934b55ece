import { describe, expect, test } from 'vitest';
import { newConsent } from '../../../domain/consent/newConsent.ts';
import type { Disclosure } from '../../../domain/disclosure/disclosureSchemas.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import { newPartner } from '../../../domain/partner/newPartner.ts';
import { apply } from '../../../domain/record/apply.ts';
import { drop, put, type Change } from '../../../domain/record/change.ts';
import { brokenByMove, checkChanges } from '../../../domain/record/checkChanges.ts';
import { dropWithDependents } from '../../../domain/record/dropWithDependents.ts';
import { invert } from '../../../domain/record/invert.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { newSettings } from '../../../domain/settings/newSettings.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

const at = '2026-11-22T08:00:00.000Z';
const later = '2026-11-23T09:00:00.000Z';

const mia = newStudent({ id: 'mia', caseNumber: 'F-0001', createdAt: at });
const kim = newStudent({ id: 'kim', caseNumber: 'F-0002', createdAt: at });
const bbs = newPartner({ id: 'bbs', kind: 'bbs', name: 'BBS II', createdAt: at });
const open = newHandover({ id: 'open', studentId: 'mia', createdAt: at });
const sent = {
  ...newHandover({ id: 'sent', studentId: 'mia', createdAt: at }),
  state: 'versendet' as const,
  sentOn: '2026-11-21' as const,
};
const consent = newConsent({
  id: 'used',
  studentId: 'mia',
  purpose: 'Übergang',
  recipients: [{ partnerId: 'bbs', personId: null, function: '' }],
  groups: ['person'],
  givenOn: '2026-11-20',
  validUntil: '2027-11-20',
  createdAt: at,
});
const letter = {
  id: 'letter',
  studentId: 'mia',
  handoverId: 'sent',
  plan: '{}',
  facts: [],
  templateFile: null,
};
const disclosure: Disclosure = {
  id: 'disclosure',
  studentId: 'mia',
  handoverId: 'sent',
  letterId: 'letter',
  document: 'uebergabe',
  format: 'word',
  aboutId: null,
  at,
  sender: '',
  partnerKind: 'bbs',
  partnerName: 'BBS II',
  personName: '',
  personFunction: '',
  purpose: '',
  basis: 'einwilligung',
  basisNote: '',
  overrideBasis: null,
  overrideReason: '',
  consentIds: ['used'],
  groups: ['person'],
  fields: ['name'],
  noteIds: [],
  placementIds: [],
  channel: 'post',
  attachments: [],
  copies: [],
  fileName: 'Uebergabe.docx',
  sha256: 'a'.repeat(64),
};

const world = () => {
  const data = emptyVaultData();
  apply(data, [
    put('settings', newSettings()),
    put('partner', bbs),
    put('student', mia),
    put('consent', consent),
    put('consent', { ...consent, id: 'unused' }),
    put('handover', open),
    put('handover', sent),
    put('sentLetter', letter),
    put('disclosure', disclosure),
  ]);
  return data;
};

const refusal = (...changes: Change[]): string => {
  const checked = checkChanges(world(), changes, later);
  return checked.ok ? 'allowed' : checked.failure;
};

describe('a window that fell into wrong hands', () => {
  test('cannot call a handover sent by withdrawing its draft first', () => {
    const data = world();
    const withdrawn = { ...open, state: 'widerrufen' as const };
    apply(data, [put('handover', withdrawn)]);
    for (const state of ['versendet', 'beantwortet', 'abgeschlossen'] as const) {
      const checked = checkChanges(data, [put('handover', { ...withdrawn, state })], later);
      expect(checked.ok ? 'allowed' : checked.failure).toMatch(/ausgegeben/);
    }
  });

  test('cannot give a draft, old or new, a day on which it was sent', () => {
    const forged = { ...open, sentOn: '2026-11-21' as const };
    expect(refusal(put('handover', forged))).toMatch(/ausgegeben/);
    expect(refusal(put('handover', { ...forged, id: 'new' }))).toMatch(/ausgegeben/);
    expect(refusal(put('handover', { ...forged, id: 'new', state: 'widerrufen' }))).toMatch(
      /ausgegeben/,
    );
  });

  test('cannot clear the register by dropping and putting back the person in one action', () => {
    const all = dropWithDependents(world(), 'student', 'mia');
    expect(refusal(...all, put('student', mia))).toMatch(/bleibt im Verzeichnis/);
  });

  test.each([
    ['its day', { givenOn: '2026-11-01' }],
    ['its expiry', { validUntil: '2028-11-20' }],
    ['its groups', { groups: ['person', 'situation'] }],
    ['its signatures', { signedByStudent: true }],
    ['its person', { studentId: 'kim' }],
  ] as const)('cannot change of a consent that carried a letter: %s', (_, forged) => {
    const changes = [put('student', kim), put('consent', { ...consent, ...forged } as never)];
    expect(refusal(...changes)).toMatch(/beruht eine Übermittlung/);
  });

  test('cannot take a withdrawal back by hand, but the user can with undo', () => {
    const data = world();
    apply(data, [put('consent', { ...consent, withdrawnOn: '2026-11-22' })]);
    for (const withdrawnOn of [null, '2026-12-01'] as const) {
      const checked = checkChanges(data, [put('consent', { ...consent, withdrawnOn })], later);
      expect(checked.ok ? 'allowed' : checked.failure).toMatch(/Widerruf bleibt/);
    }
    expect(brokenByMove(data, [put('consent', consent)])).toBeNull();
  });

  test('cannot delete a consent that carried a letter', () => {
    expect(refusal(drop('consent', 'used'))).toMatch(/noch gebraucht/);
    expect(refusal(...dropWithDependents(world(), 'consent', 'used'))).toMatch(
      /bleibt im Verzeichnis/,
    );
  });

  test('cannot make practice data look real, nor real data look like practice', () => {
    const data = world();
    const settings = newSettings();
    const turned = { ...settings, practice: !settings.practice };
    expect(checkChanges(data, [put('settings', turned)], later).ok).toBe(false);
    expect(checkChanges(data, [put('settings', { ...settings, town: 'Ulm' })], later).ok).toBe(
      true,
    );
  });

  test('cannot give two people the same case number in one action', () => {
    const twin = { ...kim, caseNumber: 'F-0003' };
    const other = { ...twin, id: 'lou' };
    expect(refusal(put('student', twin), put('student', other))).toMatch(/schon vergeben/);
  });
});

describe('what stays possible', () => {
  test('two people exchange their case numbers in one action', () => {
    const data = world();
    apply(data, [put('student', kim)]);
    const swapped = [
      put('student', { ...mia, caseNumber: 'F-0002' }),
      put('student', { ...kim, caseNumber: 'F-0001' }),
    ];
    expect(checkChanges(data, swapped, later).ok).toBe(true);
  });

  test('of two changes of one record the last counts', () => {
    const [first, second] = [
      { ...mia, familyName: 'A' },
      { ...mia, familyName: 'B' },
    ];
    const checked = checkChanges(world(), [put('student', first), put('student', second)], later);
    expect(checked).toEqual({ ok: true, value: [put('student', { ...second, changedAt: later })] });
  });

  test('a consent that carried a letter is withdrawn, one that carried none is corrected or deleted', () => {
    expect(refusal(put('consent', { ...consent, withdrawnOn: '2026-11-22' }))).toBe('allowed');
    expect(refusal(put('consent', { ...consent, id: 'unused', givenOn: '2026-11-01' }))).toBe(
      'allowed',
    );
    expect(refusal(drop('consent', 'unused'))).toBe('allowed');
  });

  test('a draft that was withdrawn is taken up again or deleted', () => {
    const data = world();
    apply(data, [put('handover', { ...open, state: 'widerrufen' })]);
    expect(checkChanges(data, [put('handover', open)], later).ok).toBe(true);
    expect(checkChanges(data, [drop('handover', 'open')], later).ok).toBe(true);
  });

  test('a sent handover that is withdrawn stays sent', () => {
    const data = world();
    apply(data, [put('handover', { ...sent, state: 'widerrufen' })]);
    expect(checkChanges(data, [put('handover', { ...sent, occasion: 'x' })], later).ok).toBe(false);
    expect(checkChanges(data, [drop('handover', 'sent')], later).ok).toBe(false);
  });

  test('a record that led nowhere before does not stop other deletions', () => {
    const data = world();
    apply(data, [
      put('student', kim),
      put('draft', { id: 'note/gone', studentId: 'gone', content: '{}', changedAt: at }),
    ]);
    expect(checkChanges(data, [drop('student', 'kim')], later).ok).toBe(true);
  });
});

describe('taking back', () => {
  test('brings a deleted person back with everything that was sent', () => {
    const data = world();
    const before = structuredClone(data);
    const all = dropWithDependents(data, 'student', 'mia');
    const back = invert(data, all);
    apply(data, all);
    expect(brokenByMove(data, back)).toBeNull();
    apply(data, back);
    expect(data).toEqual(before);
  });

  test('never writes over what was sent, nor leaves a reference that leads nowhere', () => {
    const data = world();
    expect(brokenByMove(data, [put('disclosure', disclosure)])).toMatch(/Versenden/);
    expect(brokenByMove(data, [put('sentLetter', letter)])).toMatch(/Versenden/);
    expect(brokenByMove(data, [put('handover', { ...sent, state: 'entwurf' })])).toMatch(/Entwurf/);
    expect(brokenByMove(data, [drop('handover', 'sent')])).toMatch(/bleibt im Verzeichnis/);
    expect(brokenByMove(data, [drop('student', 'mia')])).toMatch(/noch gebraucht/);
    expect(brokenByMove(data, [put('handover', { ...open, studentId: 'gone' })])).toMatch(
      /nicht mehr vorhanden/,
    );
  });
});
