import { foldForSearch } from '../person/foldForSearch.ts';
import type { Guardian } from '../student/relatedSchemas.ts';
import type { Student } from '../student/studentSchema.ts';

/** Somebody of a case file: the family name in the forms it is written in, as folded words, and the given names. */
export type NamedPerson = {
  readonly studentId: string;
  readonly families: readonly (readonly string[])[];
  /** Given names and call name as they are written: they are folded where a family name was found. */
  readonly given: string;
};

/** The people of all case files, found by the first word of their family names. */
export type PeopleIndex = ReadonlyMap<string, readonly NamedPerson[]>;

/** The forms of a text in folded words: 'Müller' is found as 'muller', 'Mueller' as 'mueller' and 'muller'. */
export const foldedForms = (text: string): readonly (readonly string[])[] =>
  foldForSearch(text)
    .split('\n')
    .map((form) => form.split(' ').filter((word) => word !== ''));

/**
 * Indexes the young people and their guardians by name, so that texts can be searched for all of them at once
 * (5,000 young people with 8,000 guardians take a fraction of a second, once per change of either).
 */
export const peopleIndex = (
  students: Iterable<Student>,
  guardians: Iterable<Guardian>,
): PeopleIndex => {
  const index = new Map<string, NamedPerson[]>();
  const folded = new Map<string, NamedPerson['families']>();
  // A family shares its name: it is folded once.
  const familiesOf = (family: string): NamedPerson['families'] => {
    const known = folded.get(family);
    if (known !== undefined) return known;
    const forms = foldedForms(family).filter((words) => words.length > 0);
    folded.set(family, forms);
    return forms;
  };
  const add = (studentId: string, family: string, given: string): void => {
    const families = familiesOf(family);
    const person = { studentId, families, given };
    for (const first of new Set(families.map(([word = '']) => word))) {
      const known = index.get(first);
      if (known === undefined) index.set(first, [person]);
      else known.push(person);
    }
  };
  for (const { id, familyName, givenNames, callName } of students)
    add(id, familyName, `${givenNames} ${callName}`);
  for (const { studentId, familyName, givenName } of guardians)
    add(studentId, withoutParticles(familyName), givenName);
  return index;
};

/** Guardians keep the particle within the family name; in a text it may be left out. */
const withoutParticles = (familyName: string): string =>
  familyName
    .split(/\s+/)
    .filter((word, at, words) => at === words.length - 1 || !/^\p{Ll}/u.test(word))
    .join(' ');
