import { Box, Group, Stack, TextInput } from '@mantine/core';
import { IconSearch, IconTransfer } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Day } from '../../../domain/calendar/day.ts';
import {
  handoverCounts,
  handoverListLabels,
  isInHandoverList,
  type HandoverList,
} from '../../../domain/handover/handoverLists.ts';
import { searchTest } from '../../../domain/person/matchesSearch.ts';
import { handoverPath } from '../../frame/routes.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterChips } from '../../parts/FilterChips.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useSettings, useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';
import { handoverColumns } from './handoverColumns.tsx';
import { handoverRows, type HandoverRow } from './handoverRows.ts';
import { NothingHere } from './NothingHere.tsx';

const lists = Object.entries(handoverListLabels) as readonly [HandoverList, string][];

/** Where to begin: drafts first, then what still waits for an answer. */
const firstList = (counts: Readonly<Record<HandoverList, number>>): HandoverList =>
  (['entwuerfe', 'ohne_antwort'] as const).find((list) => counts[list] > 0) ?? 'alle';

/** All handovers by their state, to be searched; without any, what they are for. `add` begins one. */
export const AllHandovers = ({ add }: { readonly add: ReactNode }) => {
  const today = useToday();
  const rows = useView(
    ['handover', 'student', 'enrolment', 'partner', 'partnerPerson'],
    (data) => handoverRows(data, today),
    [today],
  );
  if (rows.length === 0)
    return (
      <EmptyState icon={IconTransfer} title="Noch keine Übergabe" action={add}>
        Eine Übergabe gibt der nächsten Stelle genau die Angaben weiter, die sie braucht und haben
        darf. Sie wählen die Stelle, haken die Angaben an und sehen den Brief dabei entstehen.
      </EmptyState>
    );
  return <HandoverTable rows={rows} today={today} />;
};

const HandoverTable = ({
  rows,
  today,
}: {
  readonly rows: readonly HandoverRow[];
  readonly today: Day;
}) => {
  const { nameOrder } = useSettings();
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const counts = useMemo(
    () =>
      handoverCounts(
        rows.map(({ handover }) => handover),
        today,
      ),
    [rows, today],
  );
  const [chosen, setChosen] = useState<HandoverList | null>(null);
  const list = chosen ?? firstList(counts);
  const shown = useMemo(() => {
    const matches = searchTest(query);
    return rows.filter(
      ({ handover, searchText }) => isInHandoverList(handover, list, today) && matches(searchText),
    );
  }, [rows, list, query, today]);
  const columns = useMemo(() => handoverColumns(today, nameOrder), [today, nameOrder]);
  const options = useMemo(
    () => lists.map(([value, label]) => ({ value, label, count: counts[value] })),
    [counts],
  );
  return (
    <Stack h="100%" gap="xs" style={{ overflow: 'auto' }}>
      <Group px="lg" justify="space-between" gap="sm" data-looking>
        <FilterChips
          label="Übergaben nach Stand"
          options={options}
          value={list}
          onChange={setChosen}
        />
        <TextInput
          size="xs"
          w={220}
          aria-label="Übergaben durchsuchen"
          placeholder="Name, Klasse oder Stelle"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </Group>
      {/* On a low window the page scrolls before the table becomes a slit. */}
      <Box flex="1 0 260px" h={260}>
        <DataTable
          edgeToEdge
          label={`Übergaben: ${handoverListLabels[list]}`}
          rows={shown}
          all={rows}
          columns={columns}
          rowKey={({ handover }) => handover.id}
          rowLabel={({ name }) => name}
          initialSort={{ id: 'changed', desc: true }}
          onOpen={({ handover }) => navigate(handoverPath(handover.id))}
          emptyState={<NothingHere list={list} searching={query.trim() !== ''} />}
        />
      </Box>
    </Stack>
  );
};
