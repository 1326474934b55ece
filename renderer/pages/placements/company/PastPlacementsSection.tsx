import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatPeriod } from '../../../../domain/calendar/formatDay.ts';
import { listName } from '../../../../domain/person/personName.ts';
import { placementStatusLabels } from '../../../../domain/placement/placementSchema.ts';
import { placementPath } from '../../../frame/routes.ts';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { placementTones } from '../../../parts/placement/placementTones.ts';
import { Section } from '../../../parts/Section.tsx';

/** Who was when at a company: shown on demand only, so that a look at a company names nobody. */
export const PastPlacementsSection = ({ companyId }: { readonly companyId: string }) => {
  const [shown, setShown] = useState(false);
  return (
    <Section
      title="Wer war wann hier?"
      beside={
        <Button
          size="compact-sm"
          variant="light"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Verbergen' : 'Anzeigen'}
        </Button>
      }
    >
      {shown ? (
        <PastPlacements companyId={companyId} />
      ) : (
        <Text size="sm" c="dimmed">
          Namen erscheinen erst auf Wunsch, falls jemand mit auf den Bildschirm schaut.
        </Text>
      )}
    </Section>
  );
};

const PastPlacements = ({ companyId }: { readonly companyId: string }) => {
  const placements = useView(
    ['placement', 'student'],
    ({ placement, student }) =>
      Object.values(placement)
        .filter((one) => one.companyId === companyId)
        .sort((one, other) => (other.from ?? '9').localeCompare(one.from ?? '9'))
        .map((one) => {
          const person = student[one.studentId];
          return { placement: one, name: person === undefined ? '' : listName(person) };
        }),
    [companyId],
  );
  if (placements.length === 0) {
    return <Text size="sm">Bisher ist kein Praktikum in diesem Betrieb eingetragen.</Text>;
  }
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {placements.map(({ placement, name }) => (
        <Group component="li" key={placement.id} justify="space-between" gap="xs">
          <Anchor size="sm" href={`#${placementPath(placement.id)}`}>
            {name}
          </Anchor>
          <Group gap="xs">
            <Text size="sm" className="tabular">
              {formatPeriod(placement.from, placement.to)}
            </Text>
            <StatusBadge tone={placementTones[placement.status]}>
              {placementStatusLabels[placement.status]}
            </StatusBadge>
          </Group>
        </Group>
      ))}
    </Stack>
  );
};
