import { Group, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A group of fields under a heading of its own. */
export const Section = ({
  title,
  beside,
  children,
}: {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) => (
  <Paper component="section" withBorder p="md" aria-label={title}>
    <Group justify="space-between" mb="xs" gap="xs" mih={28}>
      <Title order={2} size="h5">
        {title}
      </Title>
      {beside}
    </Group>
    <Stack gap="sm">{children}</Stack>
  </Paper>
);
