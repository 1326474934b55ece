import { Box, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { Logo } from '../../parts/Logo.tsx';

/** The page around everything that happens before a vault is open. */
export const GateFrame = ({
  title,
  lead,
  width = 460,
  version,
  step,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly width?: number;
  readonly version: string;
  /** Which step of several is shown: the keyboard begins each at the title. Left out where a field takes the focus. */
  readonly step?: string | undefined;
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
              <StepTitle step={step}>{title}</StepTitle>
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

const StepTitle = ({
  step,
  children,
}: {
  readonly step: string | undefined;
  readonly children: string;
}) => {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (step !== undefined) title.current?.focus();
  }, [step]);
  return (
    <Title ref={title} order={1} size="h3" w="fit-content" tabIndex={-1}>
      {children}
    </Title>
  );
};
