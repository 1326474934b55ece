import { Button, Flex, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Failure } from '../../../../domain/contract/failure.ts';
import { importCounts } from '../../../../domain/import/importCounts.ts';
import type { ImportDraft } from '../../../../domain/import/importDraft.ts';
import { importSummaryWords } from '../../../../domain/words/importWords.ts';
import { focusTitleOf } from '../../../frame/focusTitle.ts';
import { confirm } from '../../../parts/confirm.tsx';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useReplica, useSettings } from '../../../state/ReplicaContext.tsx';
import { ColumnsStrip } from './ColumnsStrip.tsx';
import { giveUp, takeOver } from './importActions.ts';
import { ImportSettings } from './ImportSettings.tsx';
import { RowDetails } from './RowDetails.tsx';
import { RowsTable } from './RowsTable.tsx';
import { useJudgements } from './useJudgements.ts';

type Choosing = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly choose: () => void;
};

/** A list that was read: its columns, its rows with what becomes of each, and the action that takes it over. */
export const ImportWork = ({
  draft,
  change,
  choosing,
  onBack,
}: {
  readonly draft: ImportDraft;
  readonly change: (part: Partial<ImportDraft>) => void;
  readonly choosing: Choosing;
  readonly onBack: () => void;
}) => {
  const replica = useReplica();
  const settings = useSettings();
  const [, navigate] = useLocation();
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const [taking, setTaking] = useState(false);
  const judgements = useJudgements(draft);
  const counts = importCounts(judgements);
  const files = counts.admitted + counts.changed;
  const active = judgements.find(({ row }) => String(row.index) === activeKey) ?? null;

  const take = async (): Promise<void> => {
    setTaking(true);
    const isTaken = await takeOver(replica, draft, settings);
    setTaking(false);
    if (!isTaken) return;
    focusTitleOf('/jugendliche');
    navigate('/jugendliche');
  };
  const chooseOther = async (): Promise<void> => {
    const sure = await confirm({
      title: 'Eine andere Liste lesen?',
      text: 'Was Sie für diese Liste schon eingestellt haben, wird damit verworfen. In Ihren Akten ändert sich nichts.',
      yes: 'Andere Liste wählen',
    });
    if (sure) choosing.choose();
  };

  return (
    <Page
      flush
      title="Liste übernehmen"
      onBack={onBack}
      actions={
        <>
          <Button variant="subtle" color="gray" onClick={() => void giveUp()}>
            Verwerfen
          </Button>
          <Button disabled={files === 0} loading={taking} onClick={() => void take()}>
            {files === 0
              ? 'Nichts zu übernehmen'
              : files === 1
                ? '1 Zeile übernehmen'
                : `${files} Zeilen übernehmen`}
          </Button>
        </>
      }
    >
      <Flex direction="column" h="100%" style={{ overflowY: 'auto' }}>
        <Stack gap="xs" px="lg" pb="xs" style={{ flexShrink: 0 }}>
          <FailureNote failure={choosing.failure} />
          <ImportSettings
            draft={draft}
            change={change}
            moves={counts.moved > 0}
            busy={choosing.busy}
            onOther={() => void chooseOther()}
          />
          <ColumnsStrip draft={draft} change={change} />
          <Text size="sm" role="status">
            {importSummaryWords(counts)}
          </Text>
        </Stack>
        <Flex flex={1} mih={leastTable}>
          <RowsTable
            judgements={judgements}
            draft={draft}
            change={change}
            active={{ key: activeKey, onChange: setActiveKey }}
          />
          {active === null ? null : (
            <ScrollArea w={330} style={{ borderLeft: line, borderTop: line, flexShrink: 0 }}>
              <RowDetails
                judgement={active}
                draft={draft}
                change={change}
                onClose={() => setActiveKey(null)}
              />
            </ScrollArea>
          )}
        </Flex>
      </Flex>
    </Page>
  );
};

/** Some rows stay in sight in a low window, or at 200 %; the page scrolls above them. */
const leastTable = 260;

const line = '1px solid var(--mantine-color-default-border)';
