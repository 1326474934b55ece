import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { fieldCatalogue } from '../../../../domain/handover/fieldCatalogue.ts';
import type { CorrectionCase } from '../../../../domain/letter/correction.ts';
import type { Channel } from '../../../../domain/partner/channel.ts';
import { failureWords } from '../../../../domain/words/failureWords.ts';
import { paperFormats } from '../../../../domain/disclosure/disclosureSchemas.ts';
import { FormModal } from '../../../parts/FormModal.tsx';
import { LetterView } from '../../../parts/letter/LetterView.tsx';
import { useLetter } from '../../../parts/letter/useLetter.ts';
import { FormatChoice } from '../../../parts/paper/FormatChoice.tsx';
import { usePaperExport } from '../../../parts/paper/usePaperExport.ts';
import { ask } from '../../../state/bridge.ts';
import { ChannelChoice } from '../../../parts/paper/ChannelChoice.tsx';

type Props = { readonly given: CorrectionCase; readonly onClose: () => void };

/** Shows the correction as it goes out, and lets it out. */
export const CorrectionDialog = ({ opened, ...props }: Props & { readonly opened: boolean }) => (
  <FormModal opened={opened} onClose={props.onClose} title="Berichtigung schreiben" size="xl">
    <CorrectionForm {...props} />
  </FormModal>
);

const CorrectionForm = ({ given, onClose }: Props) => {
  const { person, partner, disclosure, withheld } = given;
  const paper = { kind: 'correction', disclosureId: disclosure.id } as const;
  const letter = useLetter(given, () => ask('paper.preview', { paper }));
  const [channel, setChannel] = useState<Channel | null>(person.safeChannel);
  const { write, writing, format, setFormat } = usePaperExport();
  const send = async (): Promise<void> => {
    const said = `Die Berichtigung an ${partner.name} ist eingetragen.`;
    if (await write({ paper, channel }, said)) onClose();
  };
  return (
    <Stack gap="sm">
      {withheld.length === 0 ? null : (
        <Text size="sm">
          Nicht mehr gedeckt, deshalb ohne neuen Inhalt genannt:{' '}
          {withheld.map((code) => fieldCatalogue[code].label).join('; ')}.
        </Text>
      )}
      <Box h={360}>
        {letter.failure === null ? (
          <LetterView
            bytes={letter.bytes}
            updating={letter.updating}
            label="Vorschau der Berichtigung"
          />
        ) : (
          <Text size="sm">{failureWords(letter.failure).text}</Text>
        )}
      </Box>
      <ChannelChoice value={channel} onChange={setChannel} safe={person.safeChannel} />
      <FormatChoice value={format} offered={paperFormats} onChange={setFormat} />
      <Text size="sm">
        Mit der Ausgabe steht die Berichtigung im Verzeichnis der Übermittlungen; das lässt sich
        nicht zurücknehmen. Die Datei liegt unverschlüsselt in dem Ordner, den Sie wählen.
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={writing} onClick={onClose}>
          Abbrechen
        </Button>
        <Button loading={writing} disabled={channel === null} onClick={() => void send()}>
          Ausgeben und als versendet eintragen
        </Button>
      </Group>
    </Stack>
  );
};
