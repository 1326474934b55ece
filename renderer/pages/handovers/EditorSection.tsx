import { Box, Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Jump } from '../../../domain/handover/blockers.ts';
import { studentPath } from '../../frame/routes.ts';

const elementId = (jump: Jump): string => `uebergabe-${jump}`;

const focusable = 'input:not(:disabled), textarea, button:not(:disabled), a[href]';

/** The consent is shown with the basis; where it is not shown, the basis is what to change. */
const placeOf = (jump: Jump): HTMLElement | null =>
  document.getElementById(elementId(jump)) ??
  (jump === 'consent' ? document.getElementById(elementId('basis')) : null);

const jumpTo = (jump: Jump): void => {
  const section = placeOf(jump);
  if (section === null) return;
  section.scrollIntoView({ block: 'start' });
  (section.querySelector<HTMLElement>(focusable) ?? section).focus({ preventScroll: true });
};

/**
 * Leads to where a finding is put right: the place in the editor comes into sight and its first field
 * gets the focus; what is wrong with the young person's data leads to their page.
 */
export const useJump = (studentId: string): ((jump: Jump) => void) => {
  const [, navigate] = useLocation();
  return (jump) => {
    if (jump === 'student') navigate(studentPath(studentId, 'stammdaten'));
    else jumpTo(jump);
  };
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
