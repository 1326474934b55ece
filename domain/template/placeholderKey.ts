import { foldForSearch } from '../person/foldForSearch.ts';

/**
 * The form in which names of placeholders are compared: without case, accents and spaces, ä as a and as ae.
 *
 * @example placeholderKey('Stärken') === placeholderKey('STAERKEN') // true
 */
export const placeholderKey = (name: string): string =>
  (foldForSearch(name).split('\n').at(-1) ?? '').replaceAll(' ', '');
