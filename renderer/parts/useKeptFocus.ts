import { useEffect, useRef } from 'react';

/**
 * Gives the focus to a place on the page when what had it went away with a change: a dialog that closed, a form that
 * was done. Where something else has taken it meanwhile, it stays there.
 */
export const useKeptFocus = (place: () => HTMLElement | null, change: unknown): void => {
  const latest = useRef(place);
  const before = useRef(change);
  useEffect(() => {
    latest.current = place;
  });
  useEffect(() => {
    if (Object.is(before.current, change)) return;
    before.current = change;
    if (document.activeElement === document.body) latest.current()?.focus({ preventScroll: true });
  }, [change]);
};
