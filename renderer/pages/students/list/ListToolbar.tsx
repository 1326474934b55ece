import { CloseButton, Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { studentViewLabels, type StudentView } from '../../../../domain/student/studentRow.ts';
import type { TableColumn } from '../../../parts/table/tableColumn.ts';
import { FilterChips } from '../../../parts/FilterChips.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import type { ListRow, StudentList } from './useStudentList.ts';

const views = (Object.entries(studentViewLabels) as [StudentView, string][]).map(
  ([value, label]) => ({ value, label }),
);

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
    <FilterChips label="Ansicht" options={views} value={list.view} onChange={list.setView} />
    <Group gap="xs" wrap="nowrap" data-looking>
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
      <FilterMenu filters={list.filters} setFilters={list.setFilters} all={list.all} />
      <ColumnMenu columns={columns} hidden={hidden} onHidden={onHidden} />
    </Group>
  </Group>
);
