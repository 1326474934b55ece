import { Box, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Disclosure } from '../../../domain/disclosure/disclosureSchemas.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { failureWords } from '../../../domain/words/failureWords.ts';
import { Hint } from '../../parts/Hint.tsx';
import { LetterView } from '../../parts/letter/LetterView.tsx';
import { useLetter } from '../../parts/letter/useLetter.ts';
import { Page } from '../../parts/Page.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { ask } from '../../state/bridge.ts';
import { AnswerSection } from './AnswerSection.tsx';
import { DisclosureFacts } from './DisclosureFacts.tsx';
import type { HandoverFrame } from './DraftHandover.tsx';
import { GroupStrip } from './GroupStrip.tsx';
import { ChangedPapers } from './sent/ChangedPapers.tsx';
import { CopyDialog } from './sent/CopyDialog.tsx';
import { CopySection } from './sent/CopySection.tsx';
import { FurtherPapers } from './sent/FurtherPapers.tsx';
import { SentActions } from './sent/SentActions.tsx';
import { usePapers } from './sent/usePapers.ts';
import { TalkSection } from './TalkSection.tsx';
import { TwoColumns } from './TwoColumns.tsx';

/** A handover that was sent: the letter as it was sent, what the register says of it, and what became of it since. */
export const SentHandover = ({
  given,
  frame,
  paper,
}: {
  readonly given: HandoverCase;
  readonly frame: HandoverFrame;
  readonly paper: string | null;
}) => {
  const { handover } = given;
  const { papers, waived } = usePapers(handover.id);
  const [shownId, show] = useState(paper);
  const [copying, copy] = useDisclosure(false);
  const letter = papers.find(({ document }) => document === 'uebergabe') ?? null;
  const shown = papers.find(({ id }) => id === shownId) ?? letter;
  return (
    <Page
      {...frame}
      flush
      actions={<SentActions handover={handover} onCopy={letter === null ? null : copy.open} />}
    >
      <TwoColumns
        labels={['Antwort und Nachweis', 'Schreiben']}
        left={
          <RecordForm collection="handover" record={handover} action="Übergabegespräch geändert">
            <Stack gap="lg">
              <GroupStrip handover={handover} />
              <ChangedPapers papers={papers} />
              <AnswerSection given={given} />
              <CopySection handover={handover} onCopy={copy.open} />
              <TalkSection given={given} />
              <FurtherPapers
                papers={papers}
                waived={waived}
                shown={shown?.id ?? null}
                onShow={show}
              />
              {shown === null ? null : <DisclosureFacts disclosure={shown} given={given} />}
            </Stack>
          </RecordForm>
        }
        right={<SentPaper disclosure={shown} />}
      />
      {letter === null ? null : (
        <CopyDialog
          opened={copying}
          onClose={copy.close}
          handover={handover}
          letterId={letter.letterId}
        />
      )}
    </Page>
  );
};

const SentPaper = ({ disclosure }: { readonly disclosure: Disclosure | null }) => {
  const letterId = disclosure?.letterId ?? null;
  const letter = useLetter(letterId, () =>
    ask('paper.preview', { paper: { kind: 'sent', letterId: letterId ?? '' } }),
  );
  if (letter.failure === null)
    return (
      <LetterView
        bytes={letter.bytes}
        updating={letter.updating}
        label="Das Schreiben, wie es versendet wurde"
      />
    );
  return (
    <Box p="lg">
      <Hint tone="bad" icon={IconAlertTriangle} title={failureWords(letter.failure).title}>
        {failureWords(letter.failure).text}
      </Hint>
    </Box>
  );
};
