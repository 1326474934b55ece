import { localDay } from '../calendar/localDay.ts';
import type { Day } from '../calendar/day.ts';
import { withdrawnTowards } from '../consent/covers.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import { handoverCase, type HandoverCase, type HandoverSources } from '../handover/handoverCase.ts';
import type { DeletionCase } from '../letter/deletionRequest.ts';
import { factsOf } from '../letter/transferSections.ts';
import { fullName } from '../person/personName.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Disclosure, SentLetter } from './disclosureSchemas.ts';

/** The collections a request for deletion is made from. */
export type DeletionSources = HandoverSources &
  Readonly<Pick<VaultData, 'disclosure' | 'sentLetter'>>;

/** What a request to delete an earlier disclosure is made from, or a German sentence saying why there is none. */
export const deletionCase = (
  data: DeletionSources,
  disclosureId: string,
): Result<DeletionCase, string> => {
  const disclosure = data.disclosure[disclosureId];
  const handover = data.handover[disclosure?.handoverId ?? ''];
  const given = handover === undefined ? null : handoverCase(data, handover);
  if (disclosure === undefined || given === null)
    return fail('Diese Übermittlung ist nicht mehr vorhanden.');
  if (disclosure.aboutId !== null)
    return fail('Um Löschung wird nur gebeten, was mit einer Übergabe hinausging.');
  const { partner, person } = given;
  if (partner === null || person === null)
    return fail('Zu dieser Übermittlung ist keine Person mehr erfasst, die angeschrieben wird.');
  const withdrawn = withdrawnGroups(given, disclosure);
  if (withdrawn === null)
    return fail('Die Einwilligung, auf der diese Übermittlung beruht, ist nicht widerrufen.');
  return ok({
    settings: given.settings,
    disclosure,
    partner,
    person,
    caseNumber: given.student.caseNumber,
    name: knownName(given, disclosure, data.sentLetter[disclosure.letterId]),
    sentOn: sendingDay(given, disclosure),
    ...withdrawn,
  });
};

/**
 * The last day of withdrawal and the data groups that were withdrawn towards the recipient (null for all of what was
 * consented to); null when nothing was.
 */
const withdrawnGroups = (
  { handover, consents }: HandoverCase,
  { consentIds, groups }: Disclosure,
): Pick<DeletionCase, 'withdrawnOn' | 'groups'> | null => {
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

/** A name that was changed since is not told: date and case number find the letter (§ 13 SBGG). */
const knownName = (
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

/** The day the earlier letter went out: a handover knows its own, other papers their moment. */
const sendingDay = ({ handover }: HandoverCase, { at, document }: Disclosure): Day =>
  document === 'uebergabe' && handover.sentOn !== null ? handover.sentOn : localDay(new Date(at));
