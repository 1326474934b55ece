import { Box, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A group of fields or facts under a heading of its own, with a sentence where one is needed. */
export const Section = ({
  title,
  lead,
  beside,
  field,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly beside?: ReactNode;
  /** What a jump to this section names it by. */
  readonly field?: string;
  readonly children: ReactNode;
}) => (
  <Paper component="section" withBorder p="md" aria-label={title} data-field={field}>
    <Group justify="space-between" align="flex-start" mb="xs" gap="xs" mih={28} wrap="nowrap">
      <Box miw={0}>
        <Title order={2} size="h5">
          {title}
        </Title>
        {lead === undefined ? null : (
          <Text size="sm" c="dimmed">
            {lead}
          </Text>
        )}
      </Box>
      <Box style={{ flexShrink: 0 }}>{beside}</Box>
    </Group>
    <Stack gap="sm">{children}</Stack>
  </Paper>
);
