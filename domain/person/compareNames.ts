import type { Day } from '../calendar/day.ts';
import { familyNameWithParticle, type PersonName } from './personName.ts';

/** DIN 5007-1 as in dictionaries (ä like a), or DIN 5007-2 as in phone books (ä like ae). */
export type NameOrder = 'din' | 'telefonbuch';

/** What names are sorted by. */
export type SortableName = PersonName & { readonly birthDay?: Day | null };

const collators = {
  din: new Intl.Collator('de', { sensitivity: 'base', numeric: true }),
  telefonbuch: new Intl.Collator('de-u-co-phonebk', { sensitivity: 'base', numeric: true }),
} as const;

const exact = new Intl.Collator('de', { sensitivity: 'variant' });

const sortKey = (person: SortableName): string => person.familyName || person.givenNames;

/**
 * Compares two persons for a list: family name without its particle, given names, birth day; what is
 * still equal is told apart by accents and case, so that the order never depends on where it began.
 */
export const compareNames =
  (order: NameOrder) =>
  (first: SortableName, second: SortableName): number => {
    const { compare } = collators[order];
    return (
      compare(sortKey(first), sortKey(second)) ||
      compare(first.givenNames, second.givenNames) ||
      byDay(first.birthDay ?? null, second.birthDay ?? null) ||
      exact.compare(sortKey(first), sortKey(second)) ||
      exact.compare(familyNameWithParticle(first), familyNameWithParticle(second))
    );
  };

const byDay = (first: Day | null, second: Day | null): number => {
  if (first === second) return 0;
  if (first === null) return 1;
  if (second === null) return -1;
  return first < second ? -1 : 1;
};

/** A new list of the persons, sorted by name. */
export const sortNames = <T extends SortableName>(
  persons: readonly T[],
  order: NameOrder,
): readonly T[] => persons.toSorted(compareNames(order));
