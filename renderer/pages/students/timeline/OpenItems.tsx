import { ActionIcon, Checkbox, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../../../domain/calendar/day.ts';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { put } from '../../../../domain/record/change.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';
import { postponeItem, type OpenItem } from '../../../parts/followUp/postponeItem.ts';
import { PostponeMenu } from '../../../parts/followUp/PostponeMenu.tsx';
import { Section } from '../../../parts/Section.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { useToday } from '../../../state/today.ts';
import { OpenItemEditor } from './OpenItemEditor.tsx';

const dayOf = (item: OpenItem): Day | null =>
  item.kind === 'followUp' ? item.record.dueOn : item.record.until;

const openItems = (data: VaultData, studentId: string): readonly OpenItem[] => {
  const isOpen = (record: { readonly studentId: string | null; readonly doneOn: Day | null }) =>
    record.studentId === studentId && record.doneOn === null;
  const followUps = Object.values(data.followUp)
    .filter(isOpen)
    .map((record): OpenItem => ({ kind: 'followUp', record }));
  const agreements = Object.values(data.agreement)
    .filter(isOpen)
    .map((record): OpenItem => ({ kind: 'agreement', record }));
  return [...followUps, ...agreements].sort((one, other) =>
    (dayOf(one) ?? '9999').localeCompare(dayOf(other) ?? '9999'),
  );
};

/** What was agreed or is to be come back to: a tick and it is done; it can be put off and changed. */
export const OpenItems = ({ studentId }: { readonly studentId: string }) => {
  const items = useView(['followUp', 'agreement'], (data) => openItems(data, studentId), [
    studentId,
  ]);
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <Section title="Offen">
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nichts vereinbart und nichts vorgemerkt.
        </Text>
      ) : null}
      <Stack gap="xs">
        {items.map((item) =>
          item.record.id === editing ? (
            <OpenItemEditor key={item.record.id} item={item} onDone={() => setEditing(null)} />
          ) : (
            <ItemRow key={item.record.id} item={item} onEdit={() => setEditing(item.record.id)} />
          ),
        )}
      </Stack>
    </Section>
  );
};

const finish = (item: OpenItem, doneOn: Day): void => {
  if (item.kind === 'followUp')
    void saveWithUndo('Wiedervorlage erledigt', [put('followUp', { ...item.record, doneOn })]);
  else void saveWithUndo('Vereinbarung erledigt', [put('agreement', { ...item.record, doneOn })]);
};

const ItemRow = ({ item, onEdit }: { readonly item: OpenItem; readonly onEdit: () => void }) => {
  const today = useToday();
  const on = dayOf(item);
  const words = item.kind === 'followUp' ? item.record.text : item.record.what;
  return (
    <Group gap={2} wrap="nowrap" align="flex-start">
      <Checkbox
        flex={1}
        label={words}
        description={
          <Text span inherit fw={on !== null && on < today ? 600 : 400}>
            {[...kindOf(item), dueWords(item, today)].filter((part) => part !== '').join(' · ')}
          </Text>
        }
        checked={false}
        onChange={() => finish(item, today)}
      />
      <PostponeMenu title={words} today={today} onDay={(day) => postponeItem(item, day)} />
      <Tooltip label="Bearbeiten">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Bearbeiten: ${words}`}
          onClick={onEdit}
        >
          <IconPencil size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
};

const kindOf = (item: OpenItem): readonly string[] =>
  item.kind === 'followUp' ? ['Wiedervorlage'] : ['Vereinbarung', item.record.who];

const dueWords = (item: OpenItem, today: Day): string => {
  const on = dayOf(item);
  if (on === null) return '';
  if (on === today) return 'heute';
  if (on < today) return `überfällig seit ${formatDay(on)}`;
  return `${item.kind === 'followUp' ? 'am' : 'bis'} ${formatDay(on)}`;
};
