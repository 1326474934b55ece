import { Button, Group, Stepper } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import {
  placementStatusLabels,
  type Placement,
} from '../../../../domain/placement/placementSchema.ts';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { useRecordField } from '../../../parts/RecordForm.tsx';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import {
  placementWorklistLabels,
  placementWorklists,
  type PlacementWorklist,
} from '../placementWorklists.ts';
import { Section } from '../../../parts/Section.tsx';

type Status = Placement['status'];

const course: readonly Status[] = (Object.keys(placementStatusLabels) as Status[]).filter(
  (status) => status !== 'abgebrochen',
);

/** How far a placement has come and what is still to be done; a broken off one says why. */
export const PlacementCourse = ({ placement }: { readonly placement: Placement }) => {
  const field = useRecordField<Status>('status');
  const set = (status: Status): void => {
    field.set(status);
    field.flush();
  };
  const brokenOff = field.value === 'abgebrochen';
  return (
    <Section
      title="Stand"
      beside={
        <Group gap="xs">
          <OpenPoints placementId={placement.id} />
          {brokenOff ? <StatusBadge tone="bad">abgebrochen</StatusBadge> : null}
          <Button
            size="compact-sm"
            variant={brokenOff ? 'default' : 'subtle'}
            color="gray"
            leftSection={brokenOff ? null : <IconBan size={16} aria-hidden />}
            onClick={() => set(brokenOff ? 'laeuft' : 'abgebrochen')}
          >
            {brokenOff ? 'Praktikum wird fortgesetzt' : 'Abbruch festhalten'}
          </Button>
        </Group>
      }
    >
      {brokenOff ? (
        <LineField name="endReason" label="Grund des Abbruchs" />
      ) : (
        <Steps status={field.value} onStatus={set} />
      )}
    </Section>
  );
};

const Steps = ({
  status,
  onStatus,
}: {
  readonly status: Status;
  readonly onStatus: (status: Status) => void;
}) => (
  <Stepper
    size="xs"
    iconSize={28}
    // The last step is an end, not work in progress.
    active={status === 'beendet' ? course.length : course.indexOf(status)}
    onStepClick={(index) => onStatus(course[index] ?? 'gesucht')}
  >
    {course.map((step) => (
      <Stepper.Step
        key={step}
        label={placementStatusLabels[step]}
        {...(step === status ? { 'aria-current': 'step' } : {})}
      />
    ))}
  </Stepper>
);

/** The worklists the placement stands on, in words. */
const OpenPoints = ({ placementId }: { readonly placementId: string }) => {
  const today = useToday();
  const open = useView(
    ['placement', 'company'],
    (data) => {
      const lists = placementWorklists(data, today);
      return (Object.keys(lists) as PlacementWorklist[]).filter((list) =>
        lists[list].has(placementId),
      );
    },
    [today, placementId],
  );
  return open.map((list) => (
    <StatusBadge key={list} tone="waiting">
      {placementWorklistLabels[list]}
    </StatusBadge>
  ));
};
