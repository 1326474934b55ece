import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { VaultWarning } from '../../../domain/contract/events.ts';
import { warningWords } from '../../../domain/words/warningWords.ts';
import { sectionPath } from '../../frame/settingsSections.ts';

/** Shows what the vault warns of in a notice that stays until it is closed; said again, it stays one. */
export const showWarning = (warning: VaultWarning): void => {
  const id = `warning: ${warning}`;
  const { title, text } = warningWords(warning);
  const goThere = (): void => {
    notifications.hide(id);
    window.location.hash = sectionPath('sicherungen');
  };
  notifications.show({
    id,
    color: 'yellow',
    title,
    autoClose: false,
    message:
      warning === 'backup failed' ? (
        <Stack gap={6}>
          <Text size="sm" c="var(--mantine-color-text)">
            {text}
          </Text>
          <Group>
            <Button size="compact-sm" variant="light" onClick={goThere}>
              Zu den Sicherungen
            </Button>
          </Group>
        </Stack>
      ) : (
        text
      ),
  });
};
