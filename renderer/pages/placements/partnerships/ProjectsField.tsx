import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Partnership } from '../../../../domain/partnership/partnershipSchema.ts';
import { useRecordField } from '../../../parts/RecordForm.tsx';

type Project = Partnership['projects'][number];

const mostProjects = 30;

/** What school and company have agreed to do together, one line each. */
export const ProjectsField = () => {
  const field = useRecordField<readonly Project[]>('projects');
  const change = (at: number, part: Partial<Project>): void =>
    field.set(field.value.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <Stack gap={6} role="group" aria-label="Vereinbarte Vorhaben">
      <Text size="sm" fw={500}>
        Vereinbarte Vorhaben
      </Text>
      {field.value.map((project, index) => (
        <ProjectRow
          // Rows have no id of their own; they are only ever added at the end or taken out.
          key={index}
          number={index + 1}
          project={project}
          onChange={(part) => change(index, part)}
          onLeave={field.flush}
          onRemove={() => {
            field.set(field.value.filter((_, at) => at !== index));
            field.flush();
          }}
        />
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={field.value.length >= mostProjects}
          onClick={() => field.set([...field.value, { what: '', when: '' }])}
        >
          Vorhaben
        </Button>
      </Group>
    </Stack>
  );
};

const ProjectRow = ({
  number,
  project,
  onChange,
  onLeave,
  onRemove,
}: {
  readonly number: number;
  readonly project: Project;
  readonly onChange: (part: Partial<Project>) => void;
  readonly onLeave: () => void;
  readonly onRemove: () => void;
}) => (
  <Group gap="xs" wrap="nowrap">
    <TextInput
      flex={1}
      aria-label={`Vorhaben ${number}`}
      placeholder="z. B. Betriebserkundung mit Klasse 8"
      maxLength={500}
      value={project.what}
      onChange={(event) => onChange({ what: event.currentTarget.value })}
      onBlur={onLeave}
    />
    <TextInput
      w={170}
      aria-label={`Vorhaben ${number}: wann`}
      placeholder="wann, wie oft"
      maxLength={500}
      value={project.when}
      onChange={(event) => onChange({ when: event.currentTarget.value })}
      onBlur={onLeave}
    />
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={`Vorhaben ${number} entfernen`}
      onClick={onRemove}
    >
      <IconTrash size={18} />
    </ActionIcon>
  </Group>
);
