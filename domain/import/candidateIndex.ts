import { foldForSearch } from '../person/foldForSearch.ts';
import type { PersonName } from '../person/personName.ts';
import { nameKeys } from '../student/nameKeys.ts';

/** Finds those whose family name and a given name agree with a name, in the order they came. */
export type CandidateIndex<P extends PersonName> = {
  readonly add: (person: P) => void;
  readonly find: (name: PersonName) => readonly P[];
};

/** A list is judged again after each choice, and records are replaced, never changed: their keys need folding once. */
const folded = new WeakMap<PersonName, readonly string[]>();

const keysOf = (person: PersonName): readonly string[] => {
  const there = folded.get(person);
  if (there !== undefined) return there;
  const keys = nameKeys(person);
  folded.set(person, keys);
  return keys;
};

/** An index by folded name: what `likelyDuplicates` finds by looking at all, apart from the birth day. */
export const candidateIndex = <P extends PersonName>(people: Iterable<P>): CandidateIndex<P> => {
  const byKey = new Map<string, P[]>();
  const add = (person: P): void => {
    for (const key of keysOf(person)) {
      const there = byKey.get(key);
      if (there === undefined) byKey.set(key, [person]);
      else there.push(person);
    }
  };
  for (const person of people) add(person);
  return {
    add,
    find: (name) => [...new Set(keysOf(name).flatMap((key) => byKey.get(key) ?? []))],
  };
};

type Words = ReadonlySet<string>;

const wordsOf = (names: string): Words =>
  new Set((foldForSearch(names).split('\n').at(-1) ?? '').split(' ').filter((word) => word !== ''));

const isWithin = (few: Words, many: Words): boolean => [...few].every((word) => many.has(word));

/**
 * Whether the given names of two persons can be those of one: all of one are among those of the other, or are what
 * the other is called. "Mia" can be "Mia Sophie", "Mike" can be "Michael" called Mike; "Mia Lea" is neither.
 */
export const givenNamesFit = (one: PersonName, other: PersonName): boolean => {
  const [names, others] = [wordsOf(one.givenNames), wordsOf(other.givenNames)];
  return (
    isWithin(names, others) ||
    isWithin(others, names) ||
    isCalled(one, others) ||
    isCalled(other, names)
  );
};

const isCalled = ({ callName = '' }: PersonName, names: Words): boolean =>
  callName !== '' && isWithin(wordsOf(callName), names) && isWithin(names, wordsOf(callName));
