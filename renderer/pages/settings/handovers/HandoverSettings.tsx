import { Stack } from '@mantine/core';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { useSettings } from '../../../state/ReplicaContext.tsx';
import { LetterSections } from './LetterSections.tsx';
import { OwnPresets } from './OwnPresets.tsx';

/** How handovers are written here: the sections of the letter, and the own presets. */
export const HandoverSettings = () => (
  <Stack gap="md">
    <RecordForm
      collection="settings"
      record={useSettings()}
      action="Abschnitte der Übergabe geändert"
    >
      <LetterSections />
    </RecordForm>
    <OwnPresets />
  </Stack>
);
