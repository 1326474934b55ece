import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import { memo } from 'react';
import type { TableColumn } from '../../../parts/table/tableColumn.ts';
import type { ListRow } from './useStudentList.ts';

const PlainColumnMenu = ({
  columns,
  hidden,
  onHidden,
}: {
  readonly columns: readonly TableColumn<ListRow>[];
  readonly hidden: readonly string[];
  readonly onHidden: (ids: readonly string[]) => void;
}) => (
  <Popover position="bottom-end" trapFocus>
    <Popover.Target>
      <Button size="xs" variant="default" leftSection={<IconColumns size={16} aria-hidden />}>
        Spalten
      </Button>
    </Popover.Target>
    <Popover.Dropdown aria-label="Spalten">
      <Stack gap="xs">
        {columns.map(({ id, header }) => (
          <Checkbox
            key={id}
            size="sm"
            label={header}
            checked={!hidden.includes(id)}
            disabled={id === 'name'}
            onChange={(event) =>
              onHidden(
                event.currentTarget.checked
                  ? hidden.filter((other) => other !== id)
                  : [...hidden, id],
              )
            }
          />
        ))}
      </Stack>
    </Popover.Dropdown>
  </Popover>
);

/** Chooses which columns stand; the name always does. */
export const ColumnMenu = memo(PlainColumnMenu);
