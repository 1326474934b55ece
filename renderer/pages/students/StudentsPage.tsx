import { Box, Button, Flex, Group, ScrollArea } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconFilterOff, IconPlus, IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { studentPath } from '../../frame/routes.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Page } from '../../parts/Page.tsx';
import { DataTable } from '../../parts/table/DataTable.tsx';
import { useSettings } from '../../state/ReplicaContext.tsx';
import { ImportButton } from './import/ImportButton.tsx';
import { AdmitDialog } from './list/AdmitDialog.tsx';
import { columnsInPreview, listColumns } from './list/listColumns.tsx';
import { ListToolbar } from './list/ListToolbar.tsx';
import { SelectionBar } from './list/SelectionBar.tsx';
import { StudentPreview } from './list/StudentPreview.tsx';
import { useRemembered } from './list/useRemembered.ts';
import { useStudentList, type ListRow, type StudentList } from './list/useStudentList.ts';

const keyOf = (row: ListRow): string => row.id;
const labelOf = (row: ListRow): string => row.name;
const noneSelected: ReadonlySet<string> = new Set();

/** All young people: views, filters, several selected, a preview that follows the arrow keys. */
export const StudentsPage = () => {
  const list = useStudentList();
  const { nameOrder } = useSettings();
  const [, navigate] = useLocation();
  const [admitting, admit] = useDisclosure(false);
  const [hidden, setHidden] = useRemembered<readonly string[]>('students/hidden', []);
  const [activeKey, setActiveKey] = useRemembered<string | null>('students/active', null);
  const [selected, setSelected] = useState(noneSelected);
  const roomy = useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });
  const active = list.shown.find(({ id }) => id === activeKey) ?? null;
  const preview = roomy && active !== null;
  const columns = useMemo(() => listColumns(nameOrder), [nameOrder]);
  const standing = useMemo(
    () =>
      columns.filter(({ id }) => !hidden.includes(id) && !(preview && columnsInPreview.has(id))),
    [columns, hidden, preview],
  );
  // Who was filtered away must not be acted upon unseen.
  const ticked = list.shown.filter(({ id }) => selected.has(id)).map(keyOf);
  return (
    <Page
      flush
      title="Jugendliche"
      actions={
        <>
          <ImportButton />
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={admit.open}>
            Neue/r Jugendliche/r
          </Button>
        </>
      }
    >
      <Flex direction="column" h="100%">
        <ListToolbar list={list} columns={columns} hidden={hidden} onHidden={setHidden} />
        <Flex flex={1} mih={0}>
          <Box flex={1} miw={0}>
            <DataTable
              edgeToEdge
              label="Jugendliche"
              rows={list.shown}
              all={list.all}
              columns={standing}
              rowKey={keyOf}
              rowLabel={labelOf}
              initialSort={{ id: 'name' }}
              selection={{ keys: selected, onChange: setSelected }}
              active={{ key: activeKey, onChange: setActiveKey }}
              onOpen={(row) => navigate(studentPath(row.id))}
              emptyState={<Nobody list={list} onAdmit={admit.open} />}
            />
          </Box>
          {preview ? (
            <ScrollArea w={280} style={{ borderLeft: line, borderTop: line }}>
              <StudentPreview row={active} onClose={() => setActiveKey(null)} />
            </ScrollArea>
          ) : null}
        </Flex>
        {ticked.length === 0 ? null : (
          <SelectionBar ids={ticked} onClear={() => setSelected(noneSelected)} />
        )}
      </Flex>
      <AdmitDialog opened={admitting} onClose={admit.close} />
    </Page>
  );
};

const line = '1px solid var(--mantine-color-default-border)';

const Nobody = ({ list, onAdmit }: { readonly list: StudentList; readonly onAdmit: () => void }) =>
  list.all.length === 0 ? (
    <EmptyState
      icon={IconUsers}
      title="Noch keine Jugendlichen"
      action={
        <Group>
          <Button onClick={onAdmit}>Erste Akte anlegen</Button>
          <ImportButton />
        </Group>
      }
    >
      Hier stehen alle, die Sie begleiten: mit Klasse, Berufswunsch, Anschluss und letztem Kontakt.
    </EmptyState>
  ) : (
    <EmptyState
      icon={IconFilterOff}
      title="Niemand passt zu dieser Auswahl"
      action={
        <Button
          variant="default"
          onClick={() => {
            list.setView('alle');
            list.setQuery('');
            list.setFilters({ schoolIds: [], classNames: [], degrees: [], groups: [] });
          }}
        >
          Alle anzeigen
        </Button>
      }
    >
      Ansicht, Suchtext und Filter zusammen lassen niemanden übrig.
    </EmptyState>
  );
