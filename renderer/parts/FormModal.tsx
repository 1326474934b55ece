import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

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
  <Modal opened={opened} onClose={onClose} title={title} size={size} closeOnClickOutside={false}>
    {children}
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
  readonly onSubmit: () => void;
  readonly submit: string;
  /** False while there is nothing that could be saved yet. */
  readonly ready?: boolean;
  readonly saving?: boolean;
  readonly onDiscard: (() => void) | null;
  readonly children: ReactNode;
}) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      if (ready && !saving) onSubmit();
    }}
    onKeyDown={(event) => {
      if (!event.ctrlKey || event.key !== 'Enter') return;
      event.preventDefault();
      if (ready && !saving) onSubmit();
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
        <Button type="submit" disabled={!ready} loading={saving}>
          {submit}
        </Button>
      </Group>
    </Stack>
  </form>
);
