import { Group } from '@mantine/core';
import type { ReactNode } from 'react';

/** The buttons of a dialog; they stay in sight however long the form above them is. */
export const DialogFoot = ({
  justify = 'space-between',
  children,
}: {
  readonly justify?: 'space-between' | 'flex-end';
  readonly children: ReactNode;
}) => (
  <Group
    justify={justify}
    py="sm"
    mb="calc(-1 * var(--mantine-spacing-md))"
    pos="sticky"
    bottom={0}
    bg="var(--mantine-color-body)"
    style={{ zIndex: 1, borderTop: '1px solid var(--mantine-color-default-border)' }}
  >
    {children}
  </Group>
);
