import { Autocomplete, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { schoolOfAll } from '../../../../domain/school/schoolOfAll.ts';
import { changeClass, type ClassChange } from '../../../../domain/student/changeClass.ts';
import { enrolmentReasonLabels } from '../../../../domain/student/lists.ts';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { DayInput } from '../../../parts/DayInput.tsx';
import { useReplica, useView } from '../../../state/ReplicaContext.tsx';
import { save } from '../../../state/save.tsx';
import { newId, useToday } from '../../../state/today.ts';
import { useClassNames, useSchoolOptions } from './useSchoolOptions.ts';

const reasons = Object.entries(enrolmentReasonLabels).map(([value, label]) => ({ value, label }));

type DialogProps = {
  readonly studentIds: readonly string[];
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Puts one or several young people in a class; what they attended before stays in their history. */
export const ClassDialog = (props: DialogProps) => (
  <FormModal opened={props.opened} onClose={props.onClose} title="Klasse oder Schule wechseln">
    <ClassForm {...props} />
  </FormModal>
);

const ClassForm = ({ studentIds, onClose, onDone }: DialogProps) => {
  const replica = useReplica();
  const today = useToday();
  const schools = useSchoolOptions();
  // Never just the first one of the list: whoever overlooks it would move a class to another school.
  const [attended] = useState(
    () =>
      schoolOfAll(Object.values(replica.data.enrolment), studentIds, today) ??
      (schools.length === 1 ? (schools[0]?.value ?? null) : null),
  );
  const [schoolId, setSchoolId] = useState(attended);
  const [className, setClassName] = useState('');
  const [from, setFrom] = useState(today);
  const isFirst = useView(
    ['enrolment'],
    ({ enrolment }) =>
      !Object.values(enrolment).some(({ studentId }) => studentIds.includes(studentId)),
    [studentIds],
  );
  // Who had no class before does not change it.
  const [reason, setReason] = useState<ClassChange['reason']>(isFirst ? null : 'klasse');
  const [tried, setTried] = useState(false);
  const classNames = useClassNames(schoolId);

  const submit = async (): Promise<void> => {
    setTried(true);
    if (schoolId === null || className.trim() === '') return;
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
    <FormBody submit="Wechsel speichern" onSubmit={submit} onDiscard={null}>
      {isFirst ? null : (
        <Text size="sm">
          {studentIds.length === 1
            ? 'Der bisherige Schulbesuch bleibt im Verlauf erhalten.'
            : `${studentIds.length} Jugendliche wechseln die Klasse. Der bisherige Schulbesuch bleibt im Verlauf erhalten.`}
        </Text>
      )}
      <Select
        label="Schule"
        required
        allowDeselect={false}
        data={schools}
        data-autofocus={attended === null || undefined}
        error={tried && schoolId === null ? 'Wählen Sie die Schule.' : null}
        value={schoolId}
        onChange={setSchoolId}
      />
      <Autocomplete
        label="Klasse"
        required
        data-autofocus={attended !== null || undefined}
        error={tried && className.trim() === '' ? 'Tragen Sie die Klasse ein.' : null}
        data={[...classNames]}
        value={className}
        onChange={setClassName}
      />
      <Group grow>
        <DayInput
          label="Ab"
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
    </FormBody>
  );
};
