import { day, type Day } from '../calendar/day.ts';
import { localDay } from '../calendar/localDay.ts';
import type { Change } from '../record/change.ts';
import { put } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Disclosure } from './disclosureSchemas.ts';
import type { ReducedDisclosure } from './reducedDisclosureSchema.ts';

/** Years a reduced disclosure is kept, counted from the end of the year it was sent in (as §§ 195, 199 BGB count). */
const keptYears = 3;

const keepUntil = (on: Day): Day => day(`${Number(on.slice(0, 4)) + keptYears}-12-31`);

/**
 * What remains of a disclosure whose person is deleted: no name, no content (R 6.7).
 *
 * @example reducedDisclosure(sentOn12May2027).keepUntil // '2030-12-31'
 */
const reducedDisclosure = (disclosure: Disclosure): ReducedDisclosure => {
  const on = localDay(new Date(disclosure.at));
  return {
    id: disclosure.id,
    on,
    partnerKind: disclosure.partnerKind,
    document: disclosure.document,
    basis: disclosure.overrideBasis ?? disclosure.basis,
    keepUntil: keepUntil(on),
  };
};

/** The reduced entries that belong to a deletion: one for each disclosure it drops that is not too old to be kept. */
export const reducedOfDeletion = (
  data: Pick<VaultData, 'disclosure'>,
  changes: readonly Change[],
  today: Day,
): readonly Change[] =>
  changes
    .flatMap((change) =>
      'drop' in change && change.drop === 'disclosure' ? (data.disclosure[change.id] ?? []) : [],
    )
    .map(reducedDisclosure)
    .filter((reduced) => reduced.keepUntil >= today)
    .map((reduced) => put('reducedDisclosure', reduced));

/** Whether a reduced disclosure has been kept as long as it may be. */
export const isOverdueForRemoval = (reduced: ReducedDisclosure, today: Day): boolean =>
  reduced.keepUntil < today;

/** A German sentence when changes made by hand write reduced entries or take them away too early, else null. */
export const reducedBroken = (
  data: Pick<VaultData, 'reducedDisclosure'>,
  changes: readonly Change[],
  today: Day,
): string | null => {
  for (const change of changes) {
    if ('put' in change && change.put === 'reducedDisclosure')
      return 'Ein verkürzter Nachweis entsteht nur beim Löschen einer Akte.';
    if (!('drop' in change) || change.drop !== 'reducedDisclosure') continue;
    const reduced = data.reducedDisclosure[change.id];
    if (reduced !== undefined && !isOverdueForRemoval(reduced, today))
      return 'Dieser verkürzte Nachweis wird noch aufbewahrt.';
  }
  return null;
};
