import { Badge, DataList, Group, Stack, Text } from '@mantine/core';
import { noteTierLabels, type Note } from '../../../../domain/note/noteSchemas.ts';
import type { TimelineEntry } from '../../../../domain/note/timelineEntry.ts';
import type { LabelledCode } from '../../../../domain/school/schoolSchemas.ts';
import { useCategoriesOf } from '../../../parts/composer/useNoteCategories.ts';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';

const labelOf = (codes: readonly LabelledCode[], code: string): string =>
  codes.find((known) => known.code === code)?.label ?? code;

/** How long a note's contact took and how confidential it is. */
export const NoteMarks = ({ entry }: { readonly entry: TimelineEntry }) => {
  if (entry.kind === 'privateNote')
    return <StatusBadge tone="neutral">wird nie ausgegeben</StatusBadge>;
  if (entry.kind !== 'note') return null;
  const { minutes, tier, usableInHandover } = entry.record;
  return (
    <>
      {minutes === null ? null : (
        <Text size="sm" c="dimmed">
          {minutes} min
        </Text>
      )}
      <StatusBadge tone={tier === 'C' ? 'waiting' : 'neutral'}>{noteTierLabels[tier]}</StatusBadge>
      {usableInHandover ? <StatusBadge tone="info">in Übergabe verwendbar</StatusBadge> : null}
    </>
  );
};

/** The words of an entry; a note with all that was recorded about it. */
export const NoteContent = ({ entry }: { readonly entry: TimelineEntry }) => (
  <Stack gap={6}>
    {entry.detail === '' ? null : (
      <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {entry.detail}
      </Text>
    )}
    {entry.kind === 'note' ? <NoteMore note={entry.record} /> : null}
  </Stack>
);

const NoteMore = ({ note }: { readonly note: Note }) => {
  const year = useCategoriesOf(note.categoryYear);
  const facts = [
    { label: 'Anlass', value: note.occasion },
    { label: 'Einschätzung', value: note.assessment },
    { label: 'Ziel', value: note.goal },
    { label: 'Form', value: note.form === null ? '' : labelOf(year.noteForms, note.form) },
    {
      label: 'Beteiligte',
      value: [
        ...note.participants.map((code) => labelOf(year.noteParticipants, code)),
        note.persons,
      ]
        .filter((part) => part !== '')
        .join(', '),
    },
    {
      label: 'Ergebnis',
      value: note.outcome === null ? '' : labelOf(year.noteOutcomes, note.outcome),
    },
  ].filter(({ value }) => value !== '');
  return (
    <>
      {facts.length === 0 ? null : (
        <DataList size="xs" gap={2} labelWidth={88}>
          {facts.map(({ label, value }) => (
            <DataList.Item key={label}>
              <DataList.ItemLabel>{label}</DataList.ItemLabel>
              <DataList.ItemValue style={{ whiteSpace: 'pre-wrap' }}>{value}</DataList.ItemValue>
            </DataList.Item>
          ))}
        </DataList>
      )}
      {note.topics.length === 0 ? null : (
        <Group gap={6}>
          {note.topics.map((code) => (
            <Badge key={code} variant="default" size="sm" radius="sm" tt="none" fw={500}>
              {labelOf(year.noteTopics, code)}
            </Badge>
          ))}
        </Group>
      )}
    </>
  );
};
