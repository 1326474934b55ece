import { Group, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { classMembers } from '../../../domain/student/classMembers.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';
import { useSchoolOptions } from '../company/useSchoolOptions.ts';

/** Chooses the young people of a class, by school and class. */
export const ClassChoice = ({
  onChoose,
}: {
  readonly onChoose: (studentIds: readonly string[]) => void;
}) => {
  const today = useToday();
  const schools = useSchoolOptions();
  const classes = useView(['student', 'enrolment'], (data) => classMembers(data, today), [today]);
  const [schoolId, setSchoolId] = useState(schools[0]?.value ?? null);
  const [className, setClassName] = useState<string | null>(null);
  const here = useMemo(
    () => classes.filter((known) => known.schoolId === schoolId),
    [classes, schoolId],
  );
  const choose = (name: string | null): void => {
    setClassName(name);
    onChoose(here.find((known) => known.className === name)?.studentIds ?? []);
  };
  return (
    <Group grow align="flex-start">
      <Select
        label="Schule"
        allowDeselect={false}
        data={[...schools]}
        value={schoolId}
        onChange={(id) => {
          setSchoolId(id);
          setClassName(null);
          onChoose([]);
        }}
      />
      <Select
        label="Klasse"
        data-autofocus
        placeholder="Klasse wählen"
        nothingFoundMessage="In dieser Schule ist niemand in einer Klasse."
        allowDeselect={false}
        data={here.map(({ className: name, studentIds }) => ({
          value: name,
          label: `${name} (${studentIds.length})`,
        }))}
        value={className}
        onChange={choose}
      />
    </Group>
  );
};
