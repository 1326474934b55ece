import { Anchor, Box, Group, Stack, Text } from '@mantine/core';
import { handoverPath } from '../../../frame/routes.ts';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import { handoverState } from '../../../parts/handover/handoverState.ts';
import { Section } from '../../../parts/Section.tsx';

/** The handovers of one young person with their state, newest first. */
export const HandoverList = ({ studentId }: { readonly studentId: string }) => {
  const today = useToday();
  const handovers = useView(
    ['handover', 'partner'],
    (data) =>
      Object.values(data.handover)
        .filter((handover) => handover.studentId === studentId)
        .sort((one, other) => other.createdAt.localeCompare(one.createdAt))
        .map((handover) => ({
          handover,
          to: data.partner[handover.partnerId ?? '']?.name ?? 'Empfänger noch offen',
        })),
    [studentId],
  );
  return (
    <Section title="Übergaben">
      {handovers.length === 0 ? (
        <Text size="sm" c="dimmed">
          Noch keine Übergabe vorbereitet.
        </Text>
      ) : null}
      <Stack gap="xs">
        {handovers.map(({ handover, to }) => {
          const { tone, words } = handoverState(handover, today);
          return (
            <Group
              key={handover.id}
              justify="space-between"
              wrap="nowrap"
              gap="xs"
              align="flex-start"
            >
              <Anchor size="sm" href={`#${handoverPath(handover.id)}`}>
                {to}
              </Anchor>
              <Box style={{ flexShrink: 0 }}>
                <StatusBadge tone={tone}>{words}</StatusBadge>
              </Box>
            </Group>
          );
        })}
      </Stack>
    </Section>
  );
};
