import { Box, Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Jump } from '../../../domain/handover/blockers.ts';

const elementId = (jump: Jump): string => `uebergabe-${jump}`;

const focusable = 'input:not(:disabled), textarea, button:not(:disabled), a[href]';

/** Brings a place of the editor into sight and puts the focus on the first thing to change there. */
export const jumpTo = (jump: Jump): void => {
  const section = document.getElementById(elementId(jump));
  if (section === null) return;
  section.scrollIntoView({ block: 'start' });
  (section.querySelector<HTMLElement>(focusable) ?? section).focus({ preventScroll: true });
};

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
