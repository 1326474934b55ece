import { Chip, Group, Select, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, useCallback, useMemo } from 'react';
import { placementStatusLabels } from '../../../domain/placement/placementSchema.ts';
import { FilterChips } from '../../parts/FilterChips.tsx';
import type { PlacementFilter } from './placementRows.ts';
import { placementWorklistLabels, type PlacementWorklist } from './placementWorklists.ts';
import type { Narrow } from './useKeptFilter.ts';

const worklists = Object.entries(placementWorklistLabels) as readonly [PlacementWorklist, string][];

/** What is to be done, as chips with counts; one at a time. */
export const WorklistChips = ({
  worklist,
  narrow,
  lists,
  total,
}: {
  readonly worklist: PlacementWorklist | null;
  readonly narrow: Narrow<PlacementFilter>;
  readonly lists: Readonly<Record<PlacementWorklist, ReadonlySet<string>>>;
  readonly total: number;
}) => {
  const options = useMemo(
    () => [
      { value: 'all' as const, label: 'Alle', count: total },
      ...worklists.map(([value, label]) => ({ value, label, count: lists[value].size })),
    ],
    [lists, total],
  );
  const choose = useCallback(
    (value: PlacementWorklist | 'all') => narrow({ worklist: value === 'all' ? null : value }),
    [narrow],
  );
  return (
    <FilterChips
      label="Arbeitslisten"
      value={worklist ?? 'all'}
      onChange={choose}
      options={options}
    />
  );
};

/** Text, class and status, and how many placements they let through. */
export const PlacementFilters = ({
  filter,
  narrow,
  classes,
  shown,
  total,
}: {
  readonly filter: PlacementFilter;
  readonly narrow: Narrow<PlacementFilter>;
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
      onChange={(event) => narrow({ query: event.currentTarget.value })}
    />
    <ClassAndStatus
      className={filter.className}
      statuses={filter.statuses}
      classes={classes}
      narrow={narrow}
    />
    <Text size="sm" c="dimmed" className="tabular" role="status" ml="auto">
      {shown} von {total}
    </Text>
  </Group>
);

const PlainClassAndStatus = ({
  className,
  statuses,
  classes,
  narrow,
}: Pick<PlacementFilter, 'className' | 'statuses'> & {
  readonly classes: readonly string[];
  readonly narrow: Narrow<PlacementFilter>;
}) => (
  <>
    <Select
      size="xs"
      w={116}
      aria-label="Klasse"
      placeholder="Klasse"
      clearable
      searchable
      nothingFoundMessage="Keine Klasse."
      data={[...classes]}
      value={className}
      onChange={(value) => narrow({ className: value })}
    />
    <Chip.Group multiple value={[...statuses]} onChange={(values) => narrow({ statuses: values })}>
      <Group gap={4} role="group" aria-label="Stand">
        {Object.entries(placementStatusLabels).map(([status, label]) => (
          <Chip key={status} value={status}>
            {label}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  </>
);

/** Drawn anew only when one of them changes, not with every key of the text beside. */
const ClassAndStatus = memo(PlainClassAndStatus);
