import { useCallback, useState } from 'react';

const kept = new Map<string, unknown>();

/**
 * State that stays when the page is left and come back to, as filters should. Locking replaces the
 * window's page and thereby forgets it.
 */
export const useKept = <T>(key: string, initial: T): readonly [T, (value: T) => void] => {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial));
  const keep = useCallback(
    (next: T) => {
      kept.set(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, keep];
};
