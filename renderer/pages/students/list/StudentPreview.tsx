import { Button, CloseButton, DataList, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { formatDay, formatPeriod } from '../../../../domain/calendar/formatDay.ts';
import { ageOn } from '../../../../domain/person/age.ts';
import { fullName } from '../../../../domain/person/personName.ts';
import { placementStatusLabels } from '../../../../domain/placement/placementSchema.ts';
import { studentPath } from '../../../frame/routes.ts';
import { FormModal } from '../../../parts/FormModal.tsx';
import { NoteComposer } from '../../../parts/NoteComposer.tsx';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { consentBadge } from '../../../parts/student/consentWords.ts';
import { currentWords } from '../../../parts/student/destinationWords.ts';
import { useNextStep } from '../../../parts/student/useNextStep.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import type { ListRow } from './useStudentList.ts';

/** Who the arrow keys stand on, in short. */
export const StudentPreview = ({
  row,
  onClose,
}: {
  readonly row: ListRow;
  readonly onClose: () => void;
}) => {
  const [, navigate] = useLocation();
  const [writing, note] = useDisclosure(false);
  return (
    <Stack component="aside" aria-label="Vorschau" gap="sm" p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h4">
            {row.name}
          </Title>
          <WhoAndWhere row={row} />
        </div>
        <CloseButton aria-label="Vorschau schließen" onClick={onClose} />
      </Group>
      <Facts row={row} />
      <Stack gap="xs">
        <Button fullWidth onClick={() => navigate(studentPath(row.id))}>
          Öffnen
        </Button>
        <Button
          fullWidth
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={note.open}
        >
          Notiz schreiben
        </Button>
      </Stack>
      <FormModal opened={writing} onClose={note.close} title={`Notiz zu ${fullName(row.student)}`}>
        <NoteComposer studentId={row.id} compact autoFocus onSaved={note.close} />
      </FormModal>
    </Stack>
  );
};

const WhoAndWhere = ({ row }: { readonly row: ListRow }) => {
  const today = useToday();
  const { birthDay } = row.student;
  const parts = [
    birthDay === null ? 'Alter nicht erfasst' : `${ageOn(birthDay, today)} Jahre`,
    row.enrolment?.className ?? '',
    row.school?.name ?? '',
  ];
  return (
    <Text size="sm" c="dimmed">
      {parts.filter((part) => part !== '').join(' · ')}
    </Text>
  );
};

const Facts = ({ row }: { readonly row: ListRow }) => {
  const next = useNextStep(row.id);
  const placements = useView(
    ['placement', 'company'],
    (data) =>
      Object.values(data.placement)
        .filter(({ studentId }) => studentId === row.id)
        .sort((one, other) => (other.from ?? '').localeCompare(one.from ?? ''))
        .slice(0, 3)
        .map((placement) => ({
          placement,
          company: data.company[placement.companyId ?? '']?.name ?? 'Betrieb noch offen',
        })),
    [row.id],
  );
  const destination = currentWords(row.destination);
  const consent = consentBadge(row.consent);
  return (
    <DataList orientation="vertical" gap="xs">
      <DataList.Item>
        <DataList.ItemLabel>Anschluss</DataList.ItemLabel>
        <DataList.ItemValue>
          <StatusBadge tone={destination.tone}>{destination.text}</StatusBadge>
        </DataList.ItemValue>
      </DataList.Item>
      <DataList.Item>
        <DataList.ItemLabel>Letzter Kontakt</DataList.ItemLabel>
        <DataList.ItemValue>
          {row.lastContact === null ? 'noch keiner' : formatDay(row.lastContact)}
        </DataList.ItemValue>
      </DataList.Item>
      <DataList.Item>
        <DataList.ItemLabel>Nächster Schritt</DataList.ItemLabel>
        <DataList.ItemValue>
          {next === null ? 'keiner vorgemerkt' : `${formatDay(next.on)}: ${next.text}`}
        </DataList.ItemValue>
      </DataList.Item>
      <DataList.Item>
        <DataList.ItemLabel>Praktika</DataList.ItemLabel>
        <DataList.ItemValue>
          {placements.length === 0 ? 'keine' : null}
          {placements.map(({ placement, company }) => (
            <Text key={placement.id} size="sm">
              {[
                company,
                formatPeriod(placement.from, placement.to),
                placementStatusLabels[placement.status],
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </Text>
          ))}
        </DataList.ItemValue>
      </DataList.Item>
      <DataList.Item>
        <DataList.ItemLabel>Einwilligung</DataList.ItemLabel>
        <DataList.ItemValue>
          <StatusBadge tone={consent.tone}>{consent.text}</StatusBadge>
        </DataList.ItemValue>
      </DataList.Item>
    </DataList>
  );
};
