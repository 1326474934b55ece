import { foldForSearch } from '../person/foldForSearch.ts';
import type { PersonName } from '../person/personName.ts';
import { nameKeys } from '../student/nameKeys.ts';

/** Finds those whose family name and a given name agree with a name, in the order they came. */
export type CandidateIndex<P extends PersonName> = {
  readonly add: (person: P) => void;
  readonly find: (name: PersonName) => readonly P[];
};

/** An index by folded name: what `likelyDuplicates` finds by looking at all, apart from the birth day. */
export const candidateIndex = <P extends PersonName>(people: Iterable<P>): CandidateIndex<P> => {
  const byKey = new Map<string, P[]>();
  const add = (person: P): void => {
    for (const key of nameKeys(person)) {
      const there = byKey.get(key);
      if (there === undefined) byKey.set(key, [person]);
      else there.push(person);
    }
  };
  for (const person of people) add(person);
  return {
    add,
    find: (name) => [...new Set(nameKeys(name).flatMap((key) => byKey.get(key) ?? []))],
  };
};

const wordsOf = ({ givenNames, callName = '' }: PersonName): ReadonlySet<string> =>
  new Set((foldForSearch(`${givenNames} ${callName}`).split('\n').at(-1) ?? '').split(' '));

/**
 * Whether the given names of two persons can be those of one: all of one are among those of the other.
 * "Mia" can be "Mia Sophie"; "Mia Lea" cannot.
 */
export const givenNamesFit = (one: PersonName, other: PersonName): boolean => {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const isWithin = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
    [...small].every((word) => large.has(word));
  return isWithin(words, others) || isWithin(others, words);
};
