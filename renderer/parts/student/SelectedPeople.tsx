import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** The strip below a list: how many young people are selected, what can be done with them, and the way out. */
export const SelectedPeople = ({
  count,
  onClear,
  children,
}: {
  readonly count: number;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) => (
  <Group
    component="section"
    aria-label="Ausgewählte Jugendliche"
    px="lg"
    py="xs"
    gap="sm"
    style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}
  >
    <Text size="sm" fw={600} role="status">
      {count} ausgewählt
    </Text>
    {children}
    <Button size="xs" variant="subtle" onClick={onClear}>
      Auswahl aufheben
    </Button>
  </Group>
);
