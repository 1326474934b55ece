import { Chip, Group } from '@mantine/core';
import { memo } from 'react';

/** A chip: what it chooses, how it is called, how many entries it leads to. */
export type ChipOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
};

const PlainChips = <Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  /** What is chosen, for those who hear it. */
  readonly label: string;
  /** Keep the list stable (useMemo), else all chips are drawn anew with every key typed beside them. */
  readonly options: readonly ChipOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) => (
  <Chip.Group
    multiple={false}
    value={value}
    onChange={(chosen) => {
      const option = options.find((known) => known.value === chosen);
      if (option !== undefined) onChange(option.value);
    }}
  >
    <Group gap={6} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <Chip key={option.value} value={option.value}>
          {option.count === undefined ? option.label : `${option.label} (${option.count})`}
        </Chip>
      ))}
    </Group>
  </Chip.Group>
);

/** A choice of one view or worklist among a few, with counts. */
export const FilterChips = memo(PlainChips) as typeof PlainChips;
