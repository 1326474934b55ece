import { ActionIcon, Anchor, Group, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import type { TimelineEntry } from '../../../../domain/note/timelineEntry.ts';
import { dropWithDependents } from '../../../../domain/record/dropWithDependents.ts';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { entryPath } from './entryLook.ts';
import { deleteNote } from './deleteNote.ts';
import { NoteContent, NoteMarks } from './NoteContent.tsx';
import { NoteEditor, PrivateNoteEditor } from './NoteEditor.tsx';

/** One entry of the timeline; notes can be changed and deleted in place. */
export const EntryBody = ({ entry }: { readonly entry: TimelineEntry }) => {
  const [editing, setEditing] = useState(false);
  const path = entryPath(entry);
  const done = () => setEditing(false);
  return (
    <div>
      <Group gap="xs" mih={26} wrap="wrap">
        {path === null ? (
          <Text fw={600} size="sm">
            {entry.title}
          </Text>
        ) : (
          <Anchor fw={600} size="sm" href={`#${path}`}>
            {entry.title}
          </Anchor>
        )}
        <Text size="sm" c="dimmed" className="tabular">
          {formatDay(entry.day)}
        </Text>
        <NoteMarks entry={entry} />
        <NoteActions entry={entry} editing={editing} onEdit={() => setEditing(!editing)} />
      </Group>
      {editing && entry.kind === 'note' ? (
        <NoteEditor note={entry.record} onDone={done} />
      ) : editing && entry.kind === 'privateNote' ? (
        <PrivateNoteEditor note={entry.record} onDone={done} />
      ) : (
        <NoteContent entry={entry} />
      )}
    </div>
  );
};

const keptWords = {
  title: 'Diese Notiz bleibt erhalten',
  message: 'Sie gehört zu einer versendeten Übergabe. Was versendet wurde, bleibt nachvollziehbar.',
};

const NoteActions = ({
  entry,
  editing,
  onEdit,
}: {
  readonly entry: TimelineEntry;
  readonly editing: boolean;
  readonly onEdit: () => void;
}) => {
  const replica = useReplica();
  if (entry.kind !== 'note' && entry.kind !== 'privateNote') return null;
  const words = `${entry.title} vom ${formatDay(entry.day)}`;
  const remove = (): void => {
    const changes =
      entry.kind === 'note'
        ? deleteNote(replica.data, entry.record.id)
        : dropWithDependents(replica.data, 'privateNote', entry.record.id);
    if (changes === null) notifications.show(keptWords);
    else void saveWithUndo('Notiz gelöscht', changes);
  };
  return (
    <Group gap={2} ml="auto" wrap="nowrap">
      <Tooltip label={editing ? 'Fertig' : 'Bearbeiten'}>
        <ActionIcon
          variant={editing ? 'light' : 'subtle'}
          color="gray"
          aria-label={`${words} bearbeiten`}
          aria-pressed={editing}
          onClick={onEdit}
        >
          <IconPencil size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Löschen">
        <ActionIcon variant="subtle" color="gray" aria-label={`${words} löschen`} onClick={remove}>
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
};
