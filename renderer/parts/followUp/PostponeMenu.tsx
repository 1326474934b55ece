import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { addDays, weekdayOf } from '../../../domain/calendar/addDays.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay } from '../../../domain/calendar/formatDay.ts';
import { weekdayWord } from './dueWords.ts';

const nextMonday = (today: Day): Day => addDays(today, 8 - weekdayOf(today));

/** Puts what is due off: to tomorrow, next week, in two weeks. */
export const PostponeMenu = ({
  title,
  today,
  onDay,
}: {
  /** What is put off, for those who hear it. */
  readonly title: string;
  readonly today: Day;
  readonly onDay: (day: Day) => void;
}) => {
  const days = [
    { label: 'Auf morgen', on: addDays(today, 1) },
    { label: 'Auf nächste Woche', on: nextMonday(today) },
    { label: 'Um zwei Wochen', on: addDays(today, 14) },
  ];
  // On a Sunday tomorrow is next week already.
  const choices = days.filter(({ on }, at) => days.findIndex((day) => day.on === on) === at);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label="Verschieben">
          <ActionIcon variant="subtle" color="gray" aria-label={`Verschieben: ${title}`}>
            <IconCalendarShare size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ label, on }) => (
          <Menu.Item key={label} onClick={() => onDay(on)}>
            {label} ({weekdayWord(on)}, {formatDay(on)})
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
