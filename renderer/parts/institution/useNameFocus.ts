import { useEffect, useRef, type RefObject } from 'react';

/** A panel that folds open cannot take the focus before it is shown. */
const shownAfter = 80;

/** Gives the box whose first field is to be focused and selected when the record in it has just been made. */
export const useNameFocus = (isNew: boolean): RefObject<HTMLDivElement | null> => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isNew) return;
    const timer = setTimeout(() => {
      const name = box.current?.querySelector('input');
      name?.focus();
      name?.select();
    }, shownAfter);
    return () => clearTimeout(timer);
  }, [isNew]);
  return box;
};
