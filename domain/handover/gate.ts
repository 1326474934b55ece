import type { Day } from '../calendar/day.ts';
import type { Note } from '../note/noteSchemas.ts';
import type { PartnerKind } from '../partner/partnerSchemas.ts';
import { blockers, type Finding } from './blockers.ts';
import { consentCover } from './consentCover.ts';
import { fieldCatalogue, fieldCodes, type FieldCode } from './fieldCatalogue.ts';
import type { HandoverCase } from './handoverCase.ts';
import type { Basis } from './handoverSchema.ts';
import { hasOverride } from './hasOverride.ts';
import { recipientColumn } from './recipientColumn.ts';

/** Whether a field may go to the recipient; `reason` is short German, empty when there is nothing to say. */
export type FieldVerdict = {
  readonly state: 'allowed' | 'blocked' | 'never';
  readonly reason: string;
  /** The consent that carries the field, if one does. */
  readonly consentId: string | null;
  /** Allowed only because the missing consent was overridden with basis and reason. */
  readonly overridden: boolean;
};

/** The verdict on a handover: what may go, and what of it really goes. */
export type Gate = {
  readonly fields: Readonly<Record<FieldCode, FieldVerdict>>;
  /** What stops everything; empty when nothing does. */
  readonly blockers: readonly Finding[];
  /** Ticked and allowed, in the order of the letter; empty while something blocks. */
  readonly released: readonly FieldCode[];
  /** Chosen notes that may go, in the order of the days. */
  readonly notes: readonly Note[];
  /** Consents that carry what goes. */
  readonly consentIds: readonly string[];
};

/**
 * Decides which fields of a handover may go to its recipient on a day (docs/architecture.md).
 * Everything that leaves in a letter passes here; tier D and private notes are not even known here.
 */
export const gate = (given: HandoverCase, today: Day): Gate => {
  const fields = Object.fromEntries(
    fieldCodes.map((code) => [code, verdictOn(given, code, today)]),
  ) as Record<FieldCode, FieldVerdict>;
  const found = blockers(given);
  const released = found.length > 0 ? [] : releasedFields(given, fields);
  return {
    fields,
    blockers: found,
    released,
    notes: released.includes('notizen') ? releasedNotes(given) : [],
    consentIds: consentsOf(released.map((code) => fields[code])),
  };
};

const releasedFields = (
  { handover }: HandoverCase,
  fields: Readonly<Record<FieldCode, FieldVerdict>>,
): readonly FieldCode[] =>
  fieldCodes.filter((code) => handover.fields.includes(code) && fields[code].state === 'allowed');

const consentsOf = (verdicts: readonly FieldVerdict[]): readonly string[] => [
  ...new Set(verdicts.map(({ consentId }) => consentId).filter((id) => id !== null)),
];

/** Notes go only when ticked one by one and marked as usable; their tier was judged with the field. */
const releasedNotes = ({ handover, notes }: HandoverCase): readonly Note[] =>
  notes
    .filter(({ id, usableInHandover }) => usableInHandover && handover.noteIds.includes(id))
    .toSorted((first, second) => (first.heldOn < second.heldOn ? -1 : 1));

const verdict = (
  state: FieldVerdict['state'],
  reason: string,
  consentId: string | null = null,
): FieldVerdict => ({ state, reason, consentId, overridden: false });

const verdictOn = (given: HandoverCase, code: FieldCode, today: Day): FieldVerdict => {
  const { partner } = given;
  if (partner === null) return verdict('blocked', 'keine Stelle ausgewählt');
  const { tier } = fieldCatalogue[code] as { tier: string };
  if (tier === 'D' || fieldCatalogue[code][recipientColumn(partner.kind)] === 'never')
    return verdict('never', 'für diese Stelle nicht vorgesehen');
  if (isHiddenByAddressBlock(given, code)) return verdict('blocked', 'Auskunftssperre');
  return basisVerdict(given, code, today);
};

/** Fields that would lead to where the young person lives or goes to school (§ 51 BMG); others leave places out. */
const addressFields: ReadonlySet<FieldCode> = new Set([
  'anschrift',
  'kontakt',
  'schule',
  'schullaufbahn',
  'praxistage',
  'ansprechpersonen',
  'betreuende_stelle',
]);

/** Whether addresses must stay hidden in this handover (Auskunftssperre, not confirmed for it). */
export const hidesAddress = ({ student, handover }: HandoverCase): boolean =>
  student.addressBlocked && !handover.addressConfirmed;

const isHiddenByAddressBlock = (given: HandoverCase, code: FieldCode): boolean =>
  addressFields.has(code) && hidesAddress(given);

const basisVerdict = (given: HandoverCase, code: FieldCode, today: Day): FieldVerdict => {
  const { handover, partner } = given;
  const { tier, group } = fieldCatalogue[code];
  const lawful = partner !== null && carries(handover.basis, partner.kind);
  if (tier !== 'C' && lawful) return verdict('allowed', '');
  const cover = consentCover(given, group, today);
  const consented = handover.basis === 'einwilligung' || tier === 'C';
  if (cover.covered && consented) return verdict('allowed', '', cover.consentId);
  if (isOverridden(given)) return { ...verdict('allowed', 'ohne Einwilligung'), overridden: true };
  return verdict('blocked', cover.covered ? 'Grundlage trägt nicht' : cover.reason);
};

/** Recipients to whom a basis other than consent carries school data (tiers A and B). */
const carriers: Readonly<Record<Exclude<Basis, 'einwilligung'>, readonly PartnerKind[] | 'all'>> = {
  schulgesetz: ['bbs', 'schule', 'rzi', 'rlsb', 'agentur', 'agentur_reha', 'jobcenter'],
  leistungstraeger: ['agentur', 'agentur_reha', 'jobcenter'],
  kinderschutz: ['jugendamt'],
  andere: 'all',
};

const carries = (basis: Basis | null, kind: PartnerKind): boolean => {
  if (basis === null || basis === 'einwilligung') return false;
  const kinds = carriers[basis];
  return kinds === 'all' || kinds.includes(kind);
};

/**
 * Whether a missing consent is overridden: another basis was chosen, one that can hold towards this
 * recipient, and a reason given in words.
 */
const isOverridden = ({
  handover,
  partner,
}: Pick<HandoverCase, 'handover' | 'partner'>): boolean => {
  if (handover.overrideBasis === 'kinderschutz' && partner?.kind !== 'jugendamt') return false;
  return hasOverride(handover);
};
