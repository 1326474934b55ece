/** Where and how often in a row a click came, as the browser counts it. */
type Click = { readonly detail: number; readonly target: EventTarget | null };

/** Whether a click is a further one of a double click on a button with words, which says what it does once. */
export const isFurtherClick = ({ detail, target }: Click, isButton = isWordedButton): boolean =>
  detail > 1 && target !== null && isButton(target);

// Arrows that step, and rows of a table, are none of these: they may be clicked as often and as fast as one likes.
const isWordedButton = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('.mantine-Button-root') !== null;

/** Lets a double click press a button once: what it adds would else be there twice. */
export const pressOnce = (): void =>
  window.addEventListener(
    'click',
    (event) => {
      if (!isFurtherClick(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
