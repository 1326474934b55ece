import { Alert, Button, Group, Stack, Stepper } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import {
  placementStatusLabels,
  type Placement,
} from '../../../../domain/placement/placementSchema.ts';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { useRecordField } from '../../../parts/RecordForm.tsx';
import { Section } from '../Section.tsx';

type Status = Placement['status'];

const course = (Object.keys(placementStatusLabels) as Status[]).filter(
  (status) => status !== 'abgebrochen',
);

/** How far a placement has come, from the search to its end; a broken off one says why. */
export const PlacementCourse = () => {
  const field = useRecordField<Status>('status');
  const set = (status: Status): void => {
    field.set(status);
    field.flush();
  };
  if (field.value === 'abgebrochen') return <BrokenOff onResume={() => set('laeuft')} />;
  const step = course.indexOf(field.value);
  return (
    <Section
      title="Stand"
      beside={
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconBan size={16} aria-hidden />}
          onClick={() => set('abgebrochen')}
        >
          Abbruch festhalten
        </Button>
      }
    >
      <Stepper
        size="xs"
        iconSize={28}
        // The last step is an end, not work in progress.
        active={field.value === 'beendet' ? course.length : step}
        onStepClick={(index) => set(course[index] ?? 'gesucht')}
      >
        {course.map((status) => (
          <Stepper.Step
            key={status}
            label={placementStatusLabels[status]}
            {...(status === field.value ? { 'aria-current': 'step' } : {})}
          />
        ))}
      </Stepper>
    </Section>
  );
};

const BrokenOff = ({ onResume }: { readonly onResume: () => void }) => (
  <Alert color="red" icon={<IconBan aria-hidden />} title="Das Praktikum wurde abgebrochen">
    <Stack gap="sm">
      <LineField name="endReason" label="Grund des Abbruchs" />
      <Group>
        <Button size="xs" variant="default" onClick={onResume}>
          Praktikum wird fortgesetzt
        </Button>
      </Group>
    </Stack>
  </Alert>
);
