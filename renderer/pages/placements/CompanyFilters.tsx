import { Chip, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo } from 'react';
import { DayInput } from '../../parts/DayInput.tsx';
import { companyConditionLabels, type CompanyFilter } from './companyRows.ts';
import type { Narrow } from './useKeptFilter.ts';

type Narrowing = { readonly narrow: Narrow<CompanyFilter> };

/** What companies are looked for by: words, field of work, age, a free place in a period, conditions. */
export const CompanyFilters = ({
  filter,
  narrow,
  fields,
  count,
}: Narrowing & {
  readonly filter: CompanyFilter;
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
        onChange={(event) => narrow({ query: event.currentTarget.value })}
      />
      <FieldAndAge field={filter.field} age={filter.age} fields={fields} narrow={narrow} />
      <FreePeriod from={filter.from} to={filter.to} narrow={narrow} />
      <Text size="sm" c="dimmed" className="tabular" role="status" ml="auto">
        {count}
      </Text>
    </Group>
    <Conditions conditions={filter.conditions} narrow={narrow} />
  </Stack>
);

const PlainFieldAndAge = ({
  field,
  age,
  fields,
  narrow,
}: Narrowing & Pick<CompanyFilter, 'field' | 'age'> & { readonly fields: readonly string[] }) => (
  <>
    <Select
      size="xs"
      w={190}
      aria-label="Berufsfeld"
      placeholder="alle Berufsfelder"
      clearable
      searchable
      nothingFoundMessage="Dieses Berufsfeld hat kein Betrieb."
      data={[...fields]}
      value={field}
      onChange={(chosen) => narrow({ field: chosen })}
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
      value={age ?? ''}
      onChange={(typed) => narrow({ age: typeof typed === 'number' ? typed : null })}
    />
  </>
);

/** These three are drawn anew only when they change, not with every key of the text beside. */
const FieldAndAge = memo(PlainFieldAndAge);

const PlainFreePeriod = ({ from, to, narrow }: Narrowing & Pick<CompanyFilter, 'from' | 'to'>) => (
  <Group gap={6} role="group" aria-label="Zeitraum, in dem ein Platz frei ist">
    <Text size="sm">Platz frei</Text>
    <DayInput
      size="xs"
      w={130}
      aria-label="Platz frei von"
      placeholder="von"
      value={from}
      onDay={(day) => narrow({ from: day })}
    />
    <DayInput
      size="xs"
      w={130}
      aria-label="Platz frei bis"
      placeholder="bis"
      value={to}
      onDay={(day) => narrow({ to: day })}
      error={from !== null && to !== null && to < from ? 'Das Ende liegt vor dem Beginn.' : null}
    />
  </Group>
);

const FreePeriod = memo(PlainFreePeriod);

const PlainConditions = ({ conditions, narrow }: Narrowing & Pick<CompanyFilter, 'conditions'>) => (
  <Chip.Group
    multiple
    value={[...conditions]}
    onChange={(values) => narrow({ conditions: values })}
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

const Conditions = memo(PlainConditions);
