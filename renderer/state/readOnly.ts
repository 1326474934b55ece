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

/** Whether words would be typed into the void there: searches and filters stand in something marked `data-looking`. */
const isTypedIntoTheVoid = (target: Element): boolean =>
  target.closest(editable) !== null && target.closest('[data-looking]') === null;

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
