import { ActionIcon, Button, Divider, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import type { Company, CompanyEvent } from '../../../../domain/company/companySchemas.ts';
import { drop } from '../../../../domain/record/change.ts';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { FormModal } from '../../../parts/FormModal.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { flushPending } from '../../../state/pending.ts';
import { useRecord, useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { Section } from '../../../parts/Section.tsx';
import { HistoryComposer } from './HistoryComposer.tsx';
import { NameWarning, useNamedYoungPeople } from './NameWarning.tsx';

/** The contacts with a company, newest first. */
export const HistorySection = ({ company }: { readonly company: Company }) => {
  const [edited, setEdited] = useState<string | null>(null);
  const events = useView(
    ['companyEvent'],
    ({ companyEvent }) =>
      Object.values(companyEvent)
        .filter(({ companyId }) => companyId === company.id)
        .sort(
          (one, other) =>
            other.heldOn.localeCompare(one.heldOn) || other.createdAt.localeCompare(one.createdAt),
        ),
    [company.id],
  );
  return (
    <Section title="Kontaktverlauf">
      <HistoryComposer company={company} />
      {events.length === 0 ? null : <Divider />}
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {events.map((event) => (
          <EventItem key={event.id} event={event} onEdit={() => setEdited(event.id)} />
        ))}
      </Stack>
      <EventDialog id={edited} onClose={() => setEdited(null)} />
    </Section>
  );
};

const EventItem = ({
  event,
  onEdit,
}: {
  readonly event: CompanyEvent;
  readonly onEdit: () => void;
}) => {
  const on = formatDay(event.heldOn);
  const next = [event.nextStep, event.nextOn === null ? '' : formatDay(event.nextOn)]
    .filter(Boolean)
    .join(', ');
  return (
    <Group component="li" justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm" fw={600} className="tabular">
          {[on, event.who].filter(Boolean).join(' · ')}
        </Text>
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {event.text}
        </Text>
        {next === '' ? null : (
          <Text size="sm" c="dimmed">
            Nächster Schritt: {next}
          </Text>
        )}
      </div>
      <Tooltip label="Bearbeiten">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Eintrag vom ${on} bearbeiten`}
          onClick={onEdit}
        >
          <IconPencil size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
};

const EventDialog = ({
  id,
  onClose,
}: {
  readonly id: string | null;
  readonly onClose: () => void;
}) => {
  const event = useRecord('companyEvent', id);
  return (
    <FormModal opened={event !== undefined} onClose={onClose} title="Eintrag im Kontaktverlauf">
      {event === undefined ? null : (
        <RecordForm collection="companyEvent" record={event} action="Kontaktverlauf geändert">
          <EventFields event={event} onClose={onClose} />
        </RecordForm>
      )}
    </FormModal>
  );
};

const EventFields = ({
  event,
  onClose,
}: {
  readonly event: CompanyEvent;
  readonly onClose: () => void;
}) => {
  const named = useNamedYoungPeople(
    event.companyId,
    [event.text, event.nextStep, event.who].join(' '),
  );
  const remove = async (): Promise<void> => {
    await flushPending();
    const changes = [drop('companyEvent', event.id)];
    if (await saveWithUndo('Eintrag im Kontaktverlauf gelöscht', changes)) onClose();
  };
  return (
    <Stack gap="sm">
      <DayField name="heldOn" label="Tag" clearable={false} />
      <LineField name="who" label="Mit wem" />
      <TextField name="text" label="Was wurde besprochen?" />
      <LineField name="nextStep" label="Nächster Schritt" />
      <DayField name="nextOn" label="Nächster Schritt am" />
      <NameWarning named={named} />
      <Group justify="space-between" mt="xs">
        <Button variant="subtle" color="gray" onClick={() => void remove()}>
          Löschen
        </Button>
        <Button onClick={onClose}>Fertig</Button>
      </Group>
    </Stack>
  );
};
