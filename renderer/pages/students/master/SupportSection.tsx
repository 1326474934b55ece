import { ActionIcon, Button, Divider, Group, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import {
  supportGoalLabels,
  supportNeedLabels,
  supportPlanLabels,
} from '../../../../domain/student/lists.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { CodesField } from '../../../parts/fields/CodesField.tsx';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { YesNoField } from '../../../parts/fields/YesNoField.tsx';
import { useRecordField } from '../../../parts/RecordForm.tsx';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { Section } from '../../../parts/Section.tsx';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';

/** Entrusted facts: they leave the file only with a consent that names them. */
export const SupportSection = ({ student }: { readonly student: Student }) => (
  <Section
    title="Unterstützung und Lebenssituation"
    beside={<StatusBadge tone="waiting">vertraulich</StatusBadge>}
  >
    <Text size="sm" c="dimmed">
      Verlässt die Akte nur mit einer Einwilligung, die Empfänger und Angaben nennt.
    </Text>
    <CodesField name="supportNeeds" label="Förderschwerpunkte" labels={supportNeedLabels} />
    <FieldGrid>
      <CodeField name="supportGoal" label="Unterrichtung" labels={supportGoalLabels} />
      <DayField name="supportDecisionOn" label="Bescheid vom" />
      <CodeField name="supportPlan" label="Förderplan" labels={supportPlanLabels} />
      <LineField name="rehabStatus" label="Reha-Status" />
    </FieldGrid>
    <FieldGrid>
      <YesNoField name="psuReport" label="Psychologisches Gutachten" />
      <YesNoField name="severeDisability" label="Schwerbehinderung" />
      <YesNoField name="schoolAssistance" label="Schulbegleitung" />
    </FieldGrid>
    <TextField name="compensation" label="Nachteilsausgleich" />
    <Divider />
    <Supports key={student.id} />
    <TextField name="whatHelps" label="Was hilft" />
    <TextField name="obstacles" label="Was hindert" />
    <TextField name="situation" label="Lebenssituation" />
  </Section>
);

type Support = Student['supports'][number];

/** What was tried so far, each with its contact. */
const Supports = () => {
  const field = useRecordField<readonly Support[]>('supports');
  const change = (at: number, part: Partial<Support>) =>
    field.set(
      field.value.map((support, index) => (index === at ? { ...support, ...part } : support)),
    );
  const line = (at: number, name: keyof Support, label: string) => (
    <TextInput
      flex={1}
      aria-label={`${label}, ${at + 1}. Unterstützung`}
      placeholder={label}
      maxLength={500}
      readOnly={field.locked}
      value={field.value[at]?.[name] ?? ''}
      onChange={(event) => change(at, { [name]: event.currentTarget.value })}
      onBlur={field.flush}
    />
  );
  return (
    <Stack gap="xs" role="group" aria-label="Bisherige Unterstützung" data-field="supports">
      <Text size="sm" fw={500}>
        Bisherige Unterstützung
      </Text>
      {field.value.map((_, at) => (
        // Supports have no id; their place in the list is what tells them apart.
        <Group key={at} gap="xs" wrap="nowrap">
          {line(at, 'what', 'Was')}
          {line(at, 'since', 'Seit')}
          {line(at, 'contact', 'Ansprechperson')}
          <Tooltip label="Entfernen">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${at + 1}. Unterstützung entfernen`}
              onClick={() => {
                field.set(field.value.filter((__, index) => index !== at));
                field.flush();
              }}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => field.set([...field.value, { what: '', since: '', contact: '' }])}
        >
          Unterstützung hinzufügen
        </Button>
      </Group>
    </Stack>
  );
};
