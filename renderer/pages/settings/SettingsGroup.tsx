import { Box, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One group of settings: heading, a sentence where one is needed, fields. */
export const SettingsGroup = ({
  title,
  lead,
  action,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) => (
  <Paper withBorder p="md" component="section" aria-label={title}>
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Box>
          <Title order={2} size="h5">
            {title}
          </Title>
          {lead === undefined ? null : (
            <Text size="sm" c="dimmed">
              {lead}
            </Text>
          )}
        </Box>
        {action}
      </Group>
      {children}
    </Stack>
  </Paper>
);

/** Fields side by side where there is room. */
export const FieldGrid = ({
  cols = 2,
  children,
}: {
  readonly cols?: 2 | 3;
  readonly children: ReactNode;
}) => (
  <SimpleGrid cols={{ base: 1, md: cols }} spacing="sm" verticalSpacing="xs">
    {children}
  </SimpleGrid>
);
