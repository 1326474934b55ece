import { collections, type Collection } from '../../../domain/record/recordSchemas.ts';
import { referencedBy } from '../../../domain/record/references.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';

/** A record that names another. */
export type NamingRecord = { readonly collection: Collection; readonly id: string };

/** Every record that names a school, an institution or a person there: what is named is not deleted. */
export const recordsNaming = (
  data: VaultData,
  target: 'school' | 'partner' | 'partnerPerson',
  id: string,
): readonly NamingRecord[] =>
  collections.flatMap((collection) =>
    Object.values<{ readonly id: string }>(data[collection])
      .filter((record) =>
        referencedBy(collection, record).some(
          (reference) => reference.collection === target && reference.id === id,
        ),
      )
      .map((record): NamingRecord => ({ collection, id: record.id })),
  );
