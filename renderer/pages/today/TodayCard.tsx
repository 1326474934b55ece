import { Box, Group, Paper, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';

/** A card of the page Heute: what it is about, how many, the rows. */
export const TodayCard = ({
  icon: Picture,
  title,
  count,
  beside,
  children,
}: {
  readonly icon: Icon;
  readonly title: string;
  readonly count?: number;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) => {
  const id = useId();
  return (
    <Paper withBorder component="section" aria-labelledby={id}>
      <Group px="md" py="xs" gap="sm" wrap="nowrap" justify="space-between">
        <Group gap="sm" wrap="nowrap">
          <ThemeIcon size={26} radius="sm" variant="light" aria-hidden>
            <Picture size={16} />
          </ThemeIcon>
          <Title order={2} size="h5" id={id}>
            {title}
          </Title>
          {count === undefined ? null : (
            <Text size="sm" c="dimmed" className="tabular">
              {count}
            </Text>
          )}
        </Group>
        {beside}
      </Group>
      <Box>{children}</Box>
    </Paper>
  );
};
