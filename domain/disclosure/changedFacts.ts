import { schoolYearOf } from '../calendar/schoolYear.ts';
import type { Day } from '../calendar/day.ts';
import type { FieldCode } from '../handover/fieldCatalogue.ts';
import { handoverCase, type HandoverCase, type HandoverSources } from '../handover/handoverCase.ts';
import type { Handover } from '../handover/handoverSchema.ts';
import { factsOf } from '../letter/transferSections.ts';
import { withoutNames } from '../letter/withoutNames.ts';
import { allOf } from '../record/allOf.ts';
import type { VaultData } from '../record/vaultData.ts';
import { sendingDay } from './earlierLetter.ts';
import type { Disclosure, DocumentKind } from './disclosureSchemas.ts';
import { factFields, saysTheSame } from './factFields.ts';

/** A fact that was sent and says something else today. */
export type ChangedFact = {
  readonly field: FieldCode;
  /** As it was sent. */
  readonly was: string;
  /** As it stands today, told as on the day of sending; empty when nothing stands there any more. */
  readonly is: string;
};

/** The collections changed facts are found in. */
export type FactSources = HandoverSources &
  Readonly<Pick<VaultData, 'disclosure' | 'sentLetter' | 'waivedCorrection'>>;

/** Papers whose facts are followed: the letter, and the forms that tell facts without one. */
export const followedPapers: ReadonlySet<DocumentKind> = new Set([
  'uebergabe',
  'protokoll',
  'pendelbogen',
]);

/**
 * Which facts of the paper a disclosure records say something else today (Art. 19 DSGVO), corrections sent since and other
 * papers to the same person taken into account, those judged not to be needed left out. Empty for a paper of which no
 * facts are known, and once its recipient was asked for deletion.
 */
export const changedFacts = (data: FactSources, disclosure: Disclosure): readonly ChangedFact[] => {
  const handover = data.handover[disclosure.handoverId];
  const given = handover === undefined ? null : handoverCase(data, handover);
  if (given === null) return [];
  return changedIn(data, given, { disclosure, related: relatedTo(data, given.handover) });
};

/** A disclosure with what went to the same person about the same young person, itself included. */
type Sent = { readonly disclosure: Disclosure; readonly related: readonly Disclosure[] };

const sameRecipient = (one: Handover, other: Handover | undefined): boolean =>
  other?.studentId === one.studentId &&
  other.partnerId === one.partnerId &&
  other.personId === one.personId;

const relatedTo = (
  data: Pick<FactSources, 'disclosure' | 'handover'>,
  handover: Handover,
): readonly Disclosure[] =>
  allOf(data.disclosure).filter(
    (other) =>
      other.studentId === handover.studentId &&
      sameRecipient(handover, data.handover[other.handoverId]),
  );

/** The changed facts of one disclosure whose case and fellows are gathered already. */
export const changedIn = (
  data: Pick<FactSources, 'sentLetter' | 'waivedCorrection'>,
  given: HandoverCase,
  { disclosure, related }: Sent,
): readonly ChangedFact[] => {
  if (!followedPapers.has(disclosure.document) || wasAskedToDelete(disclosure.id, related))
    return [];
  return lastSaid(data, related)
    .filter(({ ownerId }) => ownerId === disclosure.id)
    .flatMap(({ by, field, was }): ChangedFact[] => {
      const day = sendingDay(given, by);
      return was === '' || isUnchanged(given, field, { was, day })
        ? []
        : [{ field, was, is: textOn(asOf(given, day), field, day) }];
    })
    .filter((fact) => !isWaived(data, disclosure, fact));
};

const wasAskedToDelete = (disclosureId: string, related: readonly Disclosure[]): boolean =>
  related.some(({ document, aboutId }) => document === 'loeschbitte' && aboutId === disclosureId);

type Said = {
  readonly by: Disclosure;
  /** The disclosure under which a change of the fact is corrected. */
  readonly ownerId: string;
  readonly field: FieldCode;
  readonly was: string;
};

/** What the recipient was told last of each fact, and by which paper; empty where a change was named without its content. */
const lastSaid = (
  data: Pick<FactSources, 'sentLetter'>,
  related: readonly Disclosure[],
): readonly Said[] => {
  const said = new Map<FieldCode, Said>();
  const carriers = related
    .filter(({ document }) => followedPapers.has(document) || document === 'berichtigung')
    .toSorted((one, other) => one.at.localeCompare(other.at));
  for (const by of carriers)
    for (const { field, text } of data.sentLetter[by.letterId]?.facts ?? [])
      if (factFields.has(field)) {
        const ownerId = ownerOf(by, said.get(field), related);
        said.set(field, { by, ownerId, field, was: text });
      }
  return [...said.values()];
};

/** A form that repeats what a paper told before leaves the correction with that paper: one notice, not two. */
const ownerOf = (
  { id, aboutId, document }: Disclosure,
  before: Said | undefined,
  related: readonly Disclosure[],
): string => {
  if (aboutId !== null) return aboutId;
  const repeats =
    document !== 'uebergabe' && before !== undefined && !wasAskedToDelete(before.ownerId, related);
  return repeats ? before.ownerId : id;
};

/** A school year that began later adds a Schulbesuch; it does not correct the one that was sent. */
export const asOf = (given: HandoverCase, day: Day): HandoverCase => ({
  ...given,
  enrolments: given.enrolments.filter(({ schoolYear }) => schoolYear <= schoolYearOf(day)),
});

const textOn = (given: HandoverCase, field: FieldCode, day: Day): string =>
  factsOf(given, [field], day)[0]?.text ?? '';

/** Whether an Auskunftssperre hides a place today, or hid it then, is no change of the fact; nor is a name hidden in it. */
const isUnchanged = (
  given: HandoverCase,
  field: FieldCode,
  { was, day }: { readonly was: string; readonly day: Day },
): boolean =>
  [true, false].some((addressBlocked) => {
    const handover = { ...given.handover, addressConfirmed: false };
    const seen = { ...asOf(given, day), handover, student: { ...given.student, addressBlocked } };
    return [seen, withoutNames(seen, handover.fields), withoutNames(seen, [])].some((as) =>
      saysTheSame(field, was, textOn(as, field, day)),
    );
  });

const isWaived = (
  { waivedCorrection }: Pick<FactSources, 'waivedCorrection'>,
  disclosure: Disclosure,
  { field, is }: ChangedFact,
): boolean =>
  allOf(waivedCorrection).some(
    ({ disclosureId, facts }) =>
      disclosureId === disclosure.id &&
      facts.some((waived) => waived.field === field && waived.text === is),
  );
