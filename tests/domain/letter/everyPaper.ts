import { day } from '../../../domain/calendar/day.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import type { ConsentFormCase } from '../../../domain/letter/consentForm.ts';
import type { PaperPlan } from '../../../domain/letter/paperPlan.ts';
import { isInTemplate } from '../../../domain/paper/plannedPaper.ts';
import { planPaper } from '../../../domain/paper/planPaper.ts';
import type { Paper } from '../../../domain/paper/paperSchema.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { emptyVaultData, type VaultData } from '../../../domain/record/vaultData.ts';
import { sentWorld, worldOf } from '../disclosure/sentWorld.ts';
import { exampleCase, exampleConsent, texts, today } from './exampleCase.ts';
import { exampleFormCase, overfullFormCase, shortFormCase } from './exampleRequest.ts';
import {
  emptyPlacement,
  fortyVisits,
  fullPlacement,
  overfullCase,
  shortCase,
  usualPlacementOf,
} from './paperRecords.ts';

/** How much stands in a paper: as little as can be, what usually stands there, and too much everywhere. */
export const lengths = ['short', 'normal', 'overfull'] as const;

type Length = (typeof lengths)[number];

/** The kinds of Word papers the program writes. */
export const paperKinds = [
  'transfer',
  'protocol',
  'shuttleSheet',
  'consentForm',
  'deletionRequest',
  'correction',
  'copy',
  'bestaetigung',
  'bewertung',
  'selbst',
  'besuch',
  'visitPlan',
] as const;

/** A kind of Word paper. */
export type PaperKind = (typeof paperKinds)[number];

const cases: Readonly<Record<Length, () => HandoverCase>> = {
  short: shortCase,
  normal: exampleCase,
  overfull: overfullCase,
};

const changed = (data: VaultData, changes: readonly Change[]): VaultData => {
  apply(data, changes);
  return data;
};

const correctedWorld = (length: Length): VaultData => {
  const data = sentWorld({}, cases[length]());
  const student = data.student['student1'];
  if (student === undefined) throw new Error('The example has no young person.');
  const moved = { street: 'Am Markt', houseNumber: '1', birthDay: day('2010-03-15') };
  const guardians = Object.values(data.guardian).map((one) =>
    put('guardian', { ...one, phone: '0151 5550999', givenName: `Neu ${one.givenName}` }),
  );
  return changed(data, [
    put('student', { ...student, ...moved, familyName: `${student.familyName}-Wald`, phone: '' }),
    ...guardians,
    // What is no longer covered is named as changed without its new content.
    ...(length === 'overfull'
      ? [put('consent', exampleConsent({ groups: ['person', 'familie', 'schule'] }))]
      : []),
  ]);
};

const withdrawnWorld = (length: Length): VaultData =>
  changed(sentWorld({}, cases[length]()), [
    put('consent', exampleConsent({ withdrawnOn: day('2027-05-10') })),
  ]);

const formCases: Readonly<Record<Length, ConsentFormCase>> = {
  short: shortFormCase,
  normal: exampleFormCase(),
  overfull: overfullFormCase,
};

const consentWorld = (length: Length): VaultData => {
  const { settings, request, student, guardians, partners, persons } = formCases[length];
  return {
    ...emptyVaultData(),
    settings: { settings },
    consentRequest: { [request.id]: request },
    student: { [student.id]: student },
    guardian: Object.fromEntries(guardians.map((one) => [one.id, one])),
    partner: { ...partners },
    partnerPerson: { ...persons },
  };
};

const placementWorld = (length: Length): VaultData => {
  const data = worldOf(cases[length]());
  if (length === 'short') return changed(data, emptyPlacement());
  if (length === 'overfull') return changed(data, fullPlacement());
  const placement = data.placement['placement1'];
  return placement === undefined ? data : changed(data, usualPlacementOf(placement));
};

const visitWorld = (length: Length): VaultData =>
  length === 'overfull'
    ? changed(worldOf(exampleCase()), fortyVisits())
    : placementWorld(length === 'short' ? 'normal' : length);

const handover = { handoverId: 'handover1' } as const;
const disclosure = { disclosureId: 'disclosure1' } as const;

const placementPaper = (form: 'bestaetigung' | 'bewertung' | 'selbst' | 'besuch') =>
  [placementWorld, { kind: 'placement', form, placementId: 'placement1' }] as const;

type Asked = readonly [world: (length: Length) => VaultData, paper: Paper];

const asked: Readonly<Record<PaperKind, Asked>> = {
  transfer: [(length) => worldOf(cases[length]()), { kind: 'transfer', ...handover }],
  protocol: [(length) => worldOf(cases[length]()), { kind: 'protocol', ...handover }],
  shuttleSheet: [(length) => worldOf(cases[length]()), { kind: 'shuttleSheet', ...handover }],
  consentForm: [consentWorld, { kind: 'consentForm', requestId: 'request1' }],
  deletionRequest: [withdrawnWorld, { kind: 'deletionRequest', ...disclosure }],
  correction: [correctedWorld, { kind: 'correction', ...disclosure }],
  copy: [(length) => sentWorld({}, cases[length]()), { kind: 'copy', letterId: 'letter1' }],
  bestaetigung: placementPaper('bestaetigung'),
  bewertung: placementPaper('bewertung'),
  selbst: placementPaper('selbst'),
  besuch: placementPaper('besuch'),
  visitPlan: [visitWorld, { kind: 'visitPlan', placementIds: ['placement1'], withBlocked: false }],
};

/** The plan of a paper of a kind and length, made from records as the program makes it. */
export const paperOf = (kind: PaperKind, length: Length): PaperPlan => {
  const [world, paper] = asked[kind];
  const data = world(length);
  const wanted =
    paper.kind === 'visitPlan' && length === 'overfull'
      ? { ...paper, placementIds: Object.keys(data.placement).filter((id) => id !== 'placement1') }
      : paper;
  const made = planPaper(data, wanted, { texts, today });
  if (!made.ok) throw new Error(made.failure);
  if (isInTemplate(made.value)) throw new Error('A paper of the program is in no template.');
  return made.value;
};
