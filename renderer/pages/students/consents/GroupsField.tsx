import { Button, Checkbox, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { dataGroupLabels, type DataGroup } from '../../../../domain/consent/dataGroups.ts';

/** Something that ticks what is needed at one click: how it is called, and what it ticks. */
export type GroupProposal = { readonly label: string; readonly groups: readonly DataGroup[] };

/** The data groups of a consent, none ticked by itself; proposals tick what they need when they are asked to. */
export const GroupsField = ({
  label,
  value,
  proposals = [],
  lead = 'Ankreuzen, was nötig ist für:',
  onChange,
}: {
  readonly label: string;
  readonly value: DataGroup[];
  readonly proposals?: readonly GroupProposal[];
  /** What stands before the proposals and is completed by each of them. */
  readonly lead?: string;
  readonly onChange: (groups: DataGroup[]) => void;
}) => (
  <Stack gap={6}>
    <Checkbox.Group label={label} required value={value} onChange={onChange}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing={6} mt={6}>
        {Object.entries(dataGroupLabels).map(([group, words]) => (
          <Checkbox key={group} size="sm" value={group} label={words} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
    {proposals.length === 0 ? null : (
      <Group gap={6}>
        <Text size="sm" c="dimmed">
          {lead}
        </Text>
        {proposals.map(({ label: words, groups }) => (
          <Button
            key={words}
            size="compact-sm"
            variant="default"
            onClick={() => onChange([...new Set([...value, ...groups])])}
          >
            {words}
          </Button>
        ))}
      </Group>
    )}
  </Stack>
);
