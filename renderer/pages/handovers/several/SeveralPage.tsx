import { Box, Button, Stack } from '@mantine/core';
import { IconTransfer } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { useSeveralSet } from '../../../parts/handover/severalSet.ts';
import { Page } from '../../../parts/Page.tsx';
import { WorkProgress } from '../../../parts/WorkProgress.tsx';
import { ask } from '../../../state/bridge.ts';
import { ExportSeveral, type Asked } from './ExportSeveral.tsx';
import { startRun, useLatestRun } from './latestRun.ts';
import { RunReport } from './RunReport.tsx';
import { SeveralActions } from './SeveralActions.tsx';
import { SeveralTable } from './SeveralTable.tsx';
import { useSeveralRows } from './useSeveralRows.ts';

/** Handovers that go out together: what is ready, what is blocked and why, and the letters in one go. */
export const SeveralPage = () => {
  const [, navigate] = useLocation();
  const set = useSeveralSet();
  const { running, progress, result } = useLatestRun();
  const rows = useSeveralRows(set, running);
  const [asked, setAsked] = useState<Asked | null>(null);
  const back = (): void => navigate('/uebergaben');
  return (
    <Page
      title="Mehrere Übergaben"
      flush
      onBack={back}
      actions={
        set === null || rows.length === 0 ? null : (
          <SeveralActions rows={rows} onSend={(going) => setAsked({ ...going, set, last: null })} />
        )
      }
    >
      <Stack h="100%" gap="xs" style={{ overflow: 'auto' }}>
        {result === null ? null : (
          <Box px="lg">
            <RunReport key={result.endedAt} result={result} running={running} onAgain={setAsked} />
          </Box>
        )}
        {rows.length === 0 ? <NothingPrepared onBack={back} /> : <SeveralTable rows={rows} />}
      </Stack>
      <ExportSeveral
        asked={asked}
        onClose={() => setAsked(null)}
        onSend={(order, among) => {
          setAsked(null);
          void startRun(order, among);
        }}
      />
      <WorkProgress
        shown={running && progress !== null}
        title="Die Schreiben entstehen"
        label="Fortschritt der Ausgabe"
        progress={progress}
        unit="Schreiben"
        onCancel={() => void ask('job.cancel', {})}
      />
    </Page>
  );
};

const NothingPrepared = ({ onBack }: { readonly onBack: () => void }) => (
  <EmptyState
    icon={IconTransfer}
    title="Noch nichts vorbereitet"
    action={<Button onClick={onBack}>Alle Übergaben</Button>}
  >
    Wählen Sie unter Übergaben eine Klasse, oder unter Jugendliche mehrere Personen. Hier sehen Sie
    dann, was bereit ist, und geben alle Schreiben auf einmal aus.
  </EmptyState>
);
