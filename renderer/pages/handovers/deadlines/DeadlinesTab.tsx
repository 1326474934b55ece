import { Anchor, Box, Checkbox, Flex, NavLink, ScrollArea, Text } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { addDays } from '../../../../domain/calendar/addDays.ts';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { schoolYearLabel } from '../../../../domain/calendar/schoolYear.ts';
import {
  deadlinesBetween,
  tickDeadline,
  type DatedDeadline,
} from '../../../../domain/school/nearDeadlines.ts';
import { deadlinePath } from '../../../frame/routes.ts';
import { sectionPath } from '../../../frame/settingsSections.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { dueWords } from '../../../parts/followUp/dueWords.ts';
import { StatusBadge, type Tone } from '../../../parts/StatusBadge.tsx';
import { useReplica, useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { useToday } from '../../../state/today.ts';
import { MissingList } from './MissingList.tsx';

/** Days back and ahead that the tab shows: what is past stays until the next half year. */
const shownBack = 180;
const shownAhead = 330;

/** The deadlines of the school year, each with how many are still missing and the list of them. */
export const DeadlinesTab = ({ opened }: { readonly opened: string | null }) => {
  const today = useToday();
  const deadlines = useView(
    ['schoolYear', 'student', 'destination', 'consent', 'handover', 'note'],
    (data) => {
      const period = { from: addDays(today, -shownBack), to: addDays(today, shownAhead) };
      return deadlinesBetween(data, period, today);
    },
    [today],
  );
  if (deadlines.length === 0)
    return (
      <EmptyState icon={IconCalendarDue} title="Keine Stichtage eingetragen">
        Legen Sie unter Einstellungen, „Schuljahr und Stichtage“, das Schuljahr an; es bringt die
        üblichen Stichtage mit.
      </EmptyState>
    );
  const shown =
    deadlines.find(({ key }) => key === opened) ??
    deadlines.find(({ on, doneOn }) => doneOn === null && on >= today) ??
    deadlines[0];
  return (
    <Flex h="100%" style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}>
      <ScrollArea w={340} h="100%" style={{ flexShrink: 0 }} p="xs">
        {deadlines.map((deadline) => (
          <DeadlineLink key={deadline.key} deadline={deadline} active={deadline === shown} />
        ))}
        <Anchor size="sm" px="sm" href={`#${sectionPath('schuljahr')}`}>
          Stichtage ändern oder eigene hinzufügen
        </Anchor>
      </ScrollArea>
      <Box
        flex={1}
        miw={0}
        h="100%"
        style={{ borderLeft: '1px solid var(--mantine-color-default-border)' }}
      >
        {shown === undefined ? null : <DeadlineBody key={shown.key} deadline={shown} />}
      </Box>
    </Flex>
  );
};

const stateOf = (
  { missingIds, doneOn, on }: DatedDeadline,
  late: boolean,
): { readonly tone: Tone; readonly words: string } => {
  if (doneOn !== null) return { tone: 'good', words: 'erledigt' };
  if (missingIds === null) return { tone: late ? 'bad' : 'neutral', words: formatDay(on) };
  if (missingIds.length === 0) return { tone: 'good', words: 'niemand fehlt' };
  const words = missingIds.length === 1 ? '1 fehlt' : `${missingIds.length} fehlen`;
  return { tone: late ? 'bad' : 'waiting', words };
};

const DeadlineLink = ({
  deadline,
  active,
}: {
  readonly deadline: DatedDeadline;
  readonly active: boolean;
}) => {
  const today = useToday();
  const [, go] = useLocation();
  const { label, on, schoolYear, code } = deadline;
  const { tone, words } = stateOf(deadline, on < today);
  return (
    <NavLink
      component="button"
      active={active}
      aria-current={active ? 'true' : undefined}
      label={label}
      description={`${formatDay(on)} · ${schoolYearLabel(schoolYear)}`}
      rightSection={<StatusBadge tone={tone}>{words}</StatusBadge>}
      onClick={() => go(deadlinePath(schoolYear, code))}
    />
  );
};

const DeadlineBody = ({ deadline }: { readonly deadline: DatedDeadline }) => {
  const today = useToday();
  const { data } = useReplica();
  const { label, on, doneOn, missingIds } = deadline;
  const tick = (done: boolean): void =>
    void saveWithUndo(
      done ? 'Stichtag erledigt' : 'Stichtag wieder offen',
      tickDeadline(data, deadline, done ? today : null),
    );
  return (
    <Flex direction="column" h="100%">
      <Box px="lg" py="sm">
        <Text fw={600}>{label}</Text>
        <Text size="sm" c="dimmed">
          {[...new Set([formatDay(on), dueWords(on, today)])].join(', ')}
        </Text>
        <Checkbox
          mt="xs"
          label={
            doneOn === null
              ? 'Stichtag abhaken; er erscheint dann nicht mehr auf „Heute“'
              : `Abgehakt am ${formatDay(doneOn)}`
          }
          checked={doneOn !== null}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
      </Box>
      <Box flex={1} mih={0}>
        {missingIds === null ? (
          <EmptyState icon={IconCalendarDue} title="Ein eigener Stichtag">
            Das Programm kennt dazu keine Liste. Haken Sie ihn ab, wenn er erledigt ist.
          </EmptyState>
        ) : (
          <MissingList deadline={deadline} ids={missingIds} />
        )}
      </Box>
    </Flex>
  );
};
