import { Box, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRef } from 'react';
import type { Day } from '../../../domain/calendar/day.ts';
import type { SchoolYearName } from '../../../domain/calendar/schoolYear.ts';
import type { TodayItem } from '../../../domain/followUp/todayItem.ts';
import { tickDeadline } from '../../../domain/school/nearDeadlines.ts';
import { listName } from '../../../domain/person/personName.ts';
import { deadlinePath } from '../../frame/routes.ts';
import { useReplica } from '../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../state/save.tsx';
import { doneChange } from './doneChange.ts';
import { DeadlineRow } from './DeadlineRow.tsx';
import { itemPath } from './itemPath.ts';
import { reasonWords } from './reasonWords.ts';
import { postponeItem } from '../../parts/followUp/postponeItem.ts';
import { TodayCard } from './TodayCard.tsx';
import type { TodayGroup } from './todayGroups.ts';
import { TodayRow } from './TodayRow.tsx';

const shownAtFirst = 6;

/** All items of one reason; long lists fold. */
export const TodayGroupCard = ({
  group,
  today,
}: {
  readonly group: TodayGroup;
  readonly today: Day;
}) => {
  const { data } = useReplica();
  const [all, { toggle }] = useDisclosure(false);
  const list = useRef<HTMLUListElement>(null);
  const { icon, title } = reasonWords[group.reason];
  const items = all ? group.items : group.items.slice(0, shownAtFirst);
  const hidden = group.items.length - shownAtFirst;
  const done = (item: TodayItem, index: number): void => {
    const done = doneChange(data, item, today);
    if (done === null) return;
    void saveWithUndo(done.action, [done.change]).then(() => focusCheckbox(list.current, index));
  };
  const tick = (item: Extract<TodayItem, { reason: 'deadline' }>): void => {
    const { code, recordId } = item;
    const changes = tickDeadline(data, { schoolYear: recordId as SchoolYearName, code }, today);
    void saveWithUndo('Stichtag erledigt', changes);
  };
  const postpone = (item: TodayItem, day: Day): void => {
    const followUp = data.followUp[item.recordId];
    if (followUp !== undefined) postponeItem({ kind: 'followUp', record: followUp }, day);
  };
  return (
    <TodayCard icon={icon} title={title} count={group.items.length}>
      <Box component="ul" m={0} p={0} ref={list} style={{ listStyle: 'none' }}>
        {items.map((item, index) =>
          item.reason === 'deadline' ? (
            <DeadlineRow
              key={item.key}
              label={item.title}
              on={item.day}
              missingIds={item.missingIds}
              path={deadlinePath(item.recordId, item.code)}
              onDone={() => tick(item)}
              today={today}
            />
          ) : (
            <TodayRow
              key={item.key}
              item={item}
              name={nameOf(data.student[item.studentId ?? ''])}
              path={itemPath(item, data.followUp)}
              today={today}
              onDone={() => done(item, index)}
              onPostpone={(day) => postpone(item, day)}
            />
          ),
        )}
      </Box>
      {hidden > 0 ? (
        <Box px="xs" py={4} style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}>
          <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={all}>
            {all ? 'Weniger zeigen' : `Weitere ${hidden} zeigen`}
          </Button>
        </Box>
      ) : null}
    </TodayCard>
  );
};

const nameOf = (student: Parameters<typeof listName>[0] | undefined): string | null =>
  student === undefined ? null : listName(student);

/** The next row takes the focus of the one that has just gone, so that the keyboard stays in the list. */
const focusCheckbox = (list: HTMLElement | null, index: number): void => {
  const boxes = [...(list?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [])];
  (boxes[index] ?? boxes.at(-1))?.focus();
};
