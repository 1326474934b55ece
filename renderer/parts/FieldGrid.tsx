import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';

/** Fields side by side, on one line however long their labels are; below each other where it is narrow. */
export const FieldGrid = ({
  cols = 2,
  children,
}: {
  readonly cols?: number;
  readonly children: ReactNode;
}) => (
  <SimpleGrid
    cols={{ base: 1, xs: 2, sm: cols }}
    spacing="sm"
    verticalSpacing="xs"
    style={{ alignItems: 'end' }}
  >
    {children}
  </SimpleGrid>
);
