import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ask } from '../../state/bridge.ts';

/** Says that a file is written, and offers to show it in its folder. */
export const showExported = (fileName: string, text: string): void => {
  notifications.show({
    color: 'green',
    autoClose: 15_000,
    title: 'Die Datei ist geschrieben',
    message: (
      <Stack gap={6}>
        <Text size="sm" c="var(--mantine-color-text)">
          {fileName}. {text}
        </Text>
        <Group>
          <Button size="compact-sm" variant="light" onClick={() => void ask('file.reveal', {})}>
            Im Ordner zeigen
          </Button>
        </Group>
      </Stack>
    ),
  });
};
