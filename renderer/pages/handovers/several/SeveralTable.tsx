import { Box, Group } from '@mantine/core';
import { IconTransfer } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { severalStateLabels, type SeveralState } from '../../../../domain/handover/amongSeveral.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { FilterChips } from '../../../parts/FilterChips.tsx';
import { DataTable } from '../../../parts/table/DataTable.tsx';
import { useSettings } from '../../../state/ReplicaContext.tsx';
import { mendingPath } from './mendingPath.ts';
import { severalColumns } from './severalColumns.tsx';
import type { SeveralRow } from './severalRows.ts';

type Filter = SeveralState | 'alle';

const filters: readonly (readonly [Filter, string])[] = [
  ['alle', 'alle'],
  ['blockiert', 'nur blockierte'],
  ['hinweise', severalStateLabels.hinweise],
  ['bereit', severalStateLabels.bereit],
  ['versendet', severalStateLabels.versendet],
];

/** Who is ready and who is blocked and why; a line leads to where something is put right. */
export const SeveralTable = ({ rows }: { readonly rows: readonly SeveralRow[] }) => {
  const { nameOrder } = useSettings();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState<Filter>('alle');
  const columns = useMemo(() => severalColumns(nameOrder), [nameOrder]);
  const count = (wanted: Filter): number =>
    rows.filter(({ state }) => wanted === 'alle' || state === wanted).length;
  const shown = rows.filter(({ state }) => filter === 'alle' || state === filter);
  return (
    <>
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
          onOpen={(row) => navigate(mendingPath(row))}
          emptyState={
            <EmptyState icon={IconTransfer} title="Hier steht niemand">
              Mit „alle“ sehen Sie wieder die ganze Auswahl.
            </EmptyState>
          }
        />
      </Box>
    </>
  );
};
