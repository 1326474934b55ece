import { Group, Table, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { memo } from 'react';
import type { TableColumn, TableSort } from './tableColumn.ts';

const PlainCell = <Row,>({
  column,
  sort,
  onSort,
}: {
  readonly column: TableColumn<Row>;
  readonly sort: TableSort | null;
  readonly onSort: (id: string) => void;
}) => {
  const sorted = sort?.id === column.id ? (sort.desc === true ? 'descending' : 'ascending') : null;
  const title = (
    <Text span inherit fw={600} size="sm">
      {column.header}
    </Text>
  );
  return (
    <Table.Th ta={column.align} scope="col" aria-sort={sorted ?? undefined}>
      {column.sortBy === undefined ? (
        title
      ) : (
        <UnstyledButton onClick={() => onSort(column.id)}>
          <Group gap={4} wrap="nowrap">
            {title}
            {sorted === 'ascending' ? <IconArrowUp size={14} aria-hidden /> : null}
            {sorted === 'descending' ? <IconArrowDown size={14} aria-hidden /> : null}
          </Group>
        </UnstyledButton>
      )}
    </Table.Th>
  );
};

/** The head of a column; a sortable one is a button that says how it is sorted. */
export const HeaderCell = memo(PlainCell) as typeof PlainCell;
