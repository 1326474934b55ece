import { foldForSearch } from '../person/foldForSearch.ts';
import type { CompanyContact } from './companySchemas.ts';

type Named = Pick<CompanyContact, 'givenName' | 'familyName'>;

const folded = (name: string): string => foldForSearch(name).split('\n').at(-1)?.trim() ?? '';

/**
 * Whether two entries probably stand for one person: the same family name, and given names that agree, of which one
 * may be missing or shortened to its first letter.
 *
 * @example samePerson({ givenName: 'K.', familyName: 'Müller' }, { givenName: 'Karin', familyName: 'Mueller' }) // true
 */
export const samePerson = (one: Named, other: Named): boolean => {
  const family = folded(one.familyName);
  if (family === '' || family !== folded(other.familyName)) return false;
  const [short, long] = [folded(one.givenName), folded(other.givenName)].sort(
    (left, right) => left.length - right.length,
  ) as [string, string];
  const initial = short.replace(/\W/g, '');
  return initial === long || (initial.length <= 1 && long.startsWith(initial));
};
