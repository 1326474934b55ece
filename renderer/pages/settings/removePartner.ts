import { drop, put, type Change } from '../../../domain/record/change.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { recordsNaming } from './recordsNaming.ts';

/** Whether an institution may go, and how; or how many records still need it. */
export type PartnerRemoval =
  | { readonly possible: true; readonly changes: readonly Change[] }
  | { readonly possible: false; readonly uses: number };

/**
 * How an institution is deleted: its people go with it, groups it is a member of (Jugendberufsagentur)
 * lose the member. Handovers, consents and destinations keep it: what was sent must stay readable.
 */
export const removePartner = (data: VaultData, id: string): PartnerRemoval => {
  const people = Object.values(data.partnerPerson).filter(({ partnerId }) => partnerId === id);
  const own = new Set(people.map((person) => person.id));
  const naming = [
    ...recordsNaming(data, 'partner', id),
    ...people.flatMap((person) => recordsNaming(data, 'partnerPerson', person.id)),
  ];
  const needed = naming.filter((record) => record.collection !== 'partner' && !own.has(record.id));
  const uses = new Set(needed.map((record) => `${record.collection}/${record.id}`)).size;
  if (uses > 0) return { possible: false, uses };
  const groups = Object.values(data.partner).filter(({ memberIds }) => memberIds.includes(id));
  return {
    possible: true,
    changes: [
      ...groups.map((group) =>
        put('partner', {
          ...group,
          memberIds: group.memberIds.filter((memberId) => memberId !== id),
        }),
      ),
      ...people.map((person) => drop('partnerPerson', person.id)),
      drop('partner', id),
    ],
  };
};
