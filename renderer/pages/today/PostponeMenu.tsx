import { ActionIcon, Menu } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { addDays, weekdayOf } from '../../../domain/calendar/addDays.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay } from '../../../domain/calendar/formatDay.ts';
import type { TodayItem } from '../../../domain/followUp/todayItem.ts';
import { put } from '../../../domain/record/change.ts';
import { useReplica } from '../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../state/save.tsx';
import { weekdayWord } from './dueWords.ts';

const nextMonday = (today: Day): Day => addDays(today, 8 - weekdayOf(today));

/** Puts a follow-up off: to tomorrow, next week, in two weeks. */
export const PostponeMenu = ({
  item,
  today,
}: {
  readonly item: TodayItem;
  readonly today: Day;
}) => {
  const replica = useReplica();
  const postpone = (dueOn: Day): void => {
    const followUp = replica.data.followUp[item.recordId];
    if (followUp === undefined) return;
    void saveWithUndo(`Wiedervorlage auf ${formatDay(dueOn)} verschoben`, [
      put('followUp', { ...followUp, dueOn }),
    ]);
  };
  const days = [
    { label: 'Auf morgen', on: addDays(today, 1) },
    { label: 'Auf nächste Woche', on: nextMonday(today) },
    { label: 'Um zwei Wochen', on: addDays(today, 14) },
  ];
  // On a Sunday tomorrow is next week already.
  const choices = days.filter(({ on }, at) => days.findIndex((day) => day.on === on) === at);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Verschieben: ${item.title}`}>
          <IconCalendarShare size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ label, on }) => (
          <Menu.Item key={label} onClick={() => postpone(on)}>
            {label} ({weekdayWord(on)}, {formatDay(on)})
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
