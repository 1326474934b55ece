import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { useKeptFilter, type Narrow } from '../../../renderer/pages/placements/useKeptFilter.ts';

type Filter = { readonly query: string; readonly town: string };

const everything: Filter = { query: '', town: '' };

/** What a page under a key shows each time it is come to, and what narrows its filter. */
const visit = (key: string): { readonly filter: Filter; readonly narrow: Narrow<Filter> } => {
  const seen: { filter: Filter; narrow: Narrow<Filter> }[] = [];
  const Page = () => {
    const [filter, narrow] = useKeptFilter(key, everything);
    seen.push({ filter, narrow });
    return null;
  };
  renderToStaticMarkup(<Page />);
  const [first] = seen;
  if (first === undefined) throw new Error('The page was not drawn.');
  return first;
};

describe('a kept filter', () => {
  test('begins with everything', () => {
    expect(visit('begins').filter).toEqual(everything);
  });

  test('stays when the page is left and come back to', () => {
    visit('stays').narrow({ query: 'Tisch' });
    expect(visit('stays').filter).toEqual({ query: 'Tisch', town: '' });
  });

  test('keeps two changes that come before it is drawn anew', () => {
    const { narrow } = visit('two');
    narrow({ query: 'Tisch' });
    narrow({ town: 'Musterthal' });
    expect(visit('two').filter).toEqual({ query: 'Tisch', town: 'Musterthal' });
  });

  test('goes on from what was kept, not from everything', () => {
    visit('on').narrow({ query: 'Tisch' });
    visit('on').narrow({ town: 'Musterthal' });
    expect(visit('on').filter).toEqual({ query: 'Tisch', town: 'Musterthal' });
  });

  test('of one page is not that of another', () => {
    visit('one').narrow({ query: 'Tisch' });
    expect(visit('other').filter).toEqual(everything);
  });

  test('is drawn anew with the same function that narrows it', () => {
    const narrows: Narrow<Filter>[] = [];
    const Page = () => {
      const [{ query }, narrow] = useKeptFilter('same', everything);
      narrows.push(narrow);
      if (query === '') narrow({ query: 'Tisch' });
      return query;
    };
    expect(renderToStaticMarkup(<Page />)).toBe('Tisch');
    expect([narrows.length, new Set(narrows).size]).toEqual([2, 1]);
  });
});
