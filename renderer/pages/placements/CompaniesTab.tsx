import { Box, Button, Stack } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { companyPath } from '../../frame/routes.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useView } from '../../state/ReplicaContext.tsx';
import { companyColumns } from './companyColumns.tsx';
import { CompanyFilters } from './CompanyFilters.tsx';
import {
  companyRows,
  filterCompanies,
  wantedPeriod,
  withFreePlaces,
  type CompanyFilter,
} from './companyRows.ts';
import { useKeptFilter } from './useKeptFilter.ts';

const everything: CompanyFilter = {
  query: '',
  conditions: [],
  field: null,
  age: null,
  from: null,
  to: null,
};

const byName = { id: 'name' } as const;

/** All companies: search, conditions, table. */
export const CompaniesTab = ({ onNew }: { readonly onNew: () => void }) => {
  const [, go] = useLocation();
  const [filter, narrow] = useKeptFilter('companies', everything);
  const rows = useView(['company', 'companyContact', 'companyEvent'], companyRows, []);
  const { from, to } = filter;
  const wanted = useMemo(() => wantedPeriod({ from, to }), [from, to]);
  const free = useView(
    ['placement'],
    ({ placement }) => withFreePlaces(rows, Object.values(placement), wanted),
    [rows, wanted],
  );
  const shown = useMemo(() => filterCompanies(free, filter), [free, filter]);
  const columns = useMemo(() => companyColumns(wanted !== null), [wanted]);
  const fields = useMemo(
    () => [...new Set(rows.flatMap(({ company }) => company.fields))].sort(),
    [rows],
  );

  if (rows.length === 0) return <NoCompanies onNew={onNew} />;
  return (
    <Stack h="100%" gap="xs" style={{ overflow: 'auto' }}>
      <CompanyFilters
        filter={filter}
        narrow={narrow}
        fields={fields}
        count={`${shown.length} von ${rows.length}`}
      />
      {/* On a low window the page scrolls before the table becomes a slit. */}
      <Box flex="1 0 260px" h={260}>
        <DataTable
          label="Betriebe"
          edgeToEdge
          rows={shown}
          all={free}
          columns={columns}
          rowKey={({ company }) => company.id}
          rowLabel={({ company }) => company.name}
          initialSort={byName}
          onOpen={({ company }) => go(companyPath(company.id))}
          emptyState={<NothingFound onClear={() => narrow(everything)} />}
        />
      </Box>
    </Stack>
  );
};

const NothingFound = ({ onClear }: { readonly onClear: () => void }) => (
  <EmptyState
    icon={IconBuilding}
    title="Kein Betrieb passt dazu"
    action={
      <Button variant="default" onClick={onClear}>
        Filter aufheben
      </Button>
    }
  >
    Suchen Sie nach einem anderen Beruf oder Ort, oder heben Sie die Filter auf.
  </EmptyState>
);

const NoCompanies = ({ onNew }: { readonly onNew: () => void }) => (
  <EmptyState
    icon={IconBuilding}
    title="Noch keine Betriebe"
    action={<Button onClick={onNew}>Neuer Betrieb</Button>}
  >
    Hier sammeln Sie, welche Betriebe Praktika anbieten, in welchen Berufen und unter welchen
    Bedingungen. Legen Sie den ersten Betrieb an.
  </EmptyState>
);
