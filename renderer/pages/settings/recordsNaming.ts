import { collections, type Collection } from '../../../domain/record/recordSchemas.ts';
import { referencedBy } from '../../../domain/record/references.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';

/** A record that names another. */
export type NamingRecord = { readonly collection: Collection; readonly id: string };

/** Consents name their recipients inside a list, which the table of references does not reach. */
const consentsWith = (data: VaultData, partnerId: string): readonly NamingRecord[] =>
  Object.values(data.consent)
    .filter(({ recipients }) => recipients.some((recipient) => recipient.partnerId === partnerId))
    .map(({ id }) => ({ collection: 'consent', id }));

/** Every record that names a school, an institution or a person there: what is named is not deleted. */
export const recordsNaming = (
  data: VaultData,
  target: 'school' | 'partner' | 'partnerPerson',
  id: string,
): readonly NamingRecord[] => {
  const found = collections.flatMap((collection) =>
    Object.values<{ readonly id: string }>(data[collection])
      .filter((record) =>
        referencedBy(collection, record).some(
          (reference) => reference.collection === target && reference.id === id,
        ),
      )
      .map((record): NamingRecord => ({ collection, id: record.id })),
  );
  if (target === 'school') return found;
  if (target === 'partner') return [...found, ...consentsWith(data, id)];
  return [...found, ...consentsWithPerson(data, id)];
};

const consentsWithPerson = (data: VaultData, personId: string): readonly NamingRecord[] =>
  Object.values(data.consent)
    .filter(({ recipients }) => recipients.some((recipient) => recipient.personId === personId))
    .map(({ id }) => ({ collection: 'consent', id }));
