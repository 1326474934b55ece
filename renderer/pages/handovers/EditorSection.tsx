import { Box, Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Jump } from '../../../domain/handover/blockers.ts';
import { elementId } from './useJump.ts';

/** A part of the editor's left column, to which findings can jump. */
export const EditorSection = ({
  title,
  place,
  beside,
  children,
}: {
  readonly title: string;
  readonly place?: Jump;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) => (
  <Box component="section" {...(place === undefined ? {} : { id: elementId(place) })} tabIndex={-1}>
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap" mih={28}>
        <Title order={2} size="sm" tt="uppercase" c="var(--mantine-primary-color-light-color)">
          {title}
        </Title>
        {beside}
      </Group>
      {children}
    </Stack>
  </Box>
);
