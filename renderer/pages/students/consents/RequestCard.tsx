import { Button, DataList, Group, Paper, Text } from '@mantine/core';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import type { Day } from '../../../../domain/calendar/day.ts';
import type { ConsentRequest } from '../../../../domain/consent/consentRequestSchema.ts';
import { dataGroupLabels } from '../../../../domain/consent/dataGroups.ts';
import { formsNotBack } from '../../../../domain/consent/formsNotBack.ts';
import { drop } from '../../../../domain/record/change.ts';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { useReadOnly } from '../../../state/readOnly.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { useToday } from '../../../state/today.ts';
import { namedRecipient } from './useJudgedConsents.ts';

/** A consent that is prepared and not signed yet: what it would release, and the steps that are left. */
export const RequestCard = ({
  request,
  onOpen,
  onSigned,
}: {
  readonly request: ConsentRequest;
  readonly onOpen: () => void;
  readonly onSigned: () => void;
}) => {
  const today = useToday();
  const readOnly = useReadOnly();
  const recipients = useView(
    ['partner', 'partnerPerson'],
    (data) => request.recipients.map((entry) => namedRecipient(data, entry).label),
    [request],
  );
  const facts = [
    { label: 'Empfänger', value: recipients.join('; ') },
    { label: 'Angaben', value: request.groups.map((group) => dataGroupLabels[group]).join(', ') },
    { label: 'Entbunden wird', value: request.releasedProfessional },
    { label: 'Soll gelten bis', value: formatDay(request.validUntil) },
    { label: 'Bemerkung', value: request.remark },
  ].filter(({ value }) => value !== '');
  return (
    <Paper
      component="article"
      withBorder
      p="sm"
      aria-label={`Vorbereitete Einwilligung: ${request.purpose}`}
    >
      <Group gap="xs" mb={4}>
        <Text size="sm" fw={600}>
          {request.purpose}
        </Text>
        <StatusBadge tone="waiting">vorbereitet, noch nicht unterschrieben</StatusBadge>
      </Group>
      <Text size="sm" mb={6}>
        {whereItIs(request, today)} Bis zur Unterschrift gibt sie nichts frei.
      </Text>
      <DataList size="sm" gap={2} labelWidth={120}>
        {facts.map(({ label, value }) => (
          <DataList.Item key={label}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue style={{ overflowWrap: 'anywhere' }}>{value}</DataList.ItemValue>
          </DataList.Item>
        ))}
      </DataList>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" disabled={readOnly} onClick={onSigned}>
          Unterschrieben zurück
        </Button>
        <Button size="compact-sm" variant="default" onClick={onOpen}>
          Formular ansehen und ändern
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={readOnly}
          onClick={() =>
            void saveWithUndo('Vorbereitete Einwilligung verworfen', [
              drop('consentRequest', request.id),
            ])
          }
        >
          Verwerfen
        </Button>
      </Group>
    </Paper>
  );
};

const whereItIs = (request: ConsentRequest, today: Day): string => {
  const { handedOutOn, preparedOn } = request;
  if (handedOutOn === null)
    return `Vorbereitet am ${formatDay(preparedOn)}, noch nicht ausgegeben.`;
  const late = formsNotBack([request], today).length > 0 ? ' Fragen Sie nach.' : '';
  return `Ausgegeben am ${formatDay(handedOutOn)}, noch nicht zurück.${late}`;
};
