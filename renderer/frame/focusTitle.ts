import { useEffect } from 'react';
import { useLocation } from 'wouter';

let wanted: string | null = null;

/** The title of the page that is shown. */
export const pageTitle = (): HTMLElement | null => document.querySelector('main h1');

const focusTitle = (): void => pageTitle()?.focus({ preventScroll: true });

/** Says that the page at that path is being opened: the keyboard is to begin at its title. */
export const focusTitleOf = (path: string): void => {
  if (window.location.hash === `#${path}`) focusTitle();
  else wanted = path;
};

/**
 * Puts the focus on the title of the page after unlocking, and of one that was opened from the frame or a dialog; what
 * pages open themselves is left.
 */
export const useTitleFocus = (): void => {
  const [location] = useLocation();
  useEffect(() => {
    if (document.activeElement === document.body) focusTitle();
  }, []);
  useEffect(() => {
    if (wanted === location) focusTitle();
    wanted = null;
  }, [location]);
};
