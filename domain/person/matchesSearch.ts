import { foldForSearch } from './foldForSearch.ts';

/**
 * A test for folded texts (`foldForSearch`): true when every word of the query occurs, in any order.
 * An empty query matches everything. For a long list, make the test once.
 */
export const searchTest = (query: string): ((folded: string) => boolean) => {
  const words = query
    .split(/\s+/)
    .flatMap((word) => foldedParts(word))
    .filter((forms) => forms.length > 0);
  return (folded) => words.every((forms) => forms.some((form) => folded.includes(form)));
};

/** A typed word may be two words when folded (Müller-Weiß); each has one or two forms. */
const foldedParts = (typed: string): readonly (readonly string[])[] => {
  const [first = '', second = first] = foldForSearch(typed).split('\n');
  const seconds = second.split(' ');
  return first
    .split(' ')
    .filter((part) => part !== '')
    .map((part, index) => [...new Set([part, seconds[index] ?? part])]);
};

/**
 * Whether a folded text contains every word of the query.
 *
 * @example matchesSearch(foldForSearch('von der Heide, Mia'), 'mia heide') // true
 */
export const matchesSearch = (folded: string, query: string): boolean => searchTest(query)(folded);
