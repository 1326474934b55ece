import { currentDestinations } from '../destination/currentDestination.ts';
import type { Partner } from '../partner/partnerSchemas.ts';
import { put, type Change } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Student } from '../student/studentSchema.ts';
import { draftFor, type Drafting, type DraftSources } from './draftFor.ts';
import { isOpenHandover } from './handoverLists.ts';
import type { Basis, Handover } from './handoverSchema.ts';

/** To whom the handovers of several young people go: all to one addressee, or each where the next step leads. */
export type SeveralRecipient =
  | { readonly kind: 'one'; readonly partnerId: string; readonly personId: string | null }
  /** The partner of each one's planned destination (Anschluss). */
  | { readonly kind: 'own' };

/** What is chosen once for all of several handovers. */
export type SeveralChoice = {
  readonly recipient: SeveralRecipient;
  /** Code of a preset, own or built in; where it does not fit the partner, the first that does is taken. */
  readonly preset: string | null;
  readonly basis: Basis | null;
  readonly occasion: string;
};

/** The records several drafts are planned from. */
type SeveralSources = DraftSources &
  Pick<VaultData, 'student' | 'partner' | 'partnerPerson' | 'destination' | 'handover'>;

/** What comes of several young people: their handovers, and who gets none and why. */
export type SeveralDrafts = {
  readonly changes: readonly Change[];
  /** New and reused drafts, in the order of the persons. */
  readonly handoverIds: readonly string[];
  readonly reused: number;
};

/**
 * Plans one draft for each young person. An open draft to the same partner is taken as it is and not doubled; nobody
 * gets one whose data are restricted or who objected, or whose recipient is not known.
 */
export const severalDrafts = (
  data: SeveralSources,
  studentIds: readonly string[],
  { choice, ...drafting }: Drafting & { readonly choice: SeveralChoice },
): SeveralDrafts => {
  const open = openDrafts(Object.values(data.handover));
  const recipientOf = recipientsOf(data, choice.recipient);
  const planned = studentIds.flatMap((studentId) => {
    const recipient = recipientOf(studentId);
    if (recipient === null || whyNothingBegins(data.student[studentId]) !== null) return [];
    const known = open.get(`${studentId} ${recipient.partner.id}`);
    if (known !== undefined) return [{ handover: known, isNew: false }];
    const draft = draftFor(data, { studentId, ...recipient }, { ...drafting, ...choice });
    return [{ handover: worded(draft, choice), isNew: true }];
  });
  const fresh = planned.filter(({ isNew }) => isNew);
  return {
    changes: fresh.map(({ handover }) => put('handover', handover)),
    handoverIds: planned.map(({ handover }) => handover.id),
    reused: planned.length - fresh.length,
  };
};

type Found = { readonly partner: Partner; readonly personId: string | null };

const worded = (draft: Handover, { basis, occasion }: SeveralChoice): Handover => ({
  ...draft,
  basis: basis ?? draft.basis,
  occasion,
});

/** The open handover of each young person to each partner; of several the one changed last. */
const openDrafts = (handovers: Iterable<Handover>): ReadonlyMap<string, Handover> => {
  const open = new Map<string, Handover>();
  for (const handover of handovers) {
    if (!isOpenHandover(handover) || handover.partnerId === null) continue;
    const key = `${handover.studentId} ${handover.partnerId}`;
    const known = open.get(key);
    if (known === undefined || known.changedAt < handover.changedAt) open.set(key, handover);
  }
  return open;
};

const recipientsOf = (
  data: SeveralSources,
  recipient: SeveralRecipient,
): ((studentId: string) => Found | null) => {
  if (recipient.kind === 'one') {
    const partner = data.partner[recipient.partnerId];
    const found = partner === undefined ? null : { partner, personId: recipient.personId };
    return () => found;
  }
  const destinations = currentDestinations(Object.values(data.destination));
  return (studentId) => {
    const partnerId = destinations.get(studentId)?.planned?.partnerId ?? null;
    const partner = partnerId === null ? undefined : data.partner[partnerId];
    return partner === undefined ? null : { partner, personId: onlyPersonAt(data, partner.id) };
  };
};

/** The person who is meant when nobody was chosen: the only one there is at the institution. */
const onlyPersonAt = (
  { partnerPerson }: Pick<VaultData, 'partnerPerson'>,
  partnerId: string,
): string | null => {
  const there = Object.values(partnerPerson).filter(
    (person) => person.partnerId === partnerId && person.active,
  );
  return there.length === 1 ? (there[0]?.id ?? null) : null;
};

/**
 * Why nothing is begun for a young person, as a German sentence; null when nothing in the file stands against it.
 * A restriction (Art. 18 DSGVO) or an objection (Art. 21) ends the use of the data, drafts included.
 */
export const whyNothingBegins = (student: Student | undefined): string | null => {
  if (student === undefined) return 'Die Akte ist nicht mehr vorhanden.';
  if (student.status === 'gesperrt') return 'Die Verarbeitung dieses Falls ist eingeschränkt.';
  return student.objection
    ? 'Es liegt ein Widerspruch gegen die Verarbeitung vor, der noch nicht geprüft ist.'
    : null;
};
