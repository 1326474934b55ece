import { foldForSearch } from '../person/foldForSearch.ts';
import type { Student } from '../student/studentSchema.ts';

/** Shorter words are too often something else than a name. */
const shortestName = 3;

const startsWithCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

const capitalWords = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{M}'’]+/gu) ?? []).filter(startsWithCapital);

const formsOf = (name: string): readonly string[] =>
  foldForSearch(name)
    .split(/[\s\n]+/)
    .filter((form) => form.length >= shortestName);

/**
 * Tells whether a text seems to name one of the young people, by a family name, a given name or a part of one.
 * Names are written with a capital, so other words do not count. One pass over the names serves any number of texts.
 */
export const makeNameFinder = (
  students: readonly Pick<Student, 'familyName' | 'givenNames' | 'callName'>[],
): ((text: string) => boolean) => {
  const known = new Set(
    students.flatMap(({ familyName, givenNames, callName }) =>
      [familyName, givenNames, callName].flatMap(formsOf),
    ),
  );
  return (text) => capitalWords(text).some((word) => formsOf(word).some((form) => known.has(form)));
};
