import { Box, Button, Group, Modal, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Disclosure } from '../../../../domain/disclosure/disclosureSchemas.ts';
import type { Channel } from '../../../../domain/partner/channel.ts';
import { paperFormats } from '../../../../domain/disclosure/disclosureSchemas.ts';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { LetterView } from '../../../parts/letter/LetterView.tsx';
import { useLetter } from '../../../parts/letter/useLetter.ts';
import { ChannelChoice } from '../../../parts/paper/ChannelChoice.tsx';
import { FormatChoice } from '../../../parts/paper/FormatChoice.tsx';
import { usePaperExport } from '../../../parts/paper/usePaperExport.ts';
import { ask } from '../../../state/bridge.ts';

type DialogProps = { readonly disclosure: Disclosure; readonly onClose: () => void };

/** Shows the letter asking a recipient for deletion as it will leave, and writes it out. */
export const DeletionDialog = ({ disclosure, onClose }: DialogProps) => {
  const paper = { kind: 'deletionRequest', disclosureId: disclosure.id } as const;
  const letter = useLetter(disclosure.id, () => ask('paper.preview', { paper }));
  return (
    <Modal opened onClose={onClose} title="Um Löschung bitten" size="min(900px, 96vw)">
      <Stack gap="sm">
        <Box h="min(520px, calc(100dvh - 420px))" mih={260}>
          {letter.failure === null ? (
            <LetterView
              bytes={letter.bytes}
              updating={letter.updating}
              label="Vorschau der Bitte um Löschung"
            />
          ) : (
            <FailureNote failure={letter.failure} />
          )}
        </Box>
        <Send disclosure={disclosure} ready={letter.bytes !== null} onClose={onClose} />
      </Stack>
    </Modal>
  );
};

const Send = ({ disclosure, ready, onClose }: DialogProps & { readonly ready: boolean }) => {
  const [channel, setChannel] = useState<Channel | null>(disclosure.channel);
  const { write, writing, format, setFormat } = usePaperExport();
  const send = async (): Promise<void> => {
    const paper = { kind: 'deletionRequest', disclosureId: disclosure.id } as const;
    const said =
      'Die Bitte steht im Verzeichnis; in vier Wochen erinnert „Heute“ an die Bestätigung.';
    if (await write({ paper, channel }, said)) onClose();
  };
  return (
    <>
      <ChannelChoice value={channel} onChange={setChannel} safe={disclosure.channel} />
      <FormatChoice value={format} offered={paperFormats} onChange={setFormat} />
      <Hint
        tone="waiting"
        icon={IconAlertTriangle}
        title="Das Schreiben verlässt den geschützten Bereich"
      >
        Eine Datei liegt danach unverschlüsselt in dem Ordner, den Sie wählen. Die Ausgabe wird
        eingetragen; das lässt sich nicht zurücknehmen.
      </Hint>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={writing} onClick={onClose}>
          Abbrechen
        </Button>
        <Button loading={writing} disabled={!ready || channel === null} onClick={() => void send()}>
          Ausgeben und eintragen
        </Button>
      </Group>
    </>
  );
};
