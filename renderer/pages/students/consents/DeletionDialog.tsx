import { Box, Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Disclosure } from '../../../../domain/disclosure/disclosureSchemas.ts';
import type { Channel } from '../../../../domain/partner/channel.ts';
import { channelLabels } from '../../../../domain/partner/partnerSchemas.ts';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { LetterView } from '../../../parts/letter/LetterView.tsx';
import { showExported } from '../../../parts/letter/showExported.tsx';
import { useLetter } from '../../../parts/letter/useLetter.ts';
import { ask } from '../../../state/bridge.ts';
import { showFailure } from '../../../state/save.tsx';

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
  const [writing, setWriting] = useState(false);
  const send = async (): Promise<void> => {
    setWriting(true);
    const answer = await ask('paper.export', {
      paper: { kind: 'deletionRequest', disclosureId: disclosure.id },
      channel,
    });
    setWriting(false);
    if (!answer.ok) {
      showFailure(answer.failure);
      return;
    }
    onClose();
    showExported(
      answer.value.fileName,
      'Die Bitte steht im Verzeichnis; in vier Wochen erinnert „Heute“ an die Bestätigung.',
    );
  };
  return (
    <>
      <Radio.Group
        label="Wie geben Sie das Schreiben weiter?"
        value={channel}
        onChange={(chosen) => setChannel(chosen)}
      >
        <Group gap="md" mt={6}>
          {(Object.entries(channelLabels) as [Channel, string][]).map(([code, label]) => (
            <Radio key={code} value={code} label={label} />
          ))}
        </Group>
      </Radio.Group>
      <Hint
        tone="waiting"
        icon={IconAlertTriangle}
        title="Die Datei verlässt den geschützten Bereich"
      >
        Sie liegt danach unverschlüsselt in dem Ordner, den Sie wählen. Die Ausgabe wird
        eingetragen; das lässt sich nicht zurücknehmen.
      </Hint>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={writing} onClick={onClose}>
          Abbrechen
        </Button>
        <Button loading={writing} disabled={!ready || channel === null} onClick={() => void send()}>
          Als Word ausgeben und eintragen
        </Button>
      </Group>
    </>
  );
};
