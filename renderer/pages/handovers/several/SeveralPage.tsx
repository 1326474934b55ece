import { Box, Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileExport, IconTable, IconTransfer } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { severalStateLabels, type SeveralState } from '../../../../domain/handover/amongSeveral.ts';
import { whyNothingBegins } from '../../../../domain/handover/severalDrafts.ts';
import { handoverPath, handoverPlacePath, studentPath } from '../../../frame/routes.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { FilterChips } from '../../../parts/FilterChips.tsx';
import { useSeveralSet } from '../../../parts/handover/severalSet.ts';
import { Page } from '../../../parts/Page.tsx';
import { DataTable } from '../../../parts/table/DataTable.tsx';
import { WorkProgress } from '../../../parts/WorkProgress.tsx';
import { useSettings } from '../../../state/ReplicaContext.tsx';
import { findingPath } from '../useJump.ts';
import { ExportSeveral, type Outgoing } from './ExportSeveral.tsx';
import { ListAgain } from './ListAgain.tsx';
import { RunReport } from './RunReport.tsx';
import { severalColumns } from './severalColumns.tsx';
import type { SeveralRow } from './severalRows.ts';
import { useRun, type Run } from './useRun.ts';
import { useSeveralRows } from './useSeveralRows.ts';

/** Handovers that go out together: what is ready, what is blocked and why, and the letters in one go. */
export const SeveralPage = () => {
  const [, navigate] = useLocation();
  const set = useSeveralSet();
  const run = useRun();
  const rows = useSeveralRows(set, run.running);
  const back = (): void => navigate('/uebergaben');
  if (rows.length === 0)
    return (
      <Page title="Mehrere Übergaben" onBack={back}>
        <EmptyState
          icon={IconTransfer}
          title="Noch nichts vorbereitet"
          action={<Button onClick={back}>Alle Übergaben</Button>}
        >
          Wählen Sie unter Übergaben eine Klasse, oder unter Jugendliche mehrere Personen. Hier
          sehen Sie dann, was bereit ist, und geben alle Schreiben auf einmal aus.
        </EmptyState>
      </Page>
    );
  return (
    <Page
      title="Mehrere Übergaben"
      flush
      onBack={back}
      actions={<Actions key={String(run.running)} rows={rows} run={run} />}
    >
      <Rows rows={rows} run={run} />
      <WorkProgress
        shown={run.running && run.progress !== null}
        title="Die Schreiben entstehen"
        label="Fortschritt der Ausgabe"
        progress={run.progress}
        unit="Schreiben"
        onCancel={run.cancel}
      />
    </Page>
  );
};

const mayGo = ({ state }: SeveralRow): boolean => state === 'bereit' || state === 'hinweise';

const idsOf = (rows: readonly SeveralRow[]): string[] =>
  rows.flatMap(({ handoverId }) => handoverId ?? []);

const Actions = ({ rows, run }: { readonly rows: readonly SeveralRow[]; readonly run: Run }) => {
  const [asking, dialog] = useDisclosure(false);
  const [listing, listDialog] = useDisclosure(false);
  const going = idsOf(rows.filter(mayGo));
  const sent = idsOf(rows.filter(({ state }) => state === 'versendet'));
  const send = (outgoing: Outgoing): void => {
    dialog.close();
    void run.start({ handoverIds: going.slice(0, 500), ...outgoing });
  };
  return (
    <>
      {sent.length === 0 ? null : (
        <Button
          variant="default"
          leftSection={<IconTable size={18} aria-hidden />}
          onClick={listDialog.open}
        >
          Übergabeliste
        </Button>
      )}
      <Button
        leftSection={<IconFileExport size={18} aria-hidden />}
        disabled={going.length === 0}
        onClick={dialog.open}
      >
        {exportWords(going.length)}
      </Button>
      <ExportSeveral
        opened={asking}
        onClose={dialog.close}
        count={going.length}
        left={rows.filter(({ state }) => state === 'blockiert').length}
        onSend={send}
      />
      <ListAgain
        opened={listing}
        onClose={listDialog.close}
        onSend={(channel) => {
          listDialog.close();
          void run.list({ handoverIds: sent.slice(0, 500), channel });
        }}
      />
    </>
  );
};

const exportWords = (count: number): string => {
  if (count === 0) return 'Schreiben ausgeben';
  return count === 1 ? 'Ein Schreiben ausgeben' : `${count} Schreiben ausgeben`;
};

type Filter = SeveralState | 'alle';

const filters: readonly (readonly [Filter, string])[] = [
  ['alle', 'alle'],
  ['blockiert', 'nur blockierte'],
  ['hinweise', severalStateLabels.hinweise],
  ['bereit', severalStateLabels.bereit],
  ['versendet', severalStateLabels.versendet],
];

/** Where something is put right that stands against a line, else the handover itself. */
const placeOf = ({ student, handoverId, findings: [first] }: SeveralRow): string => {
  if (handoverId === null)
    return studentPath(student.id, whyNothingBegins(student) === null ? 'anschluss' : 'stammdaten');
  if (first === undefined) return handoverPath(handoverId);
  const path = findingPath(student.id, first);
  if (path !== null) return path;
  return first.jump === 'consent'
    ? studentPath(student.id, 'einwilligungen')
    : handoverPlacePath(handoverId, first.jump);
};

const Rows = ({ rows, run }: { readonly rows: readonly SeveralRow[]; readonly run: Run }) => {
  const { nameOrder } = useSettings();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState<Filter>('alle');
  const columns = useMemo(() => severalColumns(nameOrder), [nameOrder]);
  const count = (wanted: Filter): number =>
    rows.filter(({ state }) => wanted === 'alle' || state === wanted).length;
  const shown = rows.filter(({ state }) => filter === 'alle' || state === filter);
  const names = new Map(rows.map(({ handoverId, name }) => [handoverId, name]));
  return (
    <Stack h="100%" gap="xs" style={{ overflow: 'auto' }}>
      {run.result === null ? null : (
        <Box px="lg">
          <RunReport result={run.result} nameOf={(id) => names.get(id) ?? ''} />
        </Box>
      )}
      <Group px="lg" data-looking>
        <FilterChips
          label="Übergaben nach Stand"
          options={filters.map(([value, label]) => ({ value, label, count: count(value) }))}
          value={filter}
          onChange={setFilter}
        />
      </Group>
      <Box flex="1 0 260px" h={260}>
        <DataTable
          edgeToEdge
          label="Mehrere Übergaben"
          rows={shown}
          columns={columns}
          rowKey={({ student }) => student.id}
          rowLabel={({ name }) => name}
          initialSort={{ id: 'state' }}
          onOpen={(row) => navigate(placeOf(row))}
          emptyState={
            <EmptyState icon={IconTransfer} title="Hier steht niemand">
              Mit „alle“ sehen Sie wieder die ganze Auswahl.
            </EmptyState>
          }
        />
      </Box>
    </Stack>
  );
};
