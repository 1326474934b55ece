import { Group, Radio, Stack, Text } from '@mantine/core';
import type { Channel } from '../../../domain/partner/channel.ts';
import { channelLabels } from '../../../domain/partner/partnerSchemas.ts';

/** How a paper is handed over; the channel agreed on with the person says so. */
export const ChannelChoice = ({
  value,
  onChange,
  safe,
}: {
  readonly value: Channel | null;
  readonly onChange: (channel: Channel) => void;
  /** The safe channel recorded for the person addressed. */
  readonly safe: Channel | null;
}) => (
  <Stack gap="xs">
    <Radio.Group
      label="Wie geben Sie das Schreiben weiter?"
      value={value}
      onChange={(chosen) => onChange(chosen)}
    >
      <Group gap="md" mt={6}>
        {(Object.entries(channelLabels) as [Channel, string][]).map(([code, label], at) => (
          <Radio
            key={code}
            value={code}
            // A dialog begins at its first question, not at its closing cross.
            data-autofocus={(value === null ? at === 0 : code === value) || undefined}
            label={code === safe ? `${label} (für diese Person vereinbart)` : label}
          />
        ))}
      </Group>
    </Radio.Group>
    {value === 'fax' ? (
      <Text size="sm">
        Fax ist kein geschützter Weg: Niemand weiß, wer am Gerät steht. Nehmen Sie, wenn möglich,
        einen anderen Weg oder kündigen Sie das Fax vorher an.
      </Text>
    ) : null}
  </Stack>
);
