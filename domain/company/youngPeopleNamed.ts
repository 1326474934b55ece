import { foldForSearch } from '../person/foldForSearch.ts';
import type { Student } from '../student/studentSchema.ts';

type Named = Pick<Student, 'id' | 'familyName' | 'givenNames' | 'callName'>;

/** Shorter words are too often something else than a name. */
const shortestName = 3;

/**
 * The young people a text for a company's history seems to name. Names are written with a capital,
 * so other words do not count; `expected` holds texts whose words may occur, as the names of the company
 * and its contact persons. A first name alone is enough: it betrays who it was to anybody there.
 *
 * @example youngPeopleNamed('Mia war pünktlich', { students: [mia], expected: [] }) // [mia]
 */
export const youngPeopleNamed = <T extends Named>(
  text: string,
  { students, expected }: { readonly students: Iterable<T>; readonly expected: readonly string[] },
): readonly T[] => {
  const words = capitalWords(text);
  for (const word of expected.flatMap((known) => [...foldedWords(known)])) words.delete(word);
  if (words.size === 0) return [];
  return [...students].filter(({ familyName, givenNames, callName }) =>
    [familyName, callName, ...givenNames.split(/\s+/)].some((name) => occurs(name, words)),
  );
};

const occurs = (name: string, words: ReadonlySet<string>): boolean =>
  name.trim().length >= shortestName &&
  foldForSearch(name)
    .split('\n')
    .some((form) => form !== '' && form.split(' ').every((part) => words.has(part)));

const capitalWords = (text: string): Set<string> =>
  foldedWords((text.match(/[\p{L}\p{M}'’-]+/gu) ?? []).filter(startsWithCapital).join(' '));

const startsWithCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

const foldedWords = (text: string): Set<string> =>
  new Set(foldForSearch(text).split(/\s+/).filter(Boolean));
