import { Box, Button, Group, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { lastOpening } from '../state/opening.ts';
import { lockNow } from './lock.ts';
import { bandWords } from './openingNoteWords.ts';

/** The band under the top bar of a vault that is only looked into: why, and what to do. */
export const ReadOnlyBand = () => {
  const opening = lastOpening();
  const { title, text } = bandWords(opening);
  return (
    <Box className="status-info" px="lg" py="xs" role="note" aria-label="Nur zum Lesen geöffnet">
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Group gap="sm" wrap="nowrap" align="flex-start" miw={0}>
          <IconEye size={20} aria-hidden style={{ flexShrink: 0 }} />
          <div>
            <Text size="sm" fw={600}>
              {title}
            </Text>
            <Text size="sm">{text}</Text>
          </div>
        </Group>
        <Button variant="default" size="xs" style={{ flexShrink: 0 }} onClick={lockNow}>
          {opening?.why?.kind === 'vault damaged' ? 'Damit weiterarbeiten' : 'Sperren'}
        </Button>
      </Group>
    </Box>
  );
};
