import { Box, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Logo } from '../../parts/Logo.tsx';

/** The page around everything that happens before a vault is open. */
export const GateFrame = ({
  title,
  lead,
  width = 460,
  version,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly width?: number;
  readonly version: string;
  readonly children: ReactNode;
}) => (
  <Box component="main" h="100%" style={{ overflow: 'auto' }} bg="var(--mantine-color-body)">
    <Center mih="100%" p="md">
      <Stack w="100%" maw={width} gap="md">
        <Group gap="sm" justify="center" wrap="nowrap">
          <Logo size={36} />
          <Text fw={700} size="xl">
            Staffelstab
          </Text>
        </Group>
        <Paper withBorder p="lg" radius="lg">
          <Stack gap="md">
            <Box>
              <Title order={1} size="h3">
                {title}
              </Title>
              {lead === undefined ? null : (
                <Text c="dimmed" size="sm" mt={4}>
                  {lead}
                </Text>
              )}
            </Box>
            {children}
          </Stack>
        </Paper>
        <Text size="xs" c="dimmed" ta="center">
          Version {version} · arbeitet ohne Internet
        </Text>
      </Stack>
    </Center>
  </Box>
);
