import type { Day } from '../calendar/day.ts';
import { localDay } from '../calendar/localDay.ts';
import { withdrawnTowards } from '../consent/covers.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import type { DeletionCase } from '../letter/deletionRequest.ts';
import { factsOf } from '../letter/transferSections.ts';
import { fullName } from '../person/personName.ts';
import type { Disclosure, SentLetter } from './disclosureSchemas.ts';

/** The day the earlier letter went out: a handover knows its own, other papers their moment. */
export const sendingDay = (
  { handover }: Pick<HandoverCase, 'handover'>,
  { at, document }: Pick<Disclosure, 'at' | 'document'>,
): Day =>
  document === 'uebergabe' && handover.sentOn !== null ? handover.sentOn : localDay(new Date(at));

/** A withdrawal as an earlier recipient is told of it. */
type Withdrawal = Pick<DeletionCase, 'withdrawnOn' | 'groups'>;

/**
 * The last day of withdrawal and the data groups that were withdrawn towards the recipient (null for all of what was
 * consented to); null when nothing was.
 */
export const withdrawnGroups = (
  { handover, consents }: HandoverCase,
  { consentIds, groups }: Disclosure,
): Withdrawal | null => {
  const recipient = { partnerId: handover.partnerId ?? '', personId: handover.personId };
  const used = consents.filter(({ id }) => consentIds.includes(id));
  const consented = groups.filter((group) => used.some((entry) => entry.groups.includes(group)));
  const days = consented.map((group) =>
    used.map((consent) => withdrawnTowards(consent, recipient, group)).find((on) => on !== null),
  );
  const withdrawnOn = days
    .filter((on) => on !== undefined)
    .toSorted()
    .at(-1);
  if (withdrawnOn === undefined) return null;
  const withdrawn = consented.filter((_, at) => days[at] !== undefined);
  return { withdrawnOn, groups: withdrawn.length === consented.length ? null : withdrawn };
};

/**
 * The young person's name where the earlier letter told it and it is still the same, else null: a name that was changed
 * since is not told; date and case number find the letter (§ 13 SBGG).
 */
export const knownName = (
  given: HandoverCase,
  disclosure: Disclosure,
  letter: SentLetter | undefined,
): string | null => {
  if (letter === undefined || !disclosure.fields.includes('name')) return null;
  const sent = letter.facts.find(({ field }) => field === 'name');
  const day = sendingDay(given, disclosure);
  const [now] = factsOf(given, ['name'], day);
  if (sent !== undefined && sent.text !== now?.text) return null;
  const name = fullName(given.student);
  return name === '' ? null : name;
};
