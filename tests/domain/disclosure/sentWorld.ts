import type { Disclosure } from '../../../domain/disclosure/disclosureSchemas.ts';
import { sendHandover } from '../../../domain/disclosure/sendHandover.ts';
import { planPaper } from '../../../domain/paper/planPaper.ts';
import type { PlannedPaper } from '../../../domain/paper/plannedPaper.ts';
import { sendPaper } from '../../../domain/paper/sendPaper.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { emptyVaultData, type VaultData } from '../../../domain/record/vaultData.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { exampleCase, texts, today } from '../letter/exampleCase.ts';

const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<string, T> =>
  Object.fromEntries(records.map((record) => [record.id, record]));

/** The vault of the example case before anything was sent. */
export const worldOf = (given: HandoverCase): VaultData => ({
  ...emptyVaultData(),
  settings: { settings: given.settings },
  student: byId([given.student]),
  partner: given.partner === null ? {} : byId([given.partner]),
  partnerPerson: given.person === null ? {} : byId([given.person]),
  handover: byId([given.handover]),
  guardian: byId(given.guardians),
  enrolment: byId(given.enrolments),
  school: { ...given.schools },
  company: { ...given.companies },
  destination: byId(given.destinations),
  placement: byId(given.placements),
  participation: byId(given.participations),
  note: byId(given.notes),
  agreement: byId(given.agreements),
  competenceProfile: byId(given.profiles),
  consent: byId(given.consents),
});

/** What sending the letter of a case leaves in the records. */
const sendingOf = (given: HandoverCase): readonly Change[] => {
  const letter = transferLetter(given, { texts, today });
  if (!letter.ok) throw new Error('The letter is blocked.');
  return sendHandover(given, {
    plan: letter.value,
    today,
    at: '2027-05-12T09:30:00.000Z',
    channel: 'post',
    format: 'word',
    fileName: letter.value.fileName,
    sha256: 'a'.repeat(64),
    ids: { disclosure: 'disclosure1', letter: 'letter1', followUp: 'followUp1' },
  });
};

/** The vault of the example case after its letter was sent; the register can be told to say something else. */
export const sentWorld = (
  disclosure: Partial<Disclosure> = {},
  given: HandoverCase = exampleCase(),
): VaultData => {
  const data = worldOf(given);
  apply(data, sendingOf(given));
  const recorded = data.disclosure['disclosure1'];
  if (recorded === undefined) throw new Error('Nothing was recorded.');
  apply(data, [put('disclosure', { ...recorded, ...disclosure })]);
  return data;
};

/** Hands out minutes or sheet of the example's handover after its letter, and gives what that leaves in the records. */
export const handOut = (
  data: VaultData,
  kind: 'protocol' | 'shuttleSheet',
): { readonly plan: PlannedPaper; readonly changes: readonly Change[] } => {
  const paper = { kind, handoverId: 'handover1' } as const;
  const plan = planPaper(data, paper, { texts, today });
  if (!plan.ok) throw new Error(plan.failure);
  const sent = sendPaper(data, paper, {
    plan: plan.value,
    today,
    at: '2027-05-20T09:30:00.000Z',
    channel: null,
    format: 'druck',
    fileName: plan.value.fileName,
    sha256: 'c'.repeat(64),
    ids: { disclosure: 'form', letter: 'formLetter', followUp: 'unused' },
  });
  if (!sent.ok) throw new Error(sent.failure);
  apply(data, sent.value.changes);
  return { plan: plan.value, changes: sent.value.changes };
};
