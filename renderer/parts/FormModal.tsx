import { Button, Modal, Stack } from '@mantine/core';
import {
  createContext,
  useContext,
  useLayoutEffect,
  useRef,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { DialogFoot } from './DialogFoot.tsx';
import { leadToFault } from './leadToFault.ts';
import { leadToFaultyDay } from './leadToFaultyDay.ts';

const CloseContext = createContext<(() => void) | null>(null);

/** False while the dialog one stands in is on its way out. */
const OpenedContext = createContext(true);

/** What closes the dialog one stands in, or null outside of a dialog. */
export const useCloseDialog = (): (() => void) | null => useContext(CloseContext);

// What is focused by the keyboard scrolls out from under the title and the buttons.
const scrolling = { content: { scrollPaddingTop: 64, scrollPaddingBottom: 72 } };

/** A dialog around a form: a click beside it does not close it, so that no word is lost. */
export const FormModal = ({
  opened,
  onClose,
  title,
  size = 'lg',
  children,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: 'lg' | 'xl';
  readonly children: ReactNode;
}) => (
  <Modal
    opened={opened}
    onClose={onClose}
    title={title}
    size={size}
    closeOnClickOutside={false}
    styles={scrolling}
  >
    <OpenedContext value={opened}>
      <CloseContext value={onClose}>{children}</CloseContext>
    </OpenedContext>
  </Modal>
);

/**
 * The form in a dialog with its buttons; Enter in a line or Strg+Enter saves.
 * `onDiscard` stands only where there is a draft to throw away.
 */
export const FormBody = ({
  onSubmit,
  submit,
  ready = true,
  saving = false,
  onDiscard,
  children,
}: {
  /** Saves; as long as it is not done, and while the dialog closes, nothing is submitted again. */
  readonly onSubmit: () => void | Promise<void>;
  readonly submit: string;
  /** False while there is nothing that could be saved yet. */
  readonly ready?: boolean;
  readonly saving?: boolean;
  readonly onDiscard: (() => void) | null;
  readonly children: ReactNode;
}) => {
  const form = useFirstFieldFirst();
  const close = useCloseDialog();
  const opened = useContext(OpenedContext);
  const submitting = useRef(false);
  const trySubmit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const fields = event.currentTarget;
    if (!opened || !ready || saving || submitting.current || leadToFaultyDay(fields)) return;
    submitting.current = true;
    try {
      await onSubmit();
    } finally {
      submitting.current = false;
    }
    // What was refused is marked once the page is drawn again.
    requestAnimationFrame(() => leadToFault(fields));
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => void trySubmit(event)}
      onKeyDown={(event) => {
        if (event.ctrlKey && event.key === 'Enter') void trySubmit(event);
      }}
    >
      <Stack gap="sm">
        {children}
        <DialogFoot justify="flex-end">
          {onDiscard === null ? null : (
            <Button variant="subtle" color="gray" onClick={onDiscard}>
              Entwurf verwerfen
            </Button>
          )}
          {close === null ? null : (
            <Button variant="default" onClick={close}>
              Abbrechen
            </Button>
          )}
          <Button type="submit" disabled={!ready} loading={saving}>
            {submit}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  );
};

const firstField =
  'input:not([type="hidden"]):not(:disabled):not([readonly]), textarea:not(:disabled)';

/** Lets a dialog begin at the first field of its form, not at its closing cross. */
const useFirstFieldFirst = () => {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (form.current?.querySelector('[data-autofocus]') !== null) return;
    form.current.querySelector(firstField)?.setAttribute('data-autofocus', 'true');
  }, []);
  return form;
};
