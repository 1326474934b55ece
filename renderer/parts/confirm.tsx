import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';

/** Asks before something leaves the program or is deleted, and says exactly what will happen. */
export const confirm = ({
  title,
  text,
  yes,
  danger = false,
}: {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly danger?: boolean;
}): Promise<boolean> =>
  new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      centered: true,
      children: <Text size="sm">{text}</Text>,
      labels: { confirm: yes, cancel: 'Abbrechen' },
      // What cannot be meant by a careless Enter is not one.
      confirmProps: danger ? { color: 'red.9' } : { 'data-autofocus': true },
      cancelProps: danger ? { 'data-autofocus': true } : {},
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
      onClose: () => resolve(false),
    });
  });
