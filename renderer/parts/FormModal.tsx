import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

/**
 * A dialog around a form with a draft: it closes without losing a word, Strg+Enter saves.
 * `onDiscard` stands only where there is a draft to throw away.
 */
export const FormModal = ({
  opened,
  onClose,
  title,
  children,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <Modal
    opened={opened}
    onClose={onClose}
    title={title}
    size="lg"
    closeOnClickOutside={false}
    closeButtonProps={{ 'aria-label': 'Schließen' }}
  >
    {children}
  </Modal>
);

/** The form in a dialog with its buttons; Enter in a line or Strg+Enter saves. */
export const FormBody = ({
  onSubmit,
  submit,
  onDiscard,
  children,
}: {
  readonly onSubmit: () => void;
  readonly submit: string;
  readonly onDiscard: (() => void) | null;
  readonly children: ReactNode;
}) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
    onKeyDown={(event) => {
      if (!event.ctrlKey || event.key !== 'Enter') return;
      event.preventDefault();
      onSubmit();
    }}
  >
    <Stack gap="sm">
      {children}
      <Group justify="flex-end" mt="xs">
        {onDiscard === null ? null : (
          <Button variant="subtle" color="gray" onClick={onDiscard}>
            Entwurf verwerfen
          </Button>
        )}
        <Button type="submit">{submit}</Button>
      </Group>
    </Stack>
  </form>
);
