import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/addDays.ts';
import type { Consent } from '../../../domain/consent/consentSchema.ts';
import type { DataGroup } from '../../../domain/consent/dataGroups.ts';
import { sendHandover } from '../../../domain/disclosure/sendHandover.ts';
import type { Sending } from '../../../domain/disclosure/makeDisclosure.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import type { Paper } from '../../../domain/paper/paperSchema.ts';
import { planPaper } from '../../../domain/paper/planPaper.ts';
import { sendPaper } from '../../../domain/paper/sendPaper.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put } from '../../../domain/record/change.ts';
import { orphanOf } from '../../../domain/record/orphanOf.ts';
import { recordSchemas } from '../../../domain/record/recordSchemas.ts';
import { emptyVaultData, type VaultData } from '../../../domain/record/vaultData.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';
import {
  exampleCase,
  exampleConsent,
  exampleHandover,
  texts,
  today,
} from '../letter/exampleCase.ts';

const at = '2027-05-12T09:30:00.000Z';
const later = addDays(today, 30);
const paper: Paper = { kind: 'deletionRequest', disclosureId: 'disclosure1' };

const sending = (plan: Sending['plan'], name: string): Sending => ({
  plan,
  today,
  at,
  channel: 'post',
  format: 'word',
  fileName: plan.fileName,
  sha256: 'a'.repeat(64),
  ids: { disclosure: `disclosure${name}`, letter: `letter${name}`, followUp: `followUp${name}` },
});

/** A vault in which the example's letter has gone out, and its consent was withdrawn thirty days later. */
const afterWithdrawal = (
  handover: Partial<Handover> = {},
  changed: { readonly student?: Partial<Student>; readonly consent?: Partial<Consent> } = {},
): VaultData => {
  const given = exampleCase({ handover: exampleHandover(handover) });
  const letter = transferLetter(given, { texts, today });
  if (!letter.ok) throw new Error('The letter is blocked.');
  const data = emptyVaultData();
  apply(data, [
    put('settings', given.settings),
    put('student', { ...given.student, ...changed.student }),
    ...(given.partner === null ? [] : [put('partner', given.partner)]),
    ...(given.person === null ? [] : [put('partnerPerson', given.person)]),
    put('consent', exampleConsent({ withdrawnOn: later, ...changed.consent })),
    ...sendHandover(given, sending(letter.value, '1')),
  ]);
  return data;
};

const asked = (data: VaultData) => planPaper(data, paper, { texts, today: later });

const letterOf = (...given: Parameters<typeof afterWithdrawal>) => {
  const plan = asked(afterWithdrawal(...given));
  if (!plan.ok) throw new Error(plan.failure);
  if ('layout' in plan.value || 'kind' in plan.value)
    throw new Error('A request for deletion is a letter.');
  return plan.value;
};

const refusalOf = (data: VaultData): string | null => {
  const plan = asked(data);
  return plan.ok ? null : plan.failure;
};

describe('deletionRequest', () => {
  test('it goes to the person who got the letter and tells date and kind of it, and the way to confirm', () => {
    const plan = letterOf();
    expect(plan.addressee.slice(0, 2)).toEqual(['Frau Dr. Anna Weiß', 'Beratungslehrkraft']);
    expect(plan.salutation).toBe('Sehr geehrte Frau Dr. Weiß,');
    const written = JSON.stringify(plan.blocks);
    expect(written).toContain('am 12.\u00a0Mai\u00a02027 haben wir Ihnen zu Mia von der Heide');
    expect(written).toContain('Übergabeschreiben, unser Zeichen F-0147');
    expect(written).toContain('wurde am 11.\u00a0Juni\u00a02027 Ihnen gegenüber widerrufen');
    expect(written).toContain('bis zum 9.\u00a0Juli\u00a02027');
  });

  test('nothing of what the earlier letter said stands in it', () => {
    const written = JSON.stringify(letterOf());
    const told = ['Lerchenweg', '14.03.2010', 'Tischler', 'Großmutter', 'Förder', 'Morgen'];
    expect(told.filter((word) => written.includes(word))).toEqual([]);
  });

  test.each<[string, Parameters<typeof afterWithdrawal>]>([
    ['did not name the person', [{ fields: ['schule'] }]],
    ['knew another name', [{}, { student: { givenNames: 'Milan', callName: '' } }]],
  ])('where the earlier letter %s, only the case number is told', (_, given) => {
    const plan = letterOf(...given);
    expect(plan.subject).toBe('Bitte um Löschung nach Widerruf der Einwilligung: F-0147');
    expect(JSON.stringify(plan)).not.toMatch(/Heide|Mia|Milan/);
  });

  test('what also rests on the law is asked back only as far as it rests on the consent', () => {
    const fields: Handover['fields'] = ['name', 'was_hilft'];
    const plan = letterOf({ basis: 'schulgesetz', fields });
    expect(JSON.stringify(plan.blocks)).toContain('soweit sie auf dieser Einwilligung beruhen');
  });

  const partly = (group: DataGroup): Partial<Consent> => ({
    withdrawnOn: null,
    withdrawnParts: [
      { on: later, recipients: [{ partnerId: 'partner1', personId: 'person1' }], groups: [group] },
    ],
  });

  test('where a part was withdrawn, that part is asked back', () => {
    const plan = letterOf({}, { consent: partly('praktika') });
    expect(JSON.stringify(plan.blocks)).toContain(
      'Der Widerruf betrifft einen Teil der Angaben: Praktika und Praxistage.',
    );
  });

  test('nothing is asked back of what the letter did not carry', () => {
    const consent = partly('situation');
    expect(refusalOf(afterWithdrawal({ fields: ['name', 'schule'] }, { consent }))).toContain(
      'ist nicht widerrufen',
    );
  });

  test('neither file name, title nor reference name the person', () => {
    const { fileName, title, reference } = letterOf();
    expect([fileName, title, reference]).toEqual([
      'Loeschbitte_2027-06-11_F-0147.docx',
      'Bitte um Löschung F-0147',
      'Bitte um Löschung F-0147 vom 11.06.2027',
    ]);
  });

  test('there is none while the consent holds, and none about what is gone', () => {
    expect(refusalOf(afterWithdrawal({}, { consent: { withdrawnOn: null } }))).toBe(
      'Die Einwilligung, auf der diese Übermittlung beruht, ist nicht widerrufen.',
    );
    expect(refusalOf(emptyVaultData())).toBe('Diese Übermittlung ist nicht mehr vorhanden.');
  });
});

describe('sending a request for deletion', () => {
  const sent = (data: VaultData) => {
    const plan = asked(data);
    if (!plan.ok) throw new Error(plan.failure);
    const made = sendPaper(data, paper, { ...sending(plan.value, '2'), today: later });
    if (!made.ok) throw new Error(made.failure);
    return made.value;
  };

  test('it stands in the register about the earlier disclosure, frozen, with four weeks to confirm', () => {
    expect(sent(afterWithdrawal()).changes).toMatchObject([
      {
        put: 'disclosure',
        record: {
          document: 'loeschbitte',
          aboutId: 'disclosure1',
          handoverId: 'handover1',
          basis: 'betroffenenrecht',
          fields: ['name'],
          groups: ['person'],
          consentIds: [],
          noteIds: [],
          placementIds: [],
        },
      },
      { put: 'sentLetter', record: { id: 'letter2' } },
      {
        put: 'followUp',
        record: { studentId: 'student1', handoverId: null, dueOn: addDays(later, 28) },
      },
    ]);
  });

  test('its records fit the vault, and a handover stays as it was sent', () => {
    const data = afterWithdrawal();
    const { changes } = sent(data);
    const fits = changes.every(
      (change) => 'put' in change && recordSchemas[change.put].safeParse(change.record).success,
    );
    expect([fits, orphanOf(data, changes)]).toEqual([true, null]);
    expect(changes.some((change) => 'put' in change && change.put === 'handover')).toBe(false);
  });

  test('nobody is asked to delete a request for deletion', () => {
    const data = afterWithdrawal();
    apply(data, sent(data).changes);
    const again = planPaper(
      data,
      { kind: 'deletionRequest', disclosureId: 'disclosure2' },
      { texts, today: later },
    );
    expect(again.ok).toBe(false);
  });
});
