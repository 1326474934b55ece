import { foldForSearch } from '../../domain/person/foldForSearch.ts';
import { searchTest } from '../../domain/person/matchesSearch.ts';
import type { SearchEntry, SearchGroup } from './searchEntry.ts';

/** How many hits of each group are shown. */
export const hitsPerGroup = 6;

/** 0 when the text begins with the query, 1 when a word does, else 2. */
const distance = (folded: string, query: string): number => {
  if (folded.startsWith(query)) return 0;
  return folded.includes(` ${query}`) || folded.includes(`\n${query}`) ? 1 : 2;
};

/** The entries come in the order of their labels and keep it where they are equally near. */
const best = (entries: readonly SearchEntry[], query: string): readonly SearchEntry[] => {
  const [folded = ''] = foldForSearch(query).split('\n');
  const near: SearchEntry[][] = [[], [], []];
  for (const entry of entries) near[distance(entry.folded, folded)]?.push(entry);
  return near.flat().slice(0, hitsPerGroup);
};

/** The best hits of each group in an index by label (`searchIndex`); an empty query finds nothing by name. */
export const searchHits = (
  index: readonly SearchEntry[],
  query: string,
): ReadonlyMap<SearchGroup, readonly SearchEntry[]> => {
  const groups = new Map<SearchGroup, SearchEntry[]>();
  if (query.trim() === '') return groups;
  const matches = searchTest(query);
  for (const entry of index) {
    if (!matches(entry.folded)) continue;
    const group = groups.get(entry.group);
    if (group === undefined) groups.set(entry.group, [entry]);
    else group.push(entry);
  }
  return new Map([...groups].map(([group, entries]) => [group, best(entries, query)]));
};
