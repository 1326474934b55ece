import { Autocomplete, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { changeClass, type ClassChange } from '../../../../domain/student/changeClass.ts';
import { enrolmentReasonLabels } from '../../../../domain/student/lists.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { save } from '../../../state/save.tsx';
import { newId, useToday } from '../../../state/today.ts';
import { useClassNames, useSchoolOptions } from './useSchoolOptions.ts';

const reasons = Object.entries(enrolmentReasonLabels).map(([value, label]) => ({ value, label }));

/** Puts one or several young people in a class; what they attended before stays in their history. */
export const ClassDialog = ({
  studentIds,
  opened,
  onClose,
  onDone,
}: {
  readonly studentIds: readonly string[];
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) => (
  <Modal opened={opened} onClose={onClose} title="Klasse ändern">
    <ClassForm studentIds={studentIds} onClose={onClose} onDone={onDone} />
  </Modal>
);

const ClassForm = ({
  studentIds,
  onClose,
  onDone,
}: {
  readonly studentIds: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}) => {
  const replica = useReplica();
  const today = useToday();
  const schools = useSchoolOptions();
  const [schoolId, setSchoolId] = useState<string | null>(schools[0]?.value ?? null);
  const [className, setClassName] = useState('');
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState<ClassChange['reason']>('klasse');
  const classNames = useClassNames(schoolId);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (schoolId === null) return;
    const change: ClassChange = { schoolId, className: className.trim(), from, reason };
    const enrolments = Object.values(replica.data.enrolment);
    const changes = studentIds.flatMap((studentId) =>
      changeClass(change, { studentId, enrolments, id: newId() }),
    );
    if (!(await save('Klasse geändert', changes))) return;
    onClose();
    onDone();
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text size="sm">
          {studentIds.length === 1
            ? 'Der bisherige Schulbesuch bleibt im Verlauf erhalten.'
            : `${studentIds.length} Jugendliche wechseln die Klasse. Der bisherige Schulbesuch bleibt im Verlauf erhalten.`}
        </Text>
        <Select
          label="Schule"
          required
          allowDeselect={false}
          data={schools}
          value={schoolId}
          onChange={setSchoolId}
        />
        <Autocomplete
          label="Klasse"
          required
          data-autofocus
          data={[...classNames]}
          value={className}
          onChange={setClassName}
        />
        <Group grow>
          <DayInput
            label="Ab"
            required
            clearable={false}
            value={from}
            onDay={(day) => setFrom(day ?? today)}
          />
          <Select
            label="Grund"
            clearable
            data={reasons}
            value={reason}
            onChange={(value) => setReason(value as ClassChange['reason'])}
          />
        </Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Abbrechen
          </Button>
          <Button type="submit" disabled={schoolId === null || className.trim() === ''}>
            Klasse ändern
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
