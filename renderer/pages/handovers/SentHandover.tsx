import { Box, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { failureWords } from '../../../domain/words/failureWords.ts';
import { LetterView } from '../../parts/letter/LetterView.tsx';
import { useLetter } from '../../parts/letter/useLetter.ts';
import { Page } from '../../parts/Page.tsx';
import { ask } from '../../state/bridge.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { AnswerSection } from './AnswerSection.tsx';
import { DisclosureFacts } from './DisclosureFacts.tsx';
import type { HandoverFrame } from './DraftHandover.tsx';
import { GroupStrip } from './GroupStrip.tsx';
import { TwoColumns } from './TwoColumns.tsx';
import { Hint } from '../../parts/Hint.tsx';

/** A handover that was sent: the letter as it was sent, what the register says of it, and the answer. */
export const SentHandover = ({
  given,
  frame,
}: {
  readonly given: HandoverCase;
  readonly frame: HandoverFrame;
}) => {
  const { handover } = given;
  const disclosure = useView(
    ['disclosure'],
    (data) =>
      Object.values(data.disclosure).find(
        ({ handoverId, document }) => handoverId === handover.id && document === 'uebergabe',
      ) ?? null,
    [handover.id],
  );
  const letterId = disclosure?.letterId ?? null;
  const letter = useLetter(letterId, () =>
    ask('paper.preview', { paper: { kind: 'sent', letterId: letterId ?? '' } }),
  );
  return (
    <Page {...frame} flush>
      <TwoColumns
        labels={['Antwort und Nachweis', 'Schreiben']}
        left={
          <Stack gap="lg">
            <GroupStrip handover={handover} />
            <AnswerSection handover={handover} partnerName={given.partner?.name ?? ''} />
            {disclosure === null ? null : <DisclosureFacts disclosure={disclosure} given={given} />}
          </Stack>
        }
        right={
          letter.failure === null ? (
            <LetterView
              bytes={letter.bytes}
              updating={letter.updating}
              label="Das Schreiben, wie es versendet wurde"
            />
          ) : (
            <Box p="lg">
              <Hint tone="bad" icon={IconAlertTriangle} title={failureWords(letter.failure).title}>
                {failureWords(letter.failure).text}
              </Hint>
            </Box>
          )
        }
      />
    </Page>
  );
};
