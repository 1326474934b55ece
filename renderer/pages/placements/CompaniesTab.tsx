import { Box, Button, Chip, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconBuilding, IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { companyPath } from '../../frame/routes.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useView } from '../../state/ReplicaContext.tsx';
import { companyColumns } from './companyColumns.tsx';
import {
  companyConditionLabels,
  companyRows,
  filterCompanies,
  type CompanyFilter,
} from './companyRows.ts';
import { useKept } from './useKept.ts';

const everything: CompanyFilter = { query: '', conditions: [] };

const byName = { id: 'name' } as const;

/** All companies: search, conditions, table. */
export const CompaniesTab = ({ onNew }: { readonly onNew: () => void }) => {
  const [, go] = useLocation();
  const [filter, setFilter] = useKept('companies', everything);
  const rows = useView(['company', 'companyContact', 'companyEvent'], companyRows, []);
  const shown = useMemo(() => filterCompanies(rows, filter), [rows, filter]);

  if (rows.length === 0) return <NoCompanies onNew={onNew} />;
  return (
    <Stack h="100%" gap="xs" style={{ overflow: 'auto' }}>
      <CompanyFilters
        filter={filter}
        onFilter={setFilter}
        count={`${shown.length} von ${rows.length}`}
      />
      {/* On a low window the page scrolls before the table becomes a slit. */}
      <Box flex="1 0 260px" h={260}>
        <DataTable
          label="Betriebe"
          edgeToEdge
          rows={shown}
          columns={companyColumns}
          rowKey={({ company }) => company.id}
          rowLabel={({ company }) => company.name}
          initialSort={byName}
          onOpen={({ company }) => go(companyPath(company.id))}
          emptyState={<NothingFound onClear={() => setFilter(everything)} />}
        />
      </Box>
    </Stack>
  );
};

const CompanyFilters = ({
  filter,
  onFilter,
  count,
}: {
  readonly filter: CompanyFilter;
  readonly onFilter: (filter: CompanyFilter) => void;
  readonly count: string;
}) => (
  <Group px="lg" gap="xs" data-looking>
    <TextInput
      size="xs"
      w={240}
      aria-label="Betriebe filtern"
      placeholder="Beruf, Ort, Name, Branche"
      leftSection={<IconSearch size={14} aria-hidden />}
      value={filter.query}
      onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
    />
    <Chip.Group
      multiple
      value={[...filter.conditions]}
      onChange={(conditions) => onFilter({ ...filter, conditions })}
    >
      <Group gap={4} role="group" aria-label="Bedingungen">
        {Object.entries(companyConditionLabels).map(([condition, label]) => (
          <Chip key={condition} value={condition}>
            {label}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
    <Text size="sm" c="dimmed" className="tabular" role="status" ml="auto">
      {count}
    </Text>
  </Group>
);

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
