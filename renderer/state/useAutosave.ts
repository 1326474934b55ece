import { useCallback, useEffect, useRef, useState } from 'react';
import { registerPending } from './pending.ts';
import { sayOnlyLooking, useReadOnly } from './readOnly.ts';

const pause = 800;

/** A value being edited that saves itself. */
export type Autosave<T> = {
  readonly value: T;
  readonly set: (value: T) => void;
  /** Saves now what is not saved yet: on leaving the field. */
  readonly flush: () => void;
};

/**
 * Holds a typed value and saves it by itself 0.8 seconds after the last key, on leaving the field,
 * on leaving the page and before locking. What could not be saved stays in the field. In a vault that is only
 * looked into nothing is taken: the field keeps what is stored and says so.
 */
export const useAutosave = <T>(stored: T, save: (value: T) => Promise<boolean>): Autosave<T> => {
  const [typed, setTyped] = useState<{ readonly value: T } | null>(null);
  const latest = useRef<{ readonly value: T } | null>(null);
  const readOnly = useReadOnly();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saving = useRef(save);
  useEffect(() => {
    saving.current = save;
  });

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const current = latest.current;
    if (current === null) return;
    const saved = await saving.current(current.value);
    if (saved && latest.current === current) {
      latest.current = null;
      setTyped(null);
    }
  }, []);

  useEffect(() => {
    const unregister = registerPending(flush);
    return () => {
      void flush();
      unregister();
    };
  }, [flush]);

  const set = useCallback(
    (value: T) => {
      if (readOnly) {
        sayOnlyLooking();
        return;
      }
      latest.current = { value };
      setTyped(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    [flush, readOnly],
  );

  return { value: typed === null ? stored : typed.value, set, flush: () => void flush() };
};
