import { Button, Group, Paper, SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  noteTierLabels,
  type Note,
  type PrivateNote,
} from '../../../../domain/note/noteSchemas.ts';
import { labelsOf, useCategoriesOf } from '../../../parts/composer/useNoteCategories.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { CodesField } from '../../../parts/fields/CodesField.tsx';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { NumberField } from '../../../parts/fields/NumberField.tsx';
import { SwitchField } from '../../../parts/fields/SwitchField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';

/** Changes a note where it stands; every field saves itself. */
export const NoteEditor = ({
  note,
  onDone,
}: {
  readonly note: Note;
  readonly onDone: () => void;
}) => {
  const year = useCategoriesOf(note.categoryYear);
  return (
    <RecordForm collection="note" record={note} action="Notiz geändert">
      <EditorFrame onDone={onDone}>
        <TextField name="text" label="Notiz" autoFocus />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
          <CodeField name="kind" label="Art" required labels={labelsOf(year.noteKinds)} />
          <CodesField name="topics" label="Themen" labels={labelsOf(year.noteTopics)} />
          <DayField name="heldOn" label="Tag" required clearable={false} />
          <NumberField name="minutes" label="Dauer" suffix=" min" />
          <CodeField name="form" label="Form" labels={labelsOf(year.noteForms)} />
          <CodeField name="outcome" label="Ergebnis" labels={labelsOf(year.noteOutcomes)} />
          <CodesField
            name="participants"
            label="Beteiligte"
            labels={labelsOf(year.noteParticipants)}
          />
          <LineField name="persons" label="Personen" />
        </SimpleGrid>
        <TextField name="occasion" label="Anlass" minRows={1} />
        <TextField name="assessment" label="Einschätzung" minRows={1} />
        <TextField name="goal" label="Ziel" minRows={1} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
          <CodeField name="tier" label="Stufe" required labels={noteTierLabels} />
          <SwitchField name="usableInHandover" label="In Übergabe verwendbar" mt={28} />
        </SimpleGrid>
      </EditorFrame>
    </RecordForm>
  );
};

/** Changes a private note where it stands. */
export const PrivateNoteEditor = ({
  note,
  onDone,
}: {
  readonly note: PrivateNote;
  readonly onDone: () => void;
}) => (
  <RecordForm collection="privateNote" record={note} action="Persönliche Notiz geändert">
    <EditorFrame onDone={onDone}>
      <TextField name="text" label="Persönliche Notiz" autoFocus />
      <DayField name="heldOn" label="Tag" required clearable={false} w={160} />
    </EditorFrame>
  </RecordForm>
);

const EditorFrame = ({
  onDone,
  children,
}: {
  readonly onDone: () => void;
  readonly children: ReactNode;
}) => (
  <Paper withBorder p="sm" my="xs">
    <Stack gap="xs">
      {children}
      <Group justify="flex-end">
        <Button size="xs" variant="light" onClick={onDone}>
          Fertig
        </Button>
      </Group>
    </Stack>
  </Paper>
);
