import { ActionIcon, Group, Select, Stack, Text, Tooltip } from '@mantine/core';
import { IconCalendarWeek, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { addDays } from '../../../../domain/calendar/addDays.ts';
import type { Day } from '../../../../domain/calendar/day.ts';
import { formatPeriod } from '../../../../domain/calendar/formatDay.ts';
import { mondayOf } from '../../../../domain/calendar/mondayOf.ts';
import { compareNames } from '../../../../domain/person/compareNames.ts';
import { calendarWeeks } from '../../../../domain/placement/classCalendar.ts';
import { classOn, type ClassRef } from '../../../../domain/placement/planClass.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { useSettings, useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import { groupedBy } from '../groupedBy.ts';
import { useClassOptions } from '../useClassOptions.ts';
import { useHolidays } from '../useHolidays.ts';
import { useKept } from '../useKept.ts';
import { CalendarStrip, type CalendarRow } from './CalendarStrip.tsx';

const weeksShown = 16;

/** Weeks before today the calendar begins with. */
const weeksBefore = 4;

/** Who of a class is where and when: weeks as columns. */
export const CalendarTab = () => {
  const today = useToday();
  const [chosen, setChosen] = useKept<string | null>('calendar class', null);
  const [start, setStart] = useKept<Day>(
    'calendar start',
    addDays(mondayOf(today), -7 * weeksBefore),
  );
  const options = useClassOptions(today);
  const of = options.find(({ value }) => value === chosen) ?? options[0];
  const holidays = useHolidays();
  const weeks = useMemo(() => calendarWeeks(start, weeksShown, holidays), [start, holidays]);
  const rows = useCalendarRows(of, today);
  if (of === undefined) {
    return (
      <EmptyState icon={IconCalendarWeek} title="Noch keine Klassen">
        Sobald bei Jugendlichen eine Klasse eingetragen ist, sehen Sie hier, wer wann in welchem
        Betrieb ist.
      </EmptyState>
    );
  }
  return (
    <Stack h="100%" gap="xs" style={{ overflow: 'auto' }}>
      <Group px="lg" gap="sm" data-looking>
        <Select
          size="xs"
          w={220}
          aria-label="Klasse"
          searchable
          allowDeselect={false}
          nothingFoundMessage="Diese Klasse gibt es nicht."
          data={[...options]}
          value={of.value}
          onChange={setChosen}
        />
        <Weeks start={start} onStart={setStart} />
        <Text size="sm" c="dimmed">
          Schraffiert: Ferien. Gestrichelt: noch ohne Zusage.
        </Text>
      </Group>
      <CalendarStrip rows={rows} weeks={weeks} today={today} />
    </Stack>
  );
};

const Weeks = ({
  start,
  onStart,
}: {
  readonly start: Day;
  readonly onStart: (start: Day) => void;
}) => (
  <Group gap={4}>
    <Tooltip label="Früher">
      <ActionIcon
        variant="default"
        aria-label="Acht Wochen früher"
        onClick={() => onStart(addDays(start, -56))}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
    </Tooltip>
    <Text size="sm" className="tabular" role="status">
      {formatPeriod(start, addDays(start, 7 * weeksShown - 3))}
    </Text>
    <Tooltip label="Später">
      <ActionIcon
        variant="default"
        aria-label="Acht Wochen später"
        onClick={() => onStart(addDays(start, 56))}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
    </Tooltip>
  </Group>
);

const useCalendarRows = (of: ClassRef | undefined, today: Day): readonly CalendarRow[] => {
  const { nameOrder } = useSettings();
  return useView(
    ['student', 'enrolment', 'placement', 'company'],
    (data) => {
      if (of === undefined) return [];
      const byStudent = groupedBy(Object.values(data.placement), ({ studentId }) => studentId);
      return [...classOn(data, of, today)].sort(compareNames(nameOrder)).map((student) => ({
        student,
        placements: (byStudent.get(student.id) ?? []).map((placement) => ({
          placement,
          company: data.company[placement.companyId ?? '']?.name ?? null,
        })),
      }));
    },
    [of, today, nameOrder],
  );
};
