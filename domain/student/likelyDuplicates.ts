import type { Day } from '../calendar/day.ts';
import { foldForSearch } from '../person/foldForSearch.ts';
import { familyNameWithParticle, type PersonName } from '../person/personName.ts';
import type { Student } from './studentSchema.ts';

/** A person about to be admitted. */
export type Newcomer = PersonName & { readonly birthDay: Day | null };

const firstOf = (folded: string): string => folded.split(' ')[0] ?? '';

const formsOf = (text: string): readonly string[] => foldForSearch(text).split('\n');

const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((form) => form !== '' && other.includes(form));

/** Families may be typed with or without the particle. */
const familyForms = (person: PersonName): readonly string[] => [
  ...formsOf(person.familyName),
  ...formsOf(familyNameWithParticle(person)),
];

const givenForms = ({ givenNames, callName = '' }: PersonName): readonly string[] => [
  ...formsOf(givenNames),
  ...formsOf(givenNames).map(firstOf),
  ...formsOf(callName),
];

/**
 * Young people who may be the same person: family name and a given name agree however they are spelt
 * (Müller, Mueller), and the birth day agrees or is missing on one side.
 */
export const likelyDuplicates = (
  newcomer: Newcomer,
  students: Iterable<Student>,
): readonly Student[] => {
  const [family, given] = [familyForms(newcomer), givenForms(newcomer)];
  return [...students].filter(
    (student) =>
      (newcomer.birthDay === null ||
        student.birthDay === null ||
        newcomer.birthDay === student.birthDay) &&
      overlap(family, familyForms(student)) &&
      overlap(given, givenForms(student)),
  );
};
