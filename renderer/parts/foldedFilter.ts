import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { foldForSearch } from '../../domain/person/foldForSearch.ts';
import { searchTest } from '../../domain/person/matchesSearch.ts';

/** Filters the options of a select as every search does: müller finds Mueller, words in any order. */
export const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const matches = searchTest(search);
  const fits = ({ label }: ComboboxItem): boolean => matches(foldForSearch(label));
  const kept = (option: ComboboxParsedItem): ComboboxParsedItem[] => {
    if (!('group' in option)) return fits(option) ? [option] : [];
    const items = option.items.filter(fits);
    return items.length === 0 ? [] : [{ ...option, items }];
  };
  return options.flatMap(kept).slice(0, limit);
};
