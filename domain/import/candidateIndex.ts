import { foldForSearch } from '../person/foldForSearch.ts';
import type { PersonName } from '../person/personName.ts';
import { nameKeys } from '../student/nameKeys.ts';

/** Finds those whose family name and a given name agree with a name, in the order they came. */
export type CandidateIndex<P extends PersonName> = {
  readonly add: (person: P) => void;
  readonly find: (name: PersonName) => readonly P[];
};

/** A list is judged again after each choice, and people are replaced, never changed: their names need folding once. */
const remembered = <T>(of: (person: PersonName) => T): ((person: PersonName) => T) => {
  const known = new WeakMap<PersonName, T>();
  return (person) => {
    const there = known.get(person);
    if (there !== undefined) return there;
    const made = of(person);
    known.set(person, made);
    return made;
  };
};

const keysOf = remembered(nameKeys);

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

const wordsIn = (names: string): Words =>
  new Set((foldForSearch(names).split('\n').at(-1) ?? '').split(' ').filter((word) => word !== ''));

const givenWords = remembered(({ givenNames }) => wordsIn(givenNames));
const callWords = remembered(({ callName = '' }) => wordsIn(callName));

const isWithin = (few: Words, many: Words): boolean => {
  if (few.size > many.size) return false;
  for (const word of few) if (!many.has(word)) return false;
  return true;
};

/**
 * Whether the given names of two persons can be those of one: all of one are among those of the other, or are what
 * the other is called. "Mia" can be "Mia Sophie", "Mike" can be "Michael" called Mike; "Mia Lea" is neither.
 */
export const givenNamesFit = (one: PersonName, other: PersonName): boolean => {
  const [names, others] = [givenWords(one), givenWords(other)];
  return (
    isWithin(names, others) ||
    isWithin(others, names) ||
    areCalled(callWords(one), others) ||
    areCalled(callWords(other), names)
  );
};

const areCalled = (call: Words, names: Words): boolean =>
  call.size > 0 && call.size === names.size && isWithin(call, names);
