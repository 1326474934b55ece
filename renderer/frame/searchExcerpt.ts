import { foldForSearch } from '../../domain/person/foldForSearch.ts';
import { searchTest } from '../../domain/person/matchesSearch.ts';

const before = 40;
const length = 130;

const firstHit = (text: string, query: string): number => {
  const [word = ''] = query.trim().split(/\s+/);
  const matches = searchTest(word);
  for (const found of text.matchAll(/\S+/g))
    if (matches(foldForSearch(found[0]))) return found.index;
  return 0;
};

/**
 * The part of a text around the first word that the query finds, in one line.
 *
 * @example searchExcerpt('Gespräch über die Bewerbung', 'bewerb') // 'Gespräch über die Bewerbung'
 */
export const searchExcerpt = (text: string, query: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const hit = firstHit(line, query);
  const near = Math.max(0, hit - before);
  const start = near === 0 ? 0 : line.indexOf(' ', near) + 1;
  const end = start + length;
  const part = line.slice(start, end).trimEnd();
  return `${start > 0 ? '… ' : ''}${part}${end < line.length ? ' …' : ''}`;
};
