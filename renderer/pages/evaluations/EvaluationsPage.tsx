import { ActionIcon, Button, Select, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconFileTypeXls, IconPrinter } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { sheetRowsAsText } from '../../../domain/sheet/cellText.ts';
import { Page } from '../../parts/Page.tsx';
import { ExportProgress } from '../../parts/sheet/ExportProgress.tsx';
import { useSheetExport } from '../../parts/sheet/useSheetExport.ts';
import { useSettings } from '../../state/ReplicaContext.tsx';
import { askBeforeExport } from './askBeforeExport.ts';
import { copyTables } from './copyOverview.ts';
import { overviewKinds, type OverviewName } from './overviewKinds.ts';
import { OverviewTabs } from './OverviewTabs.tsx';
import { PrintedOverview } from './PrintedOverview.tsx';
import { useOverview, type Overview } from './useOverview.ts';
import { useOverviewChoice } from './useOverviewChoice.ts';

/** Auswertungen: an overview as it will be exported, copied or printed, and its numbers. */
export const EvaluationsPage = () => {
  const [name, setName] = useState<OverviewName>('transition');
  const state = useOverviewChoice(name);
  const { choice, change } = state;
  const overview = useOverview(choice);
  const { smallCell } = useSettings();
  const sheetExport = useSheetExport();
  const [printing, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  const nothing = choice.columns.length === 0 || overview.shown === 0;
  const start = async (): Promise<void> => {
    if (!(await askBeforeExport(overview, choice, smallCell))) return;
    // A confirmed Auskunftssperre holds for one file.
    if (await sheetExport.start(choice)) change({});
  };

  return (
    <Page
      title="Auswertungen"
      flush
      beside={<OverviewSelect name={name} onChange={setName} />}
      actions={
        <>
          <CopyButton overview={overview} disabled={nothing} />
          <IconAction label="Drucken" disabled={nothing} onClick={() => setPrinting(true)}>
            <IconPrinter size={18} />
          </IconAction>
          <Button
            leftSection={<IconFileTypeXls size={18} aria-hidden />}
            disabled={nothing}
            loading={sheetExport.running}
            onClick={() => void start()}
          >
            Als Excel ausgeben
          </Button>
        </>
      }
    >
      <OverviewTabs key={name} {...state} overview={overview} />
      <ExportProgress {...sheetExport} />
      {printing ? <PrintedOverview plan={overview.plan} onDone={printed} /> : null}
    </Page>
  );
};

const names = Object.keys(overviewKinds) as readonly OverviewName[];

const OverviewSelect = ({
  name,
  onChange,
}: {
  readonly name: OverviewName;
  readonly onChange: (name: OverviewName) => void;
}) => (
  <div data-looking>
    <Select
      w={290}
      aria-label="Übersicht"
      allowDeselect={false}
      data={names.map((value) => ({ value, label: overviewKinds[value].label }))}
      value={name}
      onChange={(value) => {
        const chosen = names.find((known) => known === value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  </div>
);

type ActionProps = {
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
};

const IconAction = ({ label, disabled, onClick, children }: ActionProps) => (
  <Tooltip label={label}>
    <ActionIcon size="lg" variant="default" aria-label={label} {...{ disabled, onClick }}>
      {children}
    </ActionIcon>
  </Tooltip>
);

const CopyButton = ({
  overview,
  disabled,
}: {
  readonly overview: Overview;
  readonly disabled: boolean;
}) => {
  const copy = (): void => {
    const [counts, ...lists] = sheetRowsAsText(overview.plan);
    const copied = copyTables(lists.length > 0 ? lists : counts === undefined ? [] : [counts]);
    notifications.show(
      copied
        ? {
            color: 'green',
            title: 'Die Tabelle ist kopiert',
            message: 'Fügen Sie sie in Excel oder Word ein. Beim Sperren wird sie gelöscht.',
          }
        : {
            color: 'red',
            title: 'Die Tabelle konnte nicht kopiert werden',
            message: 'Ihre Daten sind sicher. Geben Sie die Übersicht als Excel aus.',
          },
    );
  };
  return (
    <IconAction label="Tabelle kopieren" disabled={disabled} onClick={copy}>
      <IconCopy size={18} />
    </IconAction>
  );
};
