import { Box, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconHeartHandshake, IconSearch } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import {
  partnershipStateLabels,
  type PartnershipState,
} from '../../../../domain/partnership/partnershipState.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { FilterChips } from '../../../parts/FilterChips.tsx';
import { useSchoolOptions } from '../../../parts/company/useSchoolOptions.ts';
import { DataTable } from '../../../parts/table/DataTable.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import { useKeptFilter, type Narrow } from '../useKeptFilter.ts';
import { partnershipColumns } from './partnershipColumns.tsx';
import {
  filterPartnerships,
  partnershipRows,
  type PartnershipFilter,
  type PartnershipRow,
} from './partnershipRows.ts';

const everything: PartnershipFilter = { query: '', schoolId: null, state: null };

const firstToEnd = { id: 'to' } as const;

const states = Object.entries(partnershipStateLabels) as readonly [PartnershipState, string][];

/** The register of partnerships of schools and companies. */
export const PartnershipsTab = ({
  onNew,
  onOpen,
}: {
  readonly onNew: () => void;
  readonly onOpen: (id: string) => void;
}) => {
  const today = useToday();
  const [filter, narrow] = useKeptFilter('partnerships', everything);
  const rows = useView(
    ['partnership', 'school', 'company'],
    (data) => partnershipRows(data, today),
    [today],
  );
  const shown = useMemo(() => filterPartnerships(rows, filter), [rows, filter]);

  if (rows.length === 0) return <NoPartnerships onNew={onNew} />;
  return (
    <Stack h="100%" gap="xs" style={{ overflow: 'auto' }}>
      <Filters filter={filter} narrow={narrow} rows={rows} shown={shown.length} />
      {/* On a low window the page scrolls before the table becomes a slit. */}
      <Box flex="1 0 260px" h={260}>
        <DataTable
          label="Kooperationen"
          edgeToEdge
          rows={shown}
          all={rows}
          columns={partnershipColumns}
          rowKey={({ partnership }) => partnership.id}
          rowLabel={({ school, company }) => `${school} und ${company.name}`}
          initialSort={firstToEnd}
          onOpen={({ partnership }) => onOpen(partnership.id)}
          emptyState={<NothingFound onClear={() => narrow(everything)} />}
        />
      </Box>
    </Stack>
  );
};

const Filters = ({
  filter,
  narrow,
  rows,
  shown,
}: {
  readonly filter: PartnershipFilter;
  readonly narrow: Narrow<PartnershipFilter>;
  readonly rows: readonly PartnershipRow[];
  readonly shown: number;
}) => {
  const schools = useSchoolOptions();
  const options = useMemo(() => stateOptions(rows), [rows]);
  const choose = useCallback(
    (state: PartnershipState | 'all') => narrow({ state: state === 'all' ? null : state }),
    [narrow],
  );
  return (
    <Group px="lg" gap="xs" data-looking>
      <TextInput
        size="xs"
        w={220}
        aria-label="Kooperationen filtern"
        placeholder="Betrieb, Schule, Vorhaben"
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.query}
        onChange={(event) => narrow({ query: event.currentTarget.value })}
      />
      <Select
        size="xs"
        w={180}
        aria-label="Schule"
        placeholder="alle Schulen"
        clearable
        data={schools}
        value={filter.schoolId}
        onChange={(schoolId) => narrow({ schoolId })}
      />
      <FilterChips
        label="Stand"
        value={filter.state ?? 'all'}
        onChange={choose}
        options={options}
      />
      <Text size="sm" c="dimmed" className="tabular" role="status" ml="auto">
        {shown} von {rows.length}
      </Text>
    </Group>
  );
};

const stateOptions = (rows: readonly PartnershipRow[]) => [
  { value: 'all' as const, label: 'Alle', count: rows.length },
  ...states.map(([value, label]) => ({
    value,
    label,
    count: rows.filter(({ state }) => state === value).length,
  })),
];

const NothingFound = ({ onClear }: { readonly onClear: () => void }) => (
  <EmptyState
    icon={IconHeartHandshake}
    title="Keine Kooperation passt dazu"
    action={
      <Button variant="default" onClick={onClear}>
        Filter aufheben
      </Button>
    }
  >
    Heben Sie die Filter auf, um wieder alle Kooperationen zu sehen.
  </EmptyState>
);

const NoPartnerships = ({ onNew }: { readonly onNew: () => void }) => (
  <EmptyState
    icon={IconHeartHandshake}
    title="Noch keine Kooperationen"
    action={<Button onClick={onNew}>Neue Kooperation</Button>}
  >
    Hier steht, welche Schule mit welchem Betrieb eine Kooperation (SchulBetrieb) unterzeichnet hat,
    was vereinbart ist und wann die Laufzeit endet.
  </EmptyState>
);
