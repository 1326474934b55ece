import { Box, Flex, SegmentedControl, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';

/** Two columns side by side; where there is no room for both, one at a time. */
export const TwoColumns = ({
  labels,
  left,
  right,
}: {
  readonly labels: readonly [left: string, right: string];
  readonly left: ReactNode;
  readonly right: ReactNode;
}) => {
  const narrow = useMediaQuery('(max-width: 1023px)', false, { getInitialValueInEffect: false });
  const [side, setSide] = useState<'left' | 'right'>('left');
  const edge = { borderTop: '1px solid var(--mantine-color-default-border)' };
  const column = (content: ReactNode) => (
    <Box h="100%" px="lg" pt="sm" pb="xl" style={{ overflow: 'auto' }}>
      {content}
    </Box>
  );
  if (narrow)
    return (
      <Stack h="100%" gap="xs">
        <SegmentedControl
          mx="lg"
          aria-label="Ansicht"
          value={side}
          onChange={(value) => setSide(value === 'left' ? 'left' : 'right')}
          data={[
            { value: 'left', label: labels[0] },
            { value: 'right', label: labels[1] },
          ]}
        />
        <Box flex={1} mih={0} style={edge}>
          {side === 'left' ? column(left) : right}
        </Box>
      </Stack>
    );
  return (
    <Flex h="100%" style={edge}>
      <Box w={{ base: 430, lg: 520 }} h="100%" style={{ flexShrink: 0 }}>
        {column(left)}
      </Box>
      <Box
        flex={1}
        miw={0}
        h="100%"
        style={{ borderLeft: '1px solid var(--mantine-color-default-border)' }}
      >
        {right}
      </Box>
    </Flex>
  );
};
