import { Center, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** What an empty place says: what it is for and the next step. */
export const EmptyState = ({
  icon: Picture,
  title,
  children,
  action,
}: {
  readonly icon: Icon;
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) => (
  <Center py={48} px="md">
    <Stack align="center" gap="sm" maw={460}>
      <ThemeIcon size={56} radius="xl" variant="light" aria-hidden>
        <Picture size={28} />
      </ThemeIcon>
      <Title order={2} size="h3" ta="center">
        {title}
      </Title>
      <Text c="dimmed" ta="center">
        {children}
      </Text>
      {action}
    </Stack>
  </Center>
);
