import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { foldForSearch } from '../../domain/person/foldForSearch.ts';
import { searchTest } from '../../domain/person/matchesSearch.ts';

/** Labels folded once, not with every key; an option that changes is another object. */
const folded = new WeakMap<ComboboxItem, string>();

const foldedLabel = (item: ComboboxItem): string => {
  const known = folded.get(item);
  if (known !== undefined) return known;
  const label = foldForSearch(item.label);
  folded.set(item, label);
  return label;
};

/** Filters the options of a select as every search does: müller finds Mueller, words in any order. */
export const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const matches = searchTest(search);
  const fits = (item: ComboboxItem): boolean => matches(foldedLabel(item));
  const isMeant = (group: unknown): boolean =>
    typeof group === 'string' && matches(foldForSearch(group));
  const kept = (option: ComboboxParsedItem): ComboboxParsedItem[] => {
    if (!('group' in option)) return fits(option) ? [option] : [];
    // Whoever types the name of a group means all that stand in it.
    const items = isMeant(option.group) ? option.items : option.items.filter(fits);
    return items.length === 0 ? [] : [{ ...option, items }];
  };
  return options.flatMap(kept).slice(0, limit);
};
