import { Button, Group, SegmentedControl, Text, TextInput, Timeline } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { timelineOf } from '../../../../domain/note/timelineOf.ts';
import type { TimelineEntry } from '../../../../domain/note/timelineEntry.ts';
import { searchTest } from '../../../../domain/person/matchesSearch.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { entryGroups, entryIcons, isInGroup, searchedWords, type EntryGroup } from './entryLook.ts';
import { EntryBody } from './EntryBody.tsx';

/** Entries drawn at first; older ones are one click away. */
const step = 40;

const collections = [
  'note',
  'privateNote',
  'placement',
  'enrolment',
  'destination',
  'handover',
  'disclosure',
  'consent',
  'agreement',
  'followUp',
  'school',
  'schoolYear',
  'company',
  'partner',
] as const;

const groups = Object.entries(entryGroups).map(([value, label]) => ({ value, label }));

/** Everything that happened with one young person, newest first, searchable; a note that was looked for is marked. */
export const StudentTimeline = ({
  studentId,
  noteId,
}: {
  readonly studentId: string;
  readonly noteId: string | null;
}) => {
  const entries = useView(collections, (data) => timelineOf(data, studentId), [studentId]);
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
      <Entries entries={found.slice(0, count)} noteId={noteId} />
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

const Entries = ({
  entries,
  noteId,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly noteId: string | null;
}) => (
  <Timeline bulletSize={26} lineWidth={2}>
    {entries.map((entry) => {
      const Picture = entryIcons[entry.kind];
      return (
        <Timeline.Item key={entry.key} bullet={<Picture size={14} aria-hidden />}>
          {entry.key === noteId ? (
            <SoughtEntry>
              <EntryBody entry={entry} />
            </SoughtEntry>
          ) : (
            <EntryBody entry={entry} />
          )}
        </Timeline.Item>
      );
    })}
  </Timeline>
);

/** The entry a search led to: in sight, marked, and where the keyboard goes on from. */
const SoughtEntry = ({ children }: { readonly children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div
      ref={place}
      className="sought-entry"
      role="group"
      aria-label="Gefundene Notiz"
      tabIndex={-1}
    >
      {children}
    </div>
  );
};
