import { ActionIcon, Button, Group, SimpleGrid, Stack, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { DayField } from '../../parts/fields/DayField.tsx';
import { LineField } from '../../parts/fields/LineField.tsx';
import { useRecordField } from '../../parts/RecordForm.tsx';
import { EditorSection } from './EditorSection.tsx';

type Participant = Handover['talkParticipants'][number];

const nobody: Participant = { name: '', role: '', institution: '' };
const mostParticipants = 30;

const isSomebody = ({ name, role, institution }: Participant): boolean =>
  [name, role, institution].some((part) => part.trim() !== '');

const columns = [
  ['name', 'Name'],
  ['role', 'Funktion'],
  ['institution', 'Stelle'],
] as const;

/** The talk at which the young person is handed on: when, where, who. */
export const TalkSection = () => {
  const field = useRecordField<readonly Participant[]>('talkParticipants');
  // A row that was just added is stored once something is typed into it.
  const [adding, setAdding] = useState(false);
  const shown = adding ? [...field.value, nobody] : field.value;
  const replace = (index: number, participant: Participant): void => {
    if (index === field.value.length) setAdding(false);
    field.set(shown.with(index, participant));
  };
  const remove = (index: number): void => {
    if (index === field.value.length) {
      setAdding(false);
      return;
    }
    field.set(field.value.filter((_, other) => other !== index));
    field.flush();
  };
  const leave = (): void => {
    const named = field.value.filter(isSomebody);
    if (named.length < field.value.length) field.set(named);
    field.flush();
    setAdding(false);
  };
  return (
    <EditorSection title="Übergabegespräch">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <DayField name="talkOn" label="Tag" />
        <LineField name="talkPlace" label="Ort" />
      </SimpleGrid>
      <Stack
        gap={6}
        role="group"
        aria-label="Beteiligte am Übergabegespräch"
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) leave();
        }}
      >
        {shown.map((participant, index) => (
          // The rows have no identity of their own but their place.
          <ParticipantRow
            key={index}
            participant={participant}
            number={index + 1}
            locked={field.locked}
            onChange={(changed) => replace(index, changed)}
            onRemove={() => remove(index)}
          />
        ))}
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} />}
            disabled={field.locked || adding || shown.length >= mostParticipants}
            onClick={() => setAdding(true)}
          >
            Beteiligte Person
          </Button>
        </div>
      </Stack>
    </EditorSection>
  );
};

const ParticipantRow = ({
  participant,
  number,
  locked,
  onChange,
  onRemove,
}: {
  readonly participant: Participant;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly locked: boolean;
  readonly onChange: (participant: Participant) => void;
  readonly onRemove: () => void;
}) => (
  <Group gap={6} wrap="nowrap">
    {columns.map(([key, label]) => (
      <TextInput
        key={key}
        flex={1}
        miw={0}
        aria-label={`${label} der ${number}. beteiligten Person`}
        placeholder={label}
        readOnly={locked}
        maxLength={500}
        value={participant[key]}
        onChange={(event) => onChange({ ...participant, [key]: event.currentTarget.value })}
      />
    ))}
    <Tooltip label="Entfernen">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`${number}. beteiligte Person entfernen`}
        disabled={locked}
        onClick={onRemove}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </Tooltip>
  </Group>
);
