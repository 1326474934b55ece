import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { searchTest } from '../../../../domain/person/matchesSearch.ts';
import { entryGroups, isInGroup, searchedWords, type EntryGroup } from './entryLook.ts';
import { TimelineEntries } from './TimelineEntries.tsx';
import { useTimelineEntries } from './useTimelineEntries.ts';

/** Entries drawn at first; older ones are one click away. */
const step = 40;

const groups = Object.entries(entryGroups).map(([value, label]) => ({ value, label }));

/** Everything that happened with one young person, newest first, searchable; a note that was looked for is marked. */
export const StudentTimeline = ({
  studentId,
  noteId,
}: {
  readonly studentId: string;
  readonly noteId: string | null;
}) => {
  const entries = useTimelineEntries(studentId);
  const [query, setQuery] = useState('');
  const [group, setGroup] = useState<EntryGroup>('alles');
  const [count, setCount] = useState(() =>
    Math.max(step, entries.findIndex(({ key }) => key === noteId) + 1),
  );
  const found = useMemo(() => {
    const isFound = searchTest(query);
    return entries.filter(
      (entry) => isInGroup(entry, group) && (query === '' || isFound(searchedWords(entry))),
    );
  }, [entries, query, group]);
  const shown = useMemo(() => found.slice(0, count), [found, count]);
  return (
    <section aria-label="Verlauf">
      <Group justify="space-between" mb="md" gap="xs" data-looking>
        <SegmentedControl
          size="xs"
          aria-label="Was der Verlauf zeigt"
          data={groups}
          value={group}
          onChange={(value) => setGroup(value as EntryGroup)}
        />
        <TextInput
          size="xs"
          w={200}
          aria-label="Im Verlauf suchen"
          placeholder="Im Verlauf suchen"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </Group>
      {found.length === 0 ? <Nothing searched={entries.length > 0} /> : null}
      <TimelineEntries entries={shown} noteId={noteId} />
      {found.length > count ? (
        <Button variant="default" mt="md" fullWidth onClick={() => setCount(count + step)}>
          Ältere anzeigen ({found.length - count})
        </Button>
      ) : null}
    </section>
  );
};

const Nothing = ({ searched }: { readonly searched: boolean }) => (
  <Text size="sm" c="dimmed">
    {searched
      ? 'Dazu steht nichts im Verlauf.'
      : 'Hier steht alles, was mit dieser Person geschieht: Notizen, Praktika, Übergaben, Einwilligungen. Beginnen Sie oben mit der ersten Notiz.'}
  </Text>
);
