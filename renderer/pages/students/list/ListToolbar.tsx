import { Chip, CloseButton, Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { studentViewLabels, type StudentView } from '../../../../domain/student/studentRow.ts';
import type { TableColumn } from '../../../parts/table/tableColumn.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import type { ListRow, StudentList } from './useStudentList.ts';

const views = Object.entries(studentViewLabels) as [StudentView, string][];

/** What narrows the list down: views as chips, text, filters; how many are left; which columns stand. */
export const ListToolbar = ({
  list,
  columns,
  hidden,
  onHidden,
}: {
  readonly list: StudentList;
  readonly columns: readonly TableColumn<ListRow>[];
  readonly hidden: readonly string[];
  readonly onHidden: (ids: readonly string[]) => void;
}) => (
  <Group px="lg" pb="xs" gap="sm" justify="space-between">
    <Chip.Group multiple={false} value={list.view} onChange={(view) => list.setView(view)}>
      <Group gap={6} role="radiogroup" aria-label="Ansicht" wrap="nowrap">
        {views.map(([view, label]) => (
          <Chip key={view} value={view} size="xs">
            {label}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" c="dimmed" role="status" style={{ whiteSpace: 'nowrap' }}>
        {list.shown.length} von {list.all.length}
      </Text>
      <TextInput
        size="xs"
        w={190}
        aria-label="In der Liste suchen"
        placeholder="In der Liste suchen"
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          list.query === '' ? null : (
            <CloseButton size="xs" aria-label="Text löschen" onClick={() => list.setQuery('')} />
          )
        }
        value={list.query}
        onChange={(event) => list.setQuery(event.currentTarget.value)}
      />
      <FilterMenu list={list} />
      <ColumnMenu columns={columns} hidden={hidden} onHidden={onHidden} />
    </Group>
  </Group>
);
