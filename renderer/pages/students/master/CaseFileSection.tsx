import { Button, Group, Text } from '@mantine/core';
import { useLocation } from 'wouter';
import { fullName } from '../../../../domain/person/personName.ts';
import { dropWithDependents } from '../../../../domain/record/dropWithDependents.ts';
import { accessPathLabels, studentStatusLabels } from '../../../../domain/student/lists.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { whatGoes } from '../../../../domain/student/whatGoes.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { SwitchField } from '../../../parts/fields/SwitchField.tsx';
import { confirm } from '../../../parts/confirm.tsx';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { Section } from '../../../parts/Section.tsx';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';

/** The case file itself: its state, how it began, and its end. */
export const CaseFileSection = ({ student }: { readonly student: Student }) => (
  <Section title="Fallakte" beside={<Text size="sm">{student.caseNumber}</Text>}>
    <FieldGrid>
      <CodeField name="status" label="Stand" required labels={studentStatusLabels} />
      <DayField name="openedOn" label="Angelegt am" />
      <CodeField name="accessPath" label="Zugang über" labels={accessPathLabels} />
      <LineField name="maturityAssessedBy" label="Einsichtsfähigkeit eingeschätzt von" />
      <DayField name="maturityAssessedOn" label="Eingeschätzt am" />
    </FieldGrid>
    <SwitchField name="objection" label="Widerspruch gegen die Verarbeitung liegt vor" />
    <DeletePerson student={student} />
  </Section>
);

const DeletePerson = ({ student }: { readonly student: Student }) => {
  const replica = useReplica();
  const [, navigate] = useLocation();
  const remove = async (): Promise<void> => {
    const changes = dropWithDependents(replica.data, 'student', student.id);
    const agreed = await confirm({
      title: `Akte von ${fullName(student)} löschen`,
      text: `${whatGoes(changes)} Solange der Tresor geöffnet bleibt, lässt sich das rückgängig machen, danach nicht mehr.`,
      yes: 'Akte löschen',
      danger: true,
    });
    if (!agreed) return;
    navigate('/jugendliche');
    await saveWithUndo('Akte gelöscht', changes);
  };
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" c="dimmed">
        Löschen entfernt die Person mit allem, was über sie erfasst ist.
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => void remove()}>
        Akte löschen
      </Button>
    </Group>
  );
};
