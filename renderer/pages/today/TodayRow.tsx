import { Anchor, Box, Button, Checkbox, Flex, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay } from '../../../domain/calendar/formatDay.ts';
import type { TodayItem } from '../../../domain/followUp/todayItem.ts';
import { studentPath } from '../../frame/routes.ts';
import { dueWords } from '../../parts/followUp/dueWords.ts';
import { reasonWords } from './reasonWords.ts';
import { PostponeMenu } from '../../parts/followUp/PostponeMenu.tsx';

/** One due item: whom, what, since when, and the click that is done with it. */
export const TodayRow = ({
  item,
  name,
  path,
  today,
  onDone,
  onPostpone,
}: {
  readonly item: TodayItem;
  readonly name: string | null;
  readonly path: string | null;
  readonly today: Day;
  /** Ticks a follow-up or an agreement off. */
  readonly onDone: () => void;
  /** Puts a follow-up off. */
  readonly onPostpone: (day: Day) => void;
}) => {
  const { action } = reasonWords[item.reason];
  return (
    <Row>
      {item.reason === 'followUp' || item.reason === 'agreement' ? (
        <Checkbox
          aria-label={`Erledigt: ${item.title}${name === null ? '' : `, ${name}`}`}
          checked={false}
          onChange={onDone}
        />
      ) : null}
      <Text size="sm" flex={1} miw={0} style={{ overflowWrap: 'anywhere' }}>
        {name === null || item.studentId === null ? null : (
          <>
            <Anchor href={`#${studentPath(item.studentId)}`} fw={600} c="inherit">
              {name}
            </Anchor>
            {' · '}
          </>
        )}
        {item.title}
      </Text>
      <Due item={item} today={today} />
      <Group gap={4} wrap="nowrap">
        {item.reason === 'followUp' ? (
          <PostponeMenu title={item.title} today={today} onDay={onPostpone} />
        ) : null}
        {path === null ? null : (
          <Button
            component="a"
            href={`#${path}`}
            size="compact-sm"
            variant="light"
            aria-label={name === null ? action : `${action}: ${name}`}
          >
            {action}
          </Button>
        )}
      </Group>
    </Row>
  );
};

const Row = ({ children }: { readonly children: ReactNode }) => (
  <Box component="li" style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}>
    <Flex px="md" py={6} gap="sm" align="center" mih={40}>
      {children}
    </Flex>
  </Box>
);

/** Only what is late is marked: by weight and words, the colour only helps. A date the title names is not repeated. */
const Due = ({ item, today }: { readonly item: TodayItem; readonly today: Day }) => {
  if (item.reason === 'silence' || item.reason === 'correction') return null;
  const late = item.urgency === 'overdue';
  const date = formatDay(item.day);
  const words = dueWords(item.day, today);
  const twice = words.includes(date) && item.title.includes(date);
  if (twice && !late) return null;
  return (
    <Text
      size="sm"
      className="tabular"
      fw={late ? 600 : 400}
      c={late ? 'var(--mantine-color-error)' : 'dimmed'}
      style={{ whiteSpace: 'nowrap' }}
    >
      {twice ? 'überfällig' : words}
    </Text>
  );
};
