import { Box, Button, Center, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Paper } from '../../../domain/paper/paperSchema.ts';
import { failureWords } from '../../../domain/words/failureWords.ts';
import { paperFormats } from '../../../domain/disclosure/disclosureSchemas.ts';
import { ask } from '../../state/bridge.ts';
import { Hint } from '../Hint.tsx';
import { LetterView } from '../letter/LetterView.tsx';
import { useLetter } from '../letter/useLetter.ts';
import { FormatChoice } from './FormatChoice.tsx';
import { usePaperExport } from './usePaperExport.ts';

/** A dialog that shows a paper exactly as it will leave the program, and lets it out. */
export const PaperDialog = ({
  opened,
  onClose,
  ...body
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
} & BodyProps) => (
  <Modal opened={opened} onClose={onClose} title={body.title} size={900}>
    {opened ? <PaperBody {...body} onDone={onClose} /> : null}
  </Modal>
);

type BodyProps = {
  readonly title: string;
  readonly paper: Paper;
  /** What can be chosen about the paper. */
  readonly choices?: ReactNode;
  /** Who may see the paper, as one sentence. */
  readonly note: string;
};

const PaperBody = ({ title, paper, choices, note, onDone }: BodyProps & { onDone: () => void }) => {
  const { write, writing, format, setFormat } = usePaperExport();
  const letter = useLetter(JSON.stringify(paper), () => ask('paper.preview', { paper }));
  const out = async (): Promise<void> => {
    if (await write({ paper, channel: null }, 'Die Datei liegt dort unverschlüsselt.')) onDone();
  };
  return (
    <Stack gap="sm">
      {choices}
      <Preview letter={letter} label={`Vorschau: ${title}`} />
      <Text size="sm">{note}</Text>
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <FormatChoice value={format} offered={paperFormats} onChange={setFormat} />
        <Button
          style={{ flexShrink: 0 }}
          loading={writing}
          disabled={letter.bytes === null || letter.failure !== null}
          onClick={() => void out()}
        >
          Ausgeben
        </Button>
      </Group>
    </Stack>
  );
};

const Preview = ({
  letter: { bytes, failure, updating },
  label,
}: {
  readonly letter: ReturnType<typeof useLetter>;
  readonly label: string;
}) => {
  if (failure !== null && !updating) {
    const { title, text } = failureWords(failure);
    return (
      <Hint tone="waiting" icon={IconAlertTriangle} title={title} role="alert">
        {text}
      </Hint>
    );
  }
  return (
    <Box h="min(520px, calc(100vh - 340px))">
      {bytes === null ? (
        <Center h="100%" role="status">
          <Loader size="sm" />
        </Center>
      ) : (
        <LetterView bytes={bytes} updating={updating} label={label} />
      )}
    </Box>
  );
};
