import { useEffect } from 'react';
import { useLocation } from 'wouter';

let wanted: string | null = null;

const focusTitle = (): void =>
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });

/** Says that the page at that path is being opened from the frame: the keyboard is to begin at its title. */
export const focusTitleOf = (path: string): void => {
  if (window.location.hash === `#${path}`) focusTitle();
  else wanted = path;
};

/** Puts the focus on the title of a page that was opened from the frame; what pages open themselves is left. */
export const useTitleFocus = (): void => {
  const [location] = useLocation();
  useEffect(() => {
    if (wanted === location) focusTitle();
    wanted = null;
  }, [location]);
};
