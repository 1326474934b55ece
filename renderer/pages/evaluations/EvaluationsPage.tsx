import { Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { IconFileTypeXls } from '@tabler/icons-react';
import { useState } from 'react';
import { schoolYearOf } from '../../../domain/calendar/schoolYear.ts';
import { everydayColumns } from '../../../domain/sheet/transitionColumns.ts';
import { confirm } from '../../parts/confirm.tsx';
import { Page } from '../../parts/Page.tsx';
import { useToday } from '../../state/today.ts';
import { CountsView } from './CountsView.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { ListPreview } from './ListPreview.tsx';
import { useOverview, type Overview, type OverviewChoice } from './useOverview.ts';
import { BlockedPlaces, Choices } from './OverviewChoices.tsx';
import { useSheetExport } from './useSheetExport.ts';

/** Auswertungen: the overview of a leavers' cohort as it will be exported, and its numbers. */
export const EvaluationsPage = () => {
  const today = useToday();
  const [choice, setChoice] = useState<OverviewChoice>(() => ({
    schoolYear: schoolYearOf(today),
    schoolIds: [],
    classNames: [],
    columns: everydayColumns,
    showBlockedPlaces: false,
  }));
  const overview = useOverview(choice);
  const sheetExport = useSheetExport();
  // A confirmation holds for what was looked at, not for another choice or a second file.
  const change = (patch: Partial<OverviewChoice>): void =>
    setChoice((now) => ({ ...now, showBlockedPlaces: false, ...patch }));
  const [counts, list] = overview.plan.sheets;
  const table = list?.tables[0];
  if (counts === undefined || table === undefined) return null;

  const start = async (): Promise<void> => {
    if (!(await askBeforeExport(table.rows.length, choice))) return;
    const { schoolIds, classNames, columns, ...rest } = choice;
    const written = await sheetExport.start({
      ...rest,
      sheet: 'transition',
      schoolIds: [...schoolIds],
      classNames: [...classNames],
      columns: [...columns],
    });
    if (written) change({});
  };

  return (
    <Page
      title="Auswertungen"
      flush
      beside={
        <Text size="sm" c="dimmed" visibleFrom="md">
          Übergangsübersicht Abgangsjahrgang
        </Text>
      }
      actions={
        <Button
          leftSection={<IconFileTypeXls size={18} />}
          disabled={choice.columns.length === 0}
          loading={sheetExport.running}
          onClick={() => void start()}
        >
          Als Excel ausgeben
        </Button>
      }
    >
      <Tabs
        defaultValue="list"
        h="100%"
        keepMounted={false}
        style={{ display: 'flex', flexDirection: 'column', overflow: 'auto' }}
      >
        <Stack gap="xs" px="lg">
          <Choices choice={choice} overview={overview} onChange={change} />
          {overview.blocked === 0 ? null : (
            <BlockedPlaces count={overview.blocked} choice={choice} onChange={change} />
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
      <ExportProgress {...sheetExport} />
    </Page>
  );
};

const askBeforeExport = (rows: number, choice: OverviewChoice): Promise<boolean> =>
  confirm({
    title: 'Übersicht als Excel ausgeben',
    text: `${exportWords(rows, choice)} Die Datei liegt danach unverschlüsselt in dem Ordner, den Sie wählen. Geben Sie sie nur an das Team Berufliche Orientierung und die Leitstelle weiter und löschen Sie sie, wenn sie nicht mehr gebraucht wird.`,
    yes: 'Als Excel ausgeben',
  });

const exportWords = (rows: number, { columns, showBlockedPlaces }: OverviewChoice): string => {
  const persons = rows === 1 ? 'eine Person' : `${rows} Personen`;
  const list = `Die Datei enthält ${persons} mit ${columns.length} Spalten und die Zahlen des Jahrgangs.`;
  return showBlockedPlaces
    ? `${list} Schule, Klasse und Stelle stehen auch bei Personen mit Auskunftssperre darin.`
    : list;
};

const leftOut = (lines: Overview['plan']['sheets'][number]['lines']): string => {
  const remark = lines.find(({ label }) => label === 'Nicht aufgeführt');
  return remark === undefined ? '' : `; nicht aufgeführt: ${remark.text}`;
};
