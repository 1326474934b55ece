import { Button, Group, Paper, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { dropWithDependents } from '../../../../domain/record/dropWithDependents.ts';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import type { OpenItem } from '../../../parts/followUp/postponeItem.ts';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { flushPending } from '../../../state/pending.ts';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';

/** Changes a follow-up or an agreement where it stands; every field saves itself. */
export const OpenItemEditor = ({
  item,
  onDone,
}: {
  readonly item: OpenItem;
  readonly onDone: () => void;
}) =>
  item.kind === 'followUp' ? (
    <RecordForm collection="followUp" record={item.record} action="Wiedervorlage geändert">
      <EditorFrame item={item} onDone={onDone}>
        <LineField name="text" label="Woran soll erinnert werden?" autoFocus />
        <DayField name="dueOn" label="Am" required clearable={false} />
      </EditorFrame>
    </RecordForm>
  ) : (
    <RecordForm collection="agreement" record={item.record} action="Vereinbarung geändert">
      <EditorFrame item={item} onDone={onDone}>
        <LineField name="what" label="Was ist vereinbart?" autoFocus />
        <LineField name="who" label="Wer" />
        <DayField name="until" label="Bis" />
      </EditorFrame>
    </RecordForm>
  );

const EditorFrame = ({
  item,
  onDone,
  children,
}: {
  readonly item: OpenItem;
  readonly onDone: () => void;
  readonly children: ReactNode;
}) => {
  const replica = useReplica();
  const remove = async (): Promise<void> => {
    // What was typed last is saved first, so that undo brings it back with the rest.
    await flushPending();
    const name = item.kind === 'followUp' ? 'Wiedervorlage' : 'Vereinbarung';
    await saveWithUndo(
      `${name} gelöscht`,
      dropWithDependents(replica.data, item.kind, item.record.id),
    );
  };
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        {children}
        <Group justify="space-between">
          <Button size="xs" variant="subtle" color="gray" onClick={() => void remove()}>
            Löschen
          </Button>
          <Button size="xs" variant="light" onClick={onDone}>
            Fertig
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
};
