import { fail, ok, type Result } from '../contract/result.ts';
import { drop, put, type Change } from '../record/change.ts';
import { repointed, type Repointing } from '../record/repointed.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { CompanyContact } from './companySchemas.ts';
import { mergedCompany, type MergeKey, type MergePick } from './mergeFields.ts';
import { samePerson } from './samePerson.ts';

/** Two contact persons that stand for one; the second goes into the first. */
export type ContactPair = { readonly keptId: string; readonly goneId: string };

/** Which entry goes into which, what stays where they differ, and which contact persons are one. */
export type MergeWish = {
  readonly keptId: string;
  readonly goneId: string;
  readonly picks: Readonly<Partial<Record<MergeKey, MergePick>>>;
  readonly joined: readonly ContactPair[];
};

const contactsOf = (data: Pick<VaultData, 'companyContact'>, companyId: string) =>
  Object.values(data.companyContact).filter((contact) => contact.companyId === companyId);

/** Contact persons of two companies that are probably the same person, each in one pair at most. */
export const contactsToJoin = (
  data: Pick<VaultData, 'companyContact'>,
  keptId: string,
  goneId: string,
): readonly ContactPair[] => {
  const free = [...contactsOf(data, goneId)];
  return contactsOf(data, keptId).flatMap((kept) => {
    const at = free.findIndex((gone) => samePerson(kept, gone));
    const [gone] = at === -1 ? [] : free.splice(at, 1);
    return gone === undefined ? [] : [{ keptId: kept.id, goneId: gone.id }];
  });
};

/**
 * The changes that merge two entries of one company: whatever names the one that goes names the one that stays.
 * Gives a German sentence when one of them is gone, or when words not yet saved are bound to the one that goes.
 */
export const mergeCompanies = (
  data: VaultData,
  { keptId, goneId, picks, joined }: MergeWish,
): Result<readonly Change[], string> => {
  const [kept, gone] = [data.company[keptId], data.company[goneId]];
  if (kept === undefined || gone === undefined || keptId === goneId)
    return fail('Einer der beiden Betriebe ist nicht mehr vorhanden.');
  if (Object.keys(data.draft).some((id) => id.endsWith(`/${goneId}`))) return fail(draftOpen);
  const moves: readonly Repointing[] = [
    { collection: 'company', from: goneId, to: keptId },
    ...joined.map((pair): Repointing => ({
      collection: 'companyContact',
      from: pair.goneId,
      to: pair.keptId,
    })),
  ];
  const gonePersons = new Set(joined.map((pair) => pair.goneId));
  return ok([
    put('company', mergedCompany(kept, gone, picks)),
    ...repointed(data, moves).filter(
      ({ put: name, record }) => name !== 'companyContact' || !gonePersons.has(record.id),
    ),
    ...joined.flatMap((pair) => joinedContact(data, pair)),
    drop('company', goneId),
  ]);
};

const draftOpen =
  'An dem Betrieb, der aufgeht, hängt ein angefangener Eintrag. Tragen Sie ihn ein oder verwerfen Sie ihn, dann führen Sie zusammen.';

const joinedContact = (data: VaultData, { keptId, goneId }: ContactPair): readonly Change[] => {
  const [kept, gone] = [data.companyContact[keptId], data.companyContact[goneId]];
  if (kept === undefined || gone === undefined) return [];
  return [put('companyContact', onePerson(kept, gone)), drop('companyContact', goneId)];
};

/** What both entries say of a person stays; the fuller given name wins. */
const onePerson = (kept: CompanyContact, gone: CompanyContact): CompanyContact => ({
  ...kept,
  salutation: kept.salutation === 'ohne' ? gone.salutation : kept.salutation,
  title: kept.title || gone.title,
  givenName: gone.givenName.length > kept.givenName.length ? gone.givenName : kept.givenName,
  role: bothOf(kept.role, gone.role),
  phone: bothOf(kept.phone, gone.phone),
  email: bothOf(kept.email, gone.email),
  active: kept.active || gone.active,
});

const bothOf = (one: string, other: string): string =>
  [...new Set([one.trim(), other.trim()])].filter(Boolean).join(', ').slice(0, 500);
