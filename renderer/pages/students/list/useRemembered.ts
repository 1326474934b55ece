import { useCallback, useState } from 'react';

const remembered = new Map<string, unknown>();

/** A state that lasts until the vault is locked, wherever one goes in between. */
export const useRemembered = <T>(key: string, initial: T): [T, (value: T) => void] => {
  const [value, setValue] = useState<T>(() =>
    remembered.has(key) ? (remembered.get(key) as T) : initial,
  );
  const set = useCallback(
    (next: T) => {
      remembered.set(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, set];
};
