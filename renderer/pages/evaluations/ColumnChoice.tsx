import { ActionIcon, Button, Checkbox, Group, Popover, ScrollArea, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { movedColumn } from './movedColumn.ts';
import type { OfferedColumn, OverviewKind } from './overviewKinds.ts';

type ColumnProps = {
  readonly kind: OverviewKind;
  readonly value: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
};

/** Chooses the columns of the list and their order; the same stands in the file. */
export const ColumnChoice = ({ kind, value, onChange }: ColumnProps) => {
  const all = kind.columns.map(({ key }) => key);
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={18} aria-hidden />}>
          Spalten ({value.length} von {all.length})
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Spalten der Liste">
        <Stack gap="sm">
          <Group gap="xs">
            <Button size="compact-sm" variant="light" onClick={() => onChange(kind.everyday)}>
              Übliche
            </Button>
            <Button size="compact-sm" variant="light" onClick={() => onChange(all)}>
              Alle
            </Button>
          </Group>
          <ScrollArea.Autosize mah={380} type="auto">
            <Stack gap={4} pr="md" role="group" aria-label="Spalten">
              {inOrder(kind.columns, value).map((column) => (
                <ColumnLine key={column.key} {...{ column, value, onChange }} />
              ))}
            </Stack>
          </ScrollArea.Autosize>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};

/** Chosen columns in their order, then the others. */
const inOrder = (
  columns: readonly OfferedColumn[],
  value: readonly string[],
): readonly OfferedColumn[] => [
  ...value.flatMap((key) => columns.filter((column) => column.key === key)),
  ...columns.filter(({ key }) => !value.includes(key)),
];

const ColumnLine = ({
  column: { key, header },
  value,
  onChange,
}: Omit<ColumnProps, 'kind'> & { readonly column: OfferedColumn }) => {
  const place = value.indexOf(key);
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Checkbox
        size="sm"
        label={header}
        checked={place >= 0}
        onChange={(event) =>
          onChange(
            event.currentTarget.checked ? [...value, key] : value.filter((other) => other !== key),
          )
        }
      />
      {place < 0 ? null : (
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${header} nach vorn`}
            disabled={place === 0}
            onClick={() => onChange(movedColumn(value, key, -1))}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${header} nach hinten`}
            disabled={place === value.length - 1}
            onClick={() => onChange(movedColumn(value, key, 1))}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
        </Group>
      )}
    </Group>
  );
};
