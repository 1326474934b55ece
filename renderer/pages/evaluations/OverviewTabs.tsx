import { Group, Select, Stack, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import type { Sheet } from '../../../domain/sheet/sheetPlan.ts';
import { CountsView } from './CountsView.tsx';
import { ListPreview } from './ListPreview.tsx';
import { BlockedPlaces, Choices, ChoiceSwitches } from './OverviewChoices.tsx';
import { overviewKinds } from './overviewKinds.ts';
import type { Overview } from './useOverview.ts';
import type { ChoiceState } from './useOverviewChoice.ts';

type OverviewProps = ChoiceState & { readonly overview: Overview };

/** The overview to look at before it is exported: the list and the numbers, each on a tab. */
export const OverviewTabs = (props: OverviewProps) => {
  const { choice, change, overview } = props;
  const [tab, setTab] = useState<string | null>('list');
  const [counts, ...lists] = overview.plan.sheets;
  if (counts === undefined) return null;
  return (
    <Tabs
      value={lists.length === 0 ? 'counts' : tab}
      onChange={setTab}
      h="100%"
      keepMounted={false}
      style={{ display: 'flex', flexDirection: 'column', overflow: 'auto' }}
    >
      <Stack gap="xs" px="lg">
        <Choices {...props} />
        <ChoiceSwitches choice={choice} change={change} />
        {overview.blocked === 0 || !('per' in choice) || choice.numbersOnly ? null : (
          <BlockedPlaces count={overview.blocked} {...{ choice, change }} />
        )}
        <Group justify="space-between" align="flex-end" gap="xs">
          <Tabs.List>
            {lists.length === 0 ? null : <Tabs.Tab value="list">Liste</Tabs.Tab>}
            <Tabs.Tab value="counts">Zahlen</Tabs.Tab>
          </Tabs.List>
          <Text size="sm" c="dimmed" className="tabular" role="status">
            Export: {overview.shown} von {overview.all}
            {leftOut(counts.lines)}
          </Text>
        </Group>
      </Stack>
      {/* On a low window the page scrolls before the table becomes a slit. */}
      <Tabs.Panel value="list" flex="1 0 260px" h={260}>
        <Lists sheets={lists} whoIsIn={overviewKinds[choice.sheet].whoIsIn} />
      </Tabs.Panel>
      <Tabs.Panel
        value="counts"
        tabIndex={0}
        flex="1 0 260px"
        h={260}
        px="lg"
        pb="lg"
        style={{ overflow: 'auto' }}
      >
        <CountsView sheet={counts} />
      </Tabs.Panel>
    </Tabs>
  );
};

/** The sheets with lines; of several, one at a time. */
const Lists = ({
  sheets,
  whoIsIn,
}: {
  readonly sheets: readonly Sheet[];
  readonly whoIsIn: string;
}) => {
  const [name, setName] = useState<string | null>(null);
  const sheet = sheets.find((one) => one.name === name) ?? sheets[0];
  const table = sheet?.tables[0];
  if (table === undefined) return null;
  return (
    <Stack h="100%" gap={4}>
      {sheets.length === 1 ? null : (
        <Group px="lg" pt={6} gap="xs" data-looking>
          <Select
            w={280}
            aria-label="Blatt"
            allowDeselect={false}
            searchable
            data={[...new Set(sheets.map((one) => one.name))]}
            value={sheet?.name ?? null}
            onChange={setName}
          />
          <Text size="sm" c="dimmed" className="tabular">
            {table.rows.length === 1 ? 'eine Zeile' : `${table.rows.length} Zeilen`},{' '}
            {sheets.length} Blätter
          </Text>
        </Group>
      )}
      <div style={{ flex: 1, minHeight: 0 }}>
        <ListPreview table={table} whoIsIn={whoIsIn} />
      </div>
    </Stack>
  );
};

const leftOut = (lines: Sheet['lines']): string => {
  const remark = lines.find(({ label }) => label === 'Nicht aufgeführt');
  return remark === undefined ? '' : `; nicht aufgeführt: ${remark.text}`;
};
