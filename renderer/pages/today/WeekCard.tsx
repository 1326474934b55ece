import { Anchor, Box, Button, Group, Stack, Text, ThemeIcon, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconAlarm,
  IconBeach,
  IconCalendarWeek,
  IconMapPin,
  IconPlayerPlay,
  IconPlayerStop,
  type Icon,
} from '@tabler/icons-react';
import type { Day } from '../../../domain/calendar/day.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { dayHeading } from '../../parts/followUp/dueWords.ts';
import { TodayCard } from './TodayCard.tsx';
import { byDay, weekAhead, type WeekEntry } from './weekAhead.ts';

const pictures: Readonly<Record<WeekEntry['kind'], { icon: Icon; label: string }>> = {
  followUp: { icon: IconAlarm, label: 'Wiedervorlage' },
  visit: { icon: IconMapPin, label: 'Besuch' },
  starts: { icon: IconPlayerPlay, label: 'Beginn' },
  ends: { icon: IconPlayerStop, label: 'Ende' },
  holiday: { icon: IconBeach, label: 'schulfrei' },
};

const shownAtFirst = 6;

/** What the next seven days bring. */
export const WeekCard = ({ today }: { readonly today: Day }) => {
  const entries = useView(
    ['followUp', 'placement', 'student', 'schoolYear', 'company'],
    (data) => weekAhead(data, today),
    [today],
  );
  const [all, { toggle }] = useDisclosure(false);
  const shown = all ? entries : entries.slice(0, shownAtFirst);
  const hidden = entries.length - shownAtFirst;
  return (
    <TodayCard icon={IconCalendarWeek} title="Die nächsten sieben Tage">
      <Stack gap="sm" px="md" pb={hidden > 0 ? 'xs' : 'md'}>
        {entries.length === 0 ? (
          <Text size="sm" c="dimmed">
            Es stehen keine Wiedervorlagen, Besuche oder Praktika an.
          </Text>
        ) : (
          [...byDay(shown)].map(([on, ofDay]) => (
            <Box key={on}>
              <Text size="xs" fw={600} c="dimmed" mb={4}>
                {dayHeading(on, today)}
              </Text>
              <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
                {ofDay.map((entry) => (
                  <Entry key={entry.key} entry={entry} />
                ))}
              </Stack>
            </Box>
          ))
        )}
      </Stack>
      {hidden > 0 ? (
        <Box px="xs" pb="xs">
          <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={all}>
            {all ? 'Weniger zeigen' : `Weitere ${hidden} zeigen`}
          </Button>
        </Box>
      ) : null}
    </TodayCard>
  );
};

const Entry = ({ entry }: { readonly entry: WeekEntry }) => {
  const { icon: Picture, label } = pictures[entry.kind];
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start">
      <Tooltip label={label}>
        <ThemeIcon size={20} variant="transparent" color="gray" role="img" aria-label={label}>
          <Picture size={16} />
        </ThemeIcon>
      </Tooltip>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }} miw={0}>
        {entry.path === null ? (
          entry.text
        ) : (
          <>
            <Anchor href={`#${entry.path}`} c="inherit" fw={600}>
              {entry.name ?? entry.text}
            </Anchor>
            {entry.name === null ? null : ` · ${entry.text}`}
          </>
        )}
      </Text>
    </Group>
  );
};
