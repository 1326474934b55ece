import { Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { Hint } from '../../../parts/Hint.tsx';

/** What a form still lacks, said when saving was tried; nothing while nothing is missing. */
export const Faults = ({ faults }: { readonly faults: readonly string[] }) =>
  faults.length === 0 ? null : (
    <Hint tone="bad" icon={IconAlertCircle} role="alert" title="Es fehlt noch etwas">
      <Stack gap={2}>
        {faults.map((fault) => (
          <Text key={fault} size="sm">
            {fault}
          </Text>
        ))}
      </Stack>
    </Hint>
  );
