import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { YoungPersonSelect } from '../parts/student/YoungPersonSelect.tsx';
import { FormModal } from '../parts/FormModal.tsx';
import { NoteComposer } from '../parts/NoteComposer.tsx';

/** A new note from anywhere: the young person is chosen by typing; on a person's page it is that person. */
export const NewNote = ({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) => (
  <FormModal opened={opened} onClose={onClose} title="Neue Notiz" size="xl">
    <NoteForSomebody onClose={onClose} />
  </FormModal>
);

const personOf = (location: string): string | null =>
  /^\/jugendliche\/([^/]+)/.exec(location)?.[1] ?? null;

const NoteForSomebody = ({ onClose }: { readonly onClose: () => void }) => {
  const [location] = useLocation();
  const here = personOf(location);
  const [studentId, setStudentId] = useState(here);
  return (
    <Stack gap="sm">
      <YoungPersonSelect
        label="Für wen?"
        value={studentId}
        onId={setStudentId}
        data-autofocus={here === null ? true : undefined}
      />
      {studentId === null ? null : (
        <NoteComposer key={studentId} studentId={studentId} onSaved={onClose} compact autoFocus />
      )}
    </Stack>
  );
};
