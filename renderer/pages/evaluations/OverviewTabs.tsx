import { Group, Stack, Tabs, Text } from '@mantine/core';
import { CountsView } from './CountsView.tsx';
import { ListPreview } from './ListPreview.tsx';
import { type Overview, type OverviewChoice } from './useOverview.ts';
import { BlockedPlaces, Choices } from './OverviewChoices.tsx';

/** The overview to look at before it is exported: the list and the numbers, each on a tab. */
export const OverviewTabs = ({
  choice,
  overview,
  onChange,
}: {
  readonly choice: OverviewChoice;
  readonly overview: Overview;
  readonly onChange: (patch: Partial<OverviewChoice>) => void;
}) => {
  const [counts, list] = overview.plan.sheets;
  const table = list?.tables[0];
  if (counts === undefined || table === undefined) return null;
  return (
    <Tabs
      defaultValue="list"
      h="100%"
      keepMounted={false}
      style={{ display: 'flex', flexDirection: 'column', overflow: 'auto' }}
    >
      <Stack gap="xs" px="lg">
        <Choices choice={choice} overview={overview} onChange={onChange} />
        {overview.blocked === 0 ? null : (
          <BlockedPlaces count={overview.blocked} choice={choice} onChange={onChange} />
        )}
        <Group justify="space-between" align="flex-end" gap="xs">
          <Tabs.List>
            <Tabs.Tab value="list">Liste</Tabs.Tab>
            <Tabs.Tab value="counts">Zahlen</Tabs.Tab>
          </Tabs.List>
          <Text size="sm" c="dimmed" className="tabular" role="status">
            Export: {table.rows.length} von {overview.allLeavers} im Abgangsjahrgang
            {leftOut(counts.lines)}
          </Text>
        </Group>
      </Stack>
      {/* On a low window the page scrolls before the table becomes a slit. */}
      <Tabs.Panel value="list" flex="1 0 260px" h={260}>
        <ListPreview table={table} />
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

const leftOut = (lines: Overview['plan']['sheets'][number]['lines']): string => {
  const remark = lines.find(({ label }) => label === 'Nicht aufgeführt');
  return remark === undefined ? '' : `; nicht aufgeführt: ${remark.text}`;
};
