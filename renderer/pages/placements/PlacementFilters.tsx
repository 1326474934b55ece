import { Chip, Group, Select, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { placementStatusLabels } from '../../../domain/placement/placementSchema.ts';
import { FilterChips } from '../../parts/FilterChips.tsx';
import type { PlacementFilter } from './placementRows.ts';
import { placementWorklistLabels, type PlacementWorklist } from './placementWorklists.ts';

const worklists = Object.entries(placementWorklistLabels) as readonly [PlacementWorklist, string][];

type FilterProps = {
  readonly filter: PlacementFilter;
  readonly onFilter: (filter: PlacementFilter) => void;
};

/** What is to be done, as chips with counts; one at a time. */
export const WorklistChips = ({
  filter,
  onFilter,
  counts,
  total,
}: FilterProps & {
  readonly counts: Readonly<Record<PlacementWorklist, number>>;
  readonly total: number;
}) => (
  <FilterChips
    label="Arbeitslisten"
    value={filter.worklist ?? 'all'}
    onChange={(value) => onFilter({ ...filter, worklist: value === 'all' ? null : value })}
    options={[
      { value: 'all', label: 'Alle', count: total },
      ...worklists.map(([value, label]) => ({ value, label, count: counts[value] })),
    ]}
  />
);

/** Text, class and status, and how many placements they let through. */
export const PlacementFilters = ({
  filter,
  onFilter,
  classes,
  shown,
  total,
}: FilterProps & {
  readonly classes: readonly string[];
  readonly shown: number;
  readonly total: number;
}) => (
  <Group gap="xs" data-looking>
    <TextInput
      size="xs"
      w={190}
      aria-label="Praktika filtern"
      placeholder="Name, Betrieb, Ort, Beruf"
      leftSection={<IconSearch size={14} aria-hidden />}
      value={filter.query}
      onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
    />
    <Select
      size="xs"
      w={116}
      aria-label="Klasse"
      placeholder="Klasse"
      clearable
      searchable
      nothingFoundMessage="Keine Klasse."
      data={[...classes]}
      value={filter.className}
      onChange={(className) => onFilter({ ...filter, className })}
    />
    <Chip.Group
      multiple
      value={[...filter.statuses]}
      onChange={(statuses) => onFilter({ ...filter, statuses })}
    >
      <Group gap={4} role="group" aria-label="Stand">
        {Object.entries(placementStatusLabels).map(([status, label]) => (
          <Chip key={status} value={status}>
            {label}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
    <Text size="sm" c="dimmed" className="tabular" role="status" ml="auto">
      {shown} von {total}
    </Text>
  </Group>
);
