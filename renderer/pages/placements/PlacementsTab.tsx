import { Box, Button, Group, Stack } from '@mantine/core';
import { IconBriefcase } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { placementPath } from '../../frame/routes.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useSettings, useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';
import { ClassPapersButton } from './ClassPapersButton.tsx';
import { placementColumns } from './placementColumns.tsx';
import { PlacementFilters, WorklistChips } from './PlacementFilters.tsx';
import { filterPlacements, placementRows, type PlacementFilter } from './placementRows.ts';
import { placementWorklists } from './placementWorklists.ts';
import { useKeptFilter } from './useKeptFilter.ts';

const everything: PlacementFilter = { query: '', className: null, statuses: [], worklist: null };

const newestFirst = { id: 'period', desc: true } as const;

/** All placements: worklists, filters, table. */
export const PlacementsTab = ({ onNew }: { readonly onNew: () => void }) => {
  const today = useToday();
  const { nameOrder } = useSettings();
  const [, go] = useLocation();
  const [filter, narrow] = useKeptFilter('placements', everything);
  const rows = useView(
    ['placement', 'student', 'enrolment', 'company'],
    (data) => placementRows(data, today),
    [today],
  );
  const worklists = useView(['placement', 'company'], (data) => placementWorklists(data, today), [
    today,
  ]);
  const shown = useMemo(() => filterPlacements(rows, filter, worklists), [rows, filter, worklists]);
  const columns = useMemo(() => placementColumns(worklists, nameOrder), [worklists, nameOrder]);
  const classes = useMemo(() => classesOf(rows.map(({ className }) => className)), [rows]);

  if (rows.length === 0) return <NoPlacements onNew={onNew} />;
  return (
    <Stack h="100%" gap="xs" style={{ overflow: 'auto' }}>
      <Stack px="lg" gap={6}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <WorklistChips
            worklist={filter.worklist}
            narrow={narrow}
            total={rows.length}
            lists={worklists}
          />
          <ClassPapersButton rows={shown} />
        </Group>
        <PlacementFilters
          filter={filter}
          narrow={narrow}
          classes={classes}
          shown={shown.length}
          total={rows.length}
        />
      </Stack>
      {/* On a low window the page scrolls before the table becomes a slit. */}
      <Box flex="1 0 260px" h={260}>
        <DataTable
          label="Praktika"
          edgeToEdge
          rows={shown}
          all={rows}
          columns={columns}
          rowKey={({ placement }) => placement.id}
          rowLabel={({ name, company }) => [name, company?.name].filter(Boolean).join(', ')}
          initialSort={newestFirst}
          onOpen={({ placement }) => go(placementPath(placement.id))}
          emptyState={<NothingFound onClear={() => narrow(everything)} />}
        />
      </Box>
    </Stack>
  );
};

const classesOf = (names: readonly string[]): readonly string[] =>
  [...new Set(names)]
    .filter(Boolean)
    .sort((one, other) => one.localeCompare(other, 'de', { numeric: true }));

const NothingFound = ({ onClear }: { readonly onClear: () => void }) => (
  <EmptyState
    icon={IconBriefcase}
    title="Kein Praktikum passt dazu"
    action={
      <Button variant="default" onClick={onClear}>
        Filter aufheben
      </Button>
    }
  >
    Ändern Sie die Suche oder heben Sie die Filter auf, um wieder alle Praktika zu sehen.
  </EmptyState>
);

const NoPlacements = ({ onNew }: { readonly onNew: () => void }) => (
  <EmptyState
    icon={IconBriefcase}
    title="Noch keine Praktika"
    action={<Button onClick={onNew}>Neues Praktikum</Button>}
  >
    Hier sehen Sie, wer wann in welchem Betrieb ist, wo noch ein Platz fehlt und welche Besuche
    anstehen. Legen Sie das erste Praktikum an, auch wenn der Platz noch gesucht wird.
  </EmptyState>
);
