import { Button, Checkbox, Group, Popover, ScrollArea, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { everydayColumns, transitionColumns } from '../../../domain/sheet/transitionColumns.ts';

const allKeys = transitionColumns.map(({ column }) => column.key);

/** Chooses the columns of the list; their order is always that of the file. */
export const ColumnChoice = ({
  value,
  onChange,
}: {
  readonly value: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}) => (
  <Popover position="bottom-end" trapFocus>
    <Popover.Target>
      <Button variant="default" leftSection={<IconColumns3 size={18} />}>
        Spalten ({value.length} von {allKeys.length})
      </Button>
    </Popover.Target>
    <Popover.Dropdown aria-label="Spalten der Liste">
      <Stack gap="sm">
        <Group gap="xs">
          <Button size="compact-sm" variant="light" onClick={() => onChange(everydayColumns)}>
            Übliche
          </Button>
          <Button size="compact-sm" variant="light" onClick={() => onChange(allKeys)}>
            Alle
          </Button>
        </Group>
        <ScrollArea.Autosize mah={420} type="auto">
          <Checkbox.Group
            aria-label="Spalten"
            value={[...value]}
            onChange={(chosen) => onChange(allKeys.filter((key) => chosen.includes(key)))}
          >
            <Stack gap={8} pr="md">
              {transitionColumns.map(({ column }) => (
                <Checkbox key={column.key} size="sm" value={column.key} label={column.header} />
              ))}
            </Stack>
          </Checkbox.Group>
        </ScrollArea.Autosize>
      </Stack>
    </Popover.Dropdown>
  </Popover>
);
