import { useCallback, useRef } from 'react';
import { useKept } from './useKept.ts';

/** Changes some of a filter and leaves the rest. */
export type Narrow<Filter> = (part: Partial<Filter>) => void;

/**
 * A filter that stays when the page is left and come back to. `narrow` is the same function in every render, so that
 * choices beside a text field are not drawn anew with every key.
 */
export const useKeptFilter = <Filter extends object>(
  key: string,
  initial: Filter,
): readonly [Filter, Narrow<Filter>] => {
  const [filter, setFilter] = useKept(key, initial);
  const newest = useRef(filter);
  const narrow = useCallback(
    (part: Partial<Filter>) => {
      newest.current = { ...newest.current, ...part };
      setFilter(newest.current);
    },
    [setFilter],
  );
  return [filter, narrow];
};
