import { Button, Group, Stack, Text, Timeline } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFlag, IconFlagCheck, IconPlus } from '@tabler/icons-react';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { currentDestinations } from '../../../../domain/destination/currentDestination.ts';
import {
  destinationCodes,
  destinationKindLabels,
  destinationStatusLabels,
  proofLabels,
} from '../../../../domain/destination/destinationCodes.ts';
import type { Destination } from '../../../../domain/destination/destinationSchema.ts';
import { drop } from '../../../../domain/record/change.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { Section } from '../../../parts/Section.tsx';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { destinationWords } from '../../../parts/student/destinationWords.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { DestinationDialog } from './DestinationDialog.tsx';

type Entry = {
  readonly destination: Destination;
  readonly current: boolean;
  readonly where: string;
};

const history = (data: VaultData, studentId: string): readonly Entry[] => {
  const own = Object.values(data.destination).filter((entry) => entry.studentId === studentId);
  const now = currentDestinations(own).get(studentId);
  return own
    .sort(
      (one, other) =>
        other.recordedOn.localeCompare(one.recordedOn) ||
        other.recordedAt.localeCompare(one.recordedAt),
    )
    .map((destination) => ({
      destination,
      current: destination.id === now?.planned?.id || destination.id === now?.actual?.id,
      where: [
        ...new Set([
          destination.detail,
          destination.institution,
          data.partner[destination.partnerId ?? '']?.name ?? '',
          data.company[destination.companyId ?? '']?.name ?? '',
        ]),
      ]
        .filter((part) => part !== '')
        .join(', '),
    }));
};

/** The way after school: what is planned and what became of it, with proof; nothing is overwritten. */
export const DestinationsTab = ({ student }: { readonly student: Student }) => {
  const entries = useView(
    ['destination', 'partner', 'company'],
    (data) => history(data, student.id),
    [student.id],
  );
  const [adding, add] = useDisclosure(false);
  const button = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add.open}>
      Eintrag hinzufügen
    </Button>
  );
  return (
    <>
      {entries.length === 0 ? (
        <EmptyState icon={IconFlag} title="Noch kein Anschluss erfasst" action={button}>
          Hier steht, wohin der Weg nach der Schule führt: erst geplant, später tatsächlich, jeweils
          mit Nachweis.
        </EmptyState>
      ) : (
        <Section
          title="Weg nach der Schule"
          lead="Frühere Einträge bleiben stehen; der neueste geplante und der neueste tatsächliche gelten."
          beside={button}
        >
          <History entries={entries} />
        </Section>
      )}
      <DestinationDialog studentId={student.id} opened={adding} onClose={add.close} />
    </>
  );
};

const History = ({ entries }: { readonly entries: readonly Entry[] }) => (
  <Timeline bulletSize={26} lineWidth={2}>
    {entries.map((entry) => (
      <Timeline.Item
        key={entry.destination.id}
        bullet={
          entry.destination.kind === 'geplant' ? (
            <IconFlag size={14} aria-hidden />
          ) : (
            <IconFlagCheck size={14} aria-hidden />
          )
        }
      >
        <EntryView entry={entry} />
      </Timeline.Item>
    ))}
  </Timeline>
);

/** Proof, beginning and source of an entry, as far as they are known. */
const factsOf = ({ destination, where }: Entry): readonly string[] => {
  const { proof, proofOn, status, startsOn, source } = destination;
  const proofWords =
    proof === null
      ? 'Nachweis nicht erfasst'
      : [proofLabels[proof], proofOn === null ? '' : `vom ${formatDay(proofOn)}`].join(' ').trim();
  return [
    where,
    startsOn === null ? '' : `Beginn ${formatDay(startsOn)}`,
    status === 'nachweis' || proof !== null ? proofWords : '',
    source === '' ? '' : `Quelle: ${source}`,
  ].filter((part) => part !== '');
};

const EntryView = ({ entry }: { readonly entry: Entry }) => {
  const { destination, current } = entry;
  const { tone } = destinationWords(destination);
  const facts = factsOf(entry);
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Stack gap={4}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {destinationCodes[destination.code].label}
          </Text>
          <StatusBadge tone={tone}>{destinationStatusLabels[destination.status]}</StatusBadge>
          {current ? <StatusBadge tone="info">gilt</StatusBadge> : null}
        </Group>
        <Text size="sm" c="dimmed">
          {destinationKindLabels[destination.kind]} · erfasst am {formatDay(destination.recordedOn)}
        </Text>
        {facts.length === 0 ? null : <Text size="sm">{facts.join(' · ')}</Text>}
        {destination.remark === '' ? null : (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {destination.remark}
          </Text>
        )}
      </Stack>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        style={{ flexShrink: 0 }}
        onClick={() =>
          void saveWithUndo('Eintrag zum Anschluss gelöscht', [drop('destination', destination.id)])
        }
        aria-label={`Eintrag vom ${formatDay(destination.recordedOn)} löschen`}
      >
        Löschen
      </Button>
    </Group>
  );
};
