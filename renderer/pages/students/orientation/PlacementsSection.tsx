import { Anchor, Box, Group, Stack, Text } from '@mantine/core';
import { formatPeriod } from '../../../../domain/calendar/formatDay.ts';
import {
  placementKindLabels,
  placementStatusLabels,
} from '../../../../domain/placement/placementSchema.ts';
import { placementPath } from '../../../frame/routes.ts';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { placementTones } from '../../../parts/placement/placementTones.ts';
import { Section } from '../../../parts/Section.tsx';

/** The placements of one young person, the latest first. */
export const PlacementsSection = ({ studentId }: { readonly studentId: string }) => {
  const placements = useView(
    ['placement', 'company'],
    (data) =>
      Object.values(data.placement)
        .filter((placement) => placement.studentId === studentId)
        .sort((one, other) => (other.from ?? '').localeCompare(one.from ?? ''))
        .map((placement) => ({
          placement,
          company: data.company[placement.companyId ?? '']?.name ?? 'Betrieb noch offen',
        })),
    [studentId],
  );
  return (
    <Section title="Praktika">
      {placements.length === 0 ? (
        <Text size="sm" c="dimmed">
          Noch kein Praktikum. Oben rechts legen Sie eines an.
        </Text>
      ) : null}
      <Stack gap="xs">
        {placements.map(({ placement, company }) => (
          <Group
            key={placement.id}
            justify="space-between"
            align="flex-start"
            wrap="nowrap"
            gap="xs"
          >
            <div>
              <Anchor size="sm" fw={600} href={`#${placementPath(placement.id)}`}>
                {company}
              </Anchor>
              <Text size="sm">
                {[
                  placementKindLabels[placement.kind],
                  placement.occupation,
                  formatPeriod(placement.from, placement.to),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
            </div>
            <Box style={{ flexShrink: 0 }}>
              <StatusBadge tone={placementTones[placement.status]}>
                {placementStatusLabels[placement.status]}
              </StatusBadge>
            </Box>
          </Group>
        ))}
      </Stack>
    </Section>
  );
};
