import { Box, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { IconClock, IconFileTypeXls, IconMailForward } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { isOverdueForRemoval } from '../../../../domain/disclosure/reducedDisclosures.ts';
import {
  filterRegister,
  registerEntries,
  wholeRegister,
  type RegisterFilter,
} from '../../../../domain/disclosure/register.ts';
import { drop } from '../../../../domain/record/change.ts';
import { handoverPath } from '../../../frame/routes.ts';
import { confirm } from '../../../parts/confirm.tsx';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { ExportProgress } from '../../../parts/sheet/ExportProgress.tsx';
import { useSheetExport } from '../../../parts/sheet/useSheetExport.ts';
import { DataTable } from '../../../parts/table/DataTable.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { useToday } from '../../../state/today.ts';
import { aboutWhom, registerColumns } from './registerColumns.tsx';
import { RegisterFilters } from './RegisterFilters.tsx';

/** The register of disclosures: exactly what went to whom; nothing in it can be changed. */
export const RegisterTab = () => {
  const [filter, setFilter] = useState<RegisterFilter>(wholeRegister);
  const [, navigate] = useLocation();
  const narrow = useCallback(
    (part: Partial<RegisterFilter>) => setFilter((before) => ({ ...before, ...part })),
    [],
  );
  const all = useView(['disclosure', 'reducedDisclosure', 'student'], registerEntries);
  const entries = useMemo(() => filterRegister(all, filter), [all, filter]);
  if (all.length === 0)
    return (
      <EmptyState icon={IconMailForward} title="Noch nichts übermittelt">
        Sobald eine Übergabe als Schreiben ausgegeben wird, steht hier, was an wen ging und worauf
        es sich stützte. Nichts davon lässt sich später ändern.
      </EmptyState>
    );
  return (
    <Stack h="100%" gap="xs" style={{ overflow: 'auto' }}>
      <Box px="lg">
        <Stack gap="xs">
          <OutdatedHint />
          <RegisterFilters filter={filter} narrow={narrow} />
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="dimmed" className="tabular" role="status">
              {countWords(entries.length, all.length)}
            </Text>
            <RegisterExport filter={filter} count={entries.length} />
          </Group>
        </Stack>
      </Box>
      <Box flex="1 0 260px" h={260}>
        <DataTable
          edgeToEdge
          label="Übermittlungen"
          rows={entries}
          all={all}
          columns={registerColumns}
          rowKey={({ id }) => id}
          rowLabel={(entry) => `Übermittlung über ${aboutWhom(entry)}`}
          initialSort={{ id: 'on', desc: true }}
          onOpen={({ full }) => {
            if (full !== null) navigate(handoverPath(full.handoverId, full.id));
          }}
          emptyState={
            <EmptyState icon={IconMailForward} title="In dieser Auswahl wurde nichts übermittelt">
              Nehmen Sie einen Filter zurück oder prüfen Sie die Schreibweise.
            </EmptyState>
          }
        />
      </Box>
    </Stack>
  );
};

const countWords = (shown: number, all: number): string => {
  const words = all === 1 ? '1 Übermittlung' : `${all} Übermittlungen`;
  return shown === all ? words : `${shown} von ${words}`;
};

const RegisterExport = ({
  filter,
  count,
}: {
  readonly filter: RegisterFilter;
  readonly count: number;
}) => {
  const [withNames, setWithNames] = useState(true);
  const sheetExport = useSheetExport();
  const start = async (): Promise<void> => {
    const lines = count === 1 ? 'eine Zeile' : `${count} Zeilen`;
    const sure = await confirm({
      title: 'Verzeichnis der Übermittlungen als Excel ausgeben',
      text: `Die Datei enthält ${lines}, so wie sie hier gefiltert sind, ${withNames ? 'mit Namen' : 'ohne Namen von Personen und Stellen'}. Sie liegt danach unverschlüsselt in dem Ordner, den Sie wählen. Ein ganzes Schuljahr mit Antworten und Zahlen geben Sie unter „Auswertungen“ als Übergabeverzeichnis aus.`,
      yes: 'Als Excel ausgeben',
    });
    if (sure) await sheetExport.start({ sheet: 'register', filter, withNames });
  };
  return (
    <Group gap="sm">
      <Switch
        size="sm"
        label="ohne Namen"
        checked={!withNames}
        onChange={(event) => setWithNames(!event.currentTarget.checked)}
      />
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconFileTypeXls size={16} aria-hidden />}
        disabled={count === 0}
        loading={sheetExport.running}
        onClick={() => void start()}
      >
        Als Excel ausgeben
      </Button>
      <ExportProgress {...sheetExport} />
    </Group>
  );
};

/** Reduced entries are kept for three years and not for ever; nothing is deleted silently. */
const OutdatedHint = () => {
  const today = useToday();
  const outdated = useView(
    ['reducedDisclosure'],
    (data) =>
      Object.values(data.reducedDisclosure)
        .filter((reduced) => isOverdueForRemoval(reduced, today))
        .map(({ id }) => id),
    [today],
  );
  if (outdated.length === 0) return null;
  const remove = (): void =>
    void saveWithUndo(
      'Abgelaufene Nachweise gelöscht',
      outdated.map((id) => drop('reducedDisclosure', id)),
    );
  return (
    <Hint tone="info" icon={IconClock} title="Nachweise gelöschter Akten sind abgelaufen">
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {outdated.length === 1 ? '1 Eintrag hat' : `${outdated.length} Einträge haben`} die
          Aufbewahrung von drei Jahren hinter sich.
        </Text>
        <Button size="compact-sm" variant="default" onClick={remove}>
          Jetzt löschen
        </Button>
      </Group>
    </Hint>
  );
};
