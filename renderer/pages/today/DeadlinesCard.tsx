import { Box, Button, Collapse, Group, Progress, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarDue } from '@tabler/icons-react';
import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay } from '../../../domain/calendar/formatDay.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { MissingNames } from './DeadlineRow.tsx';
import { nextDeadlines, type NextDeadline } from './nextDeadlines.ts';
import { TodayCard } from './TodayCard.tsx';

const shown = 3;

/** The next deadlines of the school year, each with how far the leavers are. */
export const DeadlinesCard = ({ today }: { readonly today: Day }) => {
  const deadlines = useView(
    ['schoolYear', 'student', 'destination', 'consent', 'handover', 'note'],
    (data) => nextDeadlines(data, today, shown),
    [today],
  );
  return (
    <TodayCard
      icon={IconCalendarDue}
      title="Nächste Stichtage"
      beside={
        <Button component="a" href="#/einstellungen/schuljahr" size="compact-sm" variant="subtle">
          Bearbeiten
        </Button>
      }
    >
      <Stack gap="md" px="md" pb="md">
        {deadlines.length === 0 ? (
          <Text size="sm" c="dimmed">
            Für dieses Schuljahr sind keine weiteren Stichtage eingetragen.
          </Text>
        ) : (
          deadlines.map((deadline) => <Entry key={deadline.key} deadline={deadline} />)
        )}
      </Stack>
    </TodayCard>
  );
};

const Entry = ({ deadline }: { readonly deadline: NextDeadline }) => {
  const [opened, { toggle }] = useDisclosure(false);
  const { label, on, missingIds, total, among } = deadline;
  const missing = missingIds?.length ?? 0;
  return (
    <Box>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
        <Text size="sm">{label}</Text>
        <Text size="sm" fw={600} className="tabular">
          {formatDay(on)}
        </Text>
      </Group>
      {missingIds !== null && total === 0 ? (
        <Text size="xs" c="dimmed">
          niemand betroffen
        </Text>
      ) : null}
      {missingIds === null || total === 0 ? null : (
        <>
          <Progress
            value={((total - missing) / total) * 100}
            size="sm"
            my={4}
            aria-label={`${label}: ${total - missing} von ${total} vollständig`}
          />
          <Group justify="space-between" gap="xs">
            <Text size="xs" c="dimmed" className="tabular">
              {total - missing} von {total} {among} vollständig
            </Text>
            {missing === 0 ? null : (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={toggle}
                aria-expanded={opened}
                aria-label={`${missing} fehlen noch: ${label}`}
              >
                {missing} {missing === 1 ? 'fehlt' : 'fehlen'} noch
              </Button>
            )}
          </Group>
          <Collapse expanded={opened}>{opened ? <MissingNames ids={missingIds} /> : null}</Collapse>
        </>
      )}
    </Box>
  );
};
