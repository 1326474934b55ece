import { Chip, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { DayInput } from '../../parts/DayInput.tsx';
import { companyConditionLabels, type CompanyFilter } from './companyRows.ts';

type FilterProps = {
  readonly filter: CompanyFilter;
  readonly onFilter: (filter: CompanyFilter) => void;
};

/** What companies are looked for by: words, field of work, age, a free place in a period, conditions. */
export const CompanyFilters = ({
  filter,
  onFilter,
  fields,
  count,
}: FilterProps & {
  readonly fields: readonly string[];
  readonly count: string;
}) => (
  <Stack px="lg" gap={6} data-looking>
    <Group gap="xs">
      <TextInput
        size="xs"
        w={210}
        aria-label="Betriebe filtern"
        placeholder="Beruf, Ort, Name, Branche"
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.query}
        onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
      />
      <Select
        size="xs"
        w={190}
        aria-label="Berufsfeld"
        placeholder="alle Berufsfelder"
        clearable
        searchable
        nothingFoundMessage="Dieses Berufsfeld hat kein Betrieb."
        data={[...fields]}
        value={filter.field}
        onChange={(field) => onFilter({ ...filter, field })}
      />
      <NumberInput
        size="xs"
        w={96}
        aria-label="Alter der oder des Jugendlichen"
        placeholder="Alter"
        suffix=" Jahre"
        hideControls
        allowNegative={false}
        allowDecimal={false}
        max={99}
        value={filter.age ?? ''}
        onChange={(age) => onFilter({ ...filter, age: typeof age === 'number' ? age : null })}
      />
      <FreePeriod filter={filter} onFilter={onFilter} />
      <Text size="sm" c="dimmed" className="tabular" role="status" ml="auto">
        {count}
      </Text>
    </Group>
    <Conditions filter={filter} onFilter={onFilter} />
  </Stack>
);

const FreePeriod = ({ filter, onFilter }: FilterProps) => {
  const { from, to } = filter;
  return (
    <Group gap={6} role="group" aria-label="Zeitraum, in dem ein Platz frei ist">
      <Text size="sm">Platz frei</Text>
      <DayInput
        size="xs"
        w={130}
        aria-label="Platz frei von"
        placeholder="von"
        value={from}
        onDay={(day) => onFilter({ ...filter, from: day })}
      />
      <DayInput
        size="xs"
        w={130}
        aria-label="Platz frei bis"
        placeholder="bis"
        value={to}
        onDay={(day) => onFilter({ ...filter, to: day })}
        error={from !== null && to !== null && to < from ? 'Das Ende liegt vor dem Beginn.' : null}
      />
    </Group>
  );
};

const Conditions = ({ filter, onFilter }: FilterProps) => (
  <Chip.Group
    multiple
    value={[...filter.conditions]}
    onChange={(conditions) => onFilter({ ...filter, conditions })}
  >
    <Group gap={4} role="group" aria-label="Bedingungen">
      {Object.entries(companyConditionLabels).map(([condition, label]) => (
        <Chip key={condition} value={condition}>
          {label}
        </Chip>
      ))}
    </Group>
  </Chip.Group>
);
