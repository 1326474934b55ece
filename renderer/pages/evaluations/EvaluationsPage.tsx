import { Button, Text } from '@mantine/core';
import { IconFileTypeXls } from '@tabler/icons-react';
import { useState } from 'react';
import { schoolYearOf } from '../../../domain/calendar/schoolYear.ts';
import { everydayColumns } from '../../../domain/sheet/transitionColumns.ts';
import { confirm } from '../../parts/confirm.tsx';
import { Page } from '../../parts/Page.tsx';
import { useToday } from '../../state/today.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { OverviewTabs } from './OverviewTabs.tsx';
import { useOverview, type Overview, type OverviewChoice } from './useOverview.ts';
import { useSheetExport } from './useSheetExport.ts';

/** Auswertungen: the overview of a leavers' cohort as it will be exported, and its numbers. */
export const EvaluationsPage = () => {
  const today = useToday();
  const [choice, setChoice] = useState<OverviewChoice>(() => ({
    sheet: 'transition',
    schoolYear: schoolYearOf(today),
    schoolIds: [],
    classNames: [],
    columns: [...everydayColumns],
    showBlockedPlaces: false,
  }));
  const overview = useOverview(choice);
  const sheetExport = useSheetExport();
  // A confirmation holds for what was looked at, not for another choice or a second file.
  const change = (patch: Partial<OverviewChoice>): void =>
    setChoice((now) => ({ ...now, showBlockedPlaces: false, ...patch }));
  const start = async (): Promise<void> => {
    if (!(await askBeforeExport(rowsOf(overview), choice))) return;
    const written = await sheetExport.start(choice);
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
          disabled={choice.columns.length === 0 || rowsOf(overview) === 0}
          loading={sheetExport.running}
          onClick={() => void start()}
        >
          Als Excel ausgeben
        </Button>
      }
    >
      <OverviewTabs choice={choice} overview={overview} onChange={change} />
      <ExportProgress {...sheetExport} />
    </Page>
  );
};

const rowsOf = ({ plan: { sheets } }: Overview): number => sheets[1]?.tables[0]?.rows.length ?? 0;

const askBeforeExport = (rows: number, choice: OverviewChoice): Promise<boolean> =>
  confirm({
    title: 'Übersicht als Excel ausgeben',
    text: `${exportWords(rows, choice)} Die Datei liegt danach unverschlüsselt in dem Ordner, den Sie wählen. Geben Sie sie nur an das Team Berufliche Orientierung und die Leitstelle weiter und löschen Sie sie, wenn sie nicht mehr gebraucht wird.`,
    yes: 'Als Excel ausgeben',
  });

const exportWords = (rows: number, { columns, showBlockedPlaces }: OverviewChoice): string => {
  const persons = rows === 1 ? 'eine Person' : `${rows} Personen`;
  const columnWords = columns.length === 1 ? 'einer Spalte' : `${columns.length} Spalten`;
  const list = `Die Datei enthält ${persons} mit ${columnWords} und die Zahlen des Jahrgangs.`;
  return showBlockedPlaces
    ? `${list} Schule, Klasse und Stelle stehen auch bei Personen mit Auskunftssperre darin.`
    : list;
};
