import { notifications } from '@mantine/notifications';
import { createContext, useContext, useEffect } from 'react';
import { failure } from '../../domain/contract/failure.ts';
import { failureWords } from '../../domain/words/failureWords.ts';

/** Whether the open vault is only looked into, so that nothing can be saved. */
export const ReadOnlyContext = createContext(false);

/** Whether the open vault is only looked into, so that nothing can be saved. */
export const useReadOnly = (): boolean => useContext(ReadOnlyContext);

/** Says that nothing is saved while one only looks; said again, the same notice stays. */
export const sayOnlyLooking = (): void => {
  const { title, text } = failureWords(failure('only looking'));
  notifications.show({ id: 'only-looking', color: 'yellow', title, message: text });
};

const writing = ['beforeinput', 'paste', 'drop', 'cut'] as const;

const editable =
  'textarea, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"])';

/** The part of an element that a wall needs, so that its rule can be proven without a window. */
type Closest = { readonly closest: (selector: string) => unknown };

/**
 * Whether words would be typed into the void there: a field that is neither a search nor a filter.
 * Those stand in something marked `data-looking` or with the role of a search.
 */
export const isTypedIntoTheVoid = (target: Closest): boolean =>
  target.closest(editable) !== null && target.closest('[data-looking], [role="search"]') === null;

/** Keeps words out of the fields of a window that only looks; searching and filtering go on. */
export const useReadOnlyFields = (readOnly: boolean): void => {
  useEffect(() => {
    if (!readOnly) return undefined;
    const stop = (event: Event): void => {
      if (!(event.target instanceof Element) || !isTypedIntoTheVoid(event.target)) return;
      event.preventDefault();
      sayOnlyLooking();
    };
    for (const kind of writing) document.addEventListener(kind, stop, { capture: true });
    return () => {
      for (const kind of writing) document.removeEventListener(kind, stop, { capture: true });
    };
  }, [readOnly]);
};
