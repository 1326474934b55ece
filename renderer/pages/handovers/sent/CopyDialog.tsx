import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Handover } from '../../../../domain/handover/handoverSchema.ts';
import { paperFormats } from '../../../../domain/disclosure/disclosureSchemas.ts';
import { FormModal } from '../../../parts/FormModal.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { FormatChoice } from '../../../parts/paper/FormatChoice.tsx';
import { usePaperExport } from '../../../parts/paper/usePaperExport.ts';
import { useToday } from '../../../state/today.ts';
import { useHandoverChange } from '../useHandover.ts';

type Props = {
  readonly handover: Handover;
  readonly letterId: string;
  readonly onClose: () => void;
};

/** Writes a letter that was sent out once more, word for word, and says what that means for the register. */
export const CopyDialog = ({ opened, ...props }: Props & { readonly opened: boolean }) => (
  <FormModal opened={opened} onClose={props.onClose} title="Abschrift ausgeben">
    <CopyForm {...props} />
  </FormModal>
);

const CopyForm = ({ handover, letterId, onClose }: Props) => {
  const today = useToday();
  const change = useHandoverChange(handover.id);
  const { write, writing, format, setFormat } = usePaperExport();
  const [forPerson, setForPerson] = useState(handover.copyGivenOn === null);
  const copy = async (): Promise<void> => {
    const paper = { kind: 'copy', letterId } as const;
    const written = await write({ paper, channel: null }, 'Es ist eine Abschrift.');
    if (!written) return;
    if (forPerson) await change('Kopie übergeben', { copyGivenOn: today });
    onClose();
  };
  return (
    <Stack gap="md">
      <Text size="sm">
        Die Abschrift ist Wort für Wort das Schreiben, das versendet wurde, auch wenn sich die Akte
        seither geändert hat. Der Dateiname beginnt mit „Abschrift“.
      </Text>
      <Text size="sm">
        Im Verzeichnis der Übermittlungen entsteht kein neuer Eintrag: Die Abschrift ist für die
        betroffene Person, für Ihre Akte oder noch einmal für dieselbe Stelle. Soll eine andere
        Stelle etwas bekommen, beginnen Sie dafür eine eigene Übergabe.
      </Text>
      <FormatChoice value={format} offered={paperFormats} onChange={setFormat} />
      <Checkbox
        label="Als Kopie für die Jugendliche oder den Jugendlichen eintragen (heute)"
        checked={forPerson}
        onChange={(event) => setForPerson(event.currentTarget.checked)}
      />
      <Hint
        tone="waiting"
        icon={IconAlertTriangle}
        title="Die Datei verlässt den geschützten Bereich"
      >
        Sie liegt danach unverschlüsselt in dem Ordner, den Sie wählen. Löschen Sie sie dort, sobald
        sie übergeben ist.
      </Hint>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={writing} onClick={onClose}>
          Abbrechen
        </Button>
        <Button loading={writing} onClick={() => void copy()}>
          Abschrift ausgeben
        </Button>
      </Group>
    </Stack>
  );
};
