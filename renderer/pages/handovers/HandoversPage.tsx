import { Box, Button, Group, Menu, Stack, Tabs, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconChevronDown,
  IconPlus,
  IconSearch,
  IconTransfer,
  IconUsers,
} from '@tabler/icons-react';
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
import {
  handoverPath,
  handoverTabPaths,
  severalPath,
  type HandoverTab,
} from '../../frame/routes.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FilterChips } from '../../parts/FilterChips.tsx';
import { Page } from '../../parts/Page.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useSettings, useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';
import { DeadlinesTab } from './deadlines/DeadlinesTab.tsx';
import { handoverColumns } from './handoverColumns.tsx';
import { handoverRows, type HandoverRow } from './handoverRows.ts';
import { useLatestRun } from './several/latestRun.ts';
import { RegisterTab } from './register/RegisterTab.tsx';
import { NewHandover } from '../../parts/handover/NewHandover.tsx';
import { SeveralHandovers } from '../../parts/handover/SeveralHandovers.tsx';
import { useSeveralSet } from '../../parts/handover/severalSet.ts';

const lists = Object.entries(handoverListLabels) as readonly [HandoverList, string][];

/** Where to begin: drafts first, then what still waits for an answer. */
const firstList = (counts: Readonly<Record<HandoverList, number>>): HandoverList =>
  (['entwuerfe', 'ohne_antwort'] as const).find((list) => counts[list] > 0) ?? 'alle';

const tabLabels: Readonly<Record<HandoverTab, string>> = {
  liste: 'Übergaben',
  stichtage: 'Stichtage',
  verzeichnis: 'Verzeichnis',
};

/** Übergaben: all handovers by state, the deadlines of the school year, and the register of what was sent. */
export const HandoversPage = ({
  tab,
  deadline = null,
}: {
  readonly tab: HandoverTab;
  /** The deadline whose list is open. */
  readonly deadline?: string | null;
}) => {
  const [, go] = useLocation();
  const [adding, dialog] = useDisclosure(false);
  const [several, severalDialog] = useDisclosure(false);
  const add = (
    <Group gap="xs" wrap="nowrap">
      <SeveralMenu onPrepare={severalDialog.open} />
      <Button leftSection={<IconPlus size={18} />} onClick={dialog.open}>
        Neue Übergabe
      </Button>
    </Group>
  );
  return (
    <Tabs
      h="100%"
      variant="pills"
      keepMounted={false}
      value={tab}
      onChange={(next) => go(handoverTabPaths[next as HandoverTab])}
    >
      <Page
        flush
        title="Übergaben"
        beside={
          <Tabs.List aria-label="Ansicht" style={{ flexWrap: 'nowrap' }}>
            {Object.entries(tabLabels).map(([name, label]) => (
              <Tabs.Tab key={name} value={name}>
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        }
        actions={add}
      >
        <Tabs.Panel value="liste" h="100%">
          <AllHandovers add={add} />
        </Tabs.Panel>
        <Tabs.Panel value="stichtage" h="100%">
          <DeadlinesTab opened={deadline} />
        </Tabs.Panel>
        <Tabs.Panel value="verzeichnis" h="100%">
          <RegisterTab />
        </Tabs.Panel>
      </Page>
      <NewHandover opened={adding} onClose={dialog.close} />
      <SeveralHandovers studentIds={null} opened={several} onClose={severalDialog.close} />
    </Tabs>
  );
};

/** Handovers of several people: prepare them for a class, or go back to those prepared last. */
const SeveralMenu = ({ onPrepare }: { readonly onPrepare: () => void }) => {
  const [, go] = useLocation();
  const prepared = useSeveralSet() !== null;
  const reported = useLatestRun().result !== null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconUsers size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          Mehrere
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onPrepare}>Für eine Klasse vorbereiten</Menu.Item>
        <Menu.Item disabled={!prepared} onClick={() => go(severalPath)}>
          Zuletzt vorbereitete zeigen
        </Menu.Item>
        {reported ? (
          <Menu.Item onClick={() => go(severalPath)}>Bericht der letzten Ausgabe zeigen</Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
};

const AllHandovers = ({ add }: { readonly add: ReactNode }) => {
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

const emptyWords: Readonly<Record<HandoverList, readonly [title: string, text: string]>> = {
  entwuerfe: [
    'Kein Entwurf offen',
    'Alle begonnenen Übergaben sind versendet oder beendet. Eine neue beginnen Sie oben rechts.',
  ],
  ohne_antwort: [
    'Keine Antwort steht aus',
    'Hier stehen versendete Übergaben, bis Sie die Antwort der Stelle erfasst haben.',
  ],
  ueberfaellig: [
    'Nichts ist überfällig',
    'Hier stehen Übergaben, deren Antwort bis zum erbetenen Tag nicht gekommen ist.',
  ],
  beantwortet: [
    'Noch keine Antwort erfasst',
    'Hier stehen Übergaben, auf die eine Stelle geantwortet hat, und abgeschlossene.',
  ],
  ohne_kopie: [
    'Alle haben ihre Kopie',
    'Hier stehen versendete Übergaben, bis die Kopie für die Jugendliche oder den Jugendlichen eingetragen ist.',
  ],
  alle: ['Noch keine Übergabe', 'Eine neue Übergabe beginnen Sie oben rechts.'],
};

const NothingHere = ({
  list,
  searching,
}: {
  readonly list: HandoverList;
  readonly searching: boolean;
}) => {
  const [title, text] = searching
    ? ['Dazu gibt es keine Übergabe', 'Prüfen Sie die Schreibweise oder wählen Sie „alle“.']
    : emptyWords[list];
  return (
    <EmptyState icon={IconTransfer} title={title}>
      {text}
    </EmptyState>
  );
};
