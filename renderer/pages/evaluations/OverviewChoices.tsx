import { Box, Flex, Group, MultiSelect, Select, Switch, Text } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { schoolYearLabel } from '../../../domain/calendar/schoolYear.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { type Overview, type OverviewChoice } from './useOverview.ts';
import { Hint } from '../../parts/Hint.tsx';

type ChoiceProps = {
  readonly choice: OverviewChoice;
  readonly onChange: (patch: Partial<OverviewChoice>) => void;
};

/** School year, schools, classes and columns of the overview. */
export const Choices = ({
  choice,
  overview,
  onChange,
}: ChoiceProps & { readonly overview: Overview }) => (
  <Flex data-looking gap="xs" align="flex-end" wrap={{ base: 'wrap', lg: 'nowrap' }}>
    <Select
      w={190}
      label="Schuljahr"
      allowDeselect={false}
      data={overview.schoolYears.map((year) => ({ value: year, label: schoolYearLabel(year) }))}
      value={choice.schoolYear}
      onChange={(year) => {
        const schoolYear = overview.schoolYears.find((known) => known === year);
        if (schoolYear !== undefined) onChange({ schoolYear, schoolIds: [], classNames: [] });
      }}
    />
    <MultiSelect
      flex={2}
      miw={220}
      label="Schulen"
      placeholder={choice.schoolIds.length === 0 ? 'alle' : ''}
      clearable
      data={overview.schools.map(({ id, name, shortName }) => ({
        value: id,
        label: shortName || name,
      }))}
      value={[...choice.schoolIds]}
      onChange={(schoolIds) => onChange({ schoolIds, classNames: [] })}
    />
    <MultiSelect
      flex={2}
      miw={200}
      label="Klassen"
      placeholder={choice.classNames.length === 0 ? 'alle' : ''}
      clearable
      searchable
      nothingFoundMessage="Dazu gibt es keine Klasse."
      data={[...overview.classNames]}
      value={[...choice.classNames]}
      onChange={(classNames) => onChange({ classNames })}
    />
    <Box style={{ flexShrink: 0 }}>
      <ColumnChoice
        value={choice.columns}
        onChange={(columns) => onChange({ columns: [...columns] })}
      />
    </Box>
  </Flex>
);

/** Says that places of some are left out, and lets them be named in this one file. */
export const BlockedPlaces = ({
  count,
  choice,
  onChange,
}: ChoiceProps & { readonly count: number }) => (
  <Hint tone="waiting" icon={IconShieldLock}>
    <Group justify="space-between" gap="sm">
      <Text size="sm">
        {count === 1
          ? 'Für eine Person gilt eine Auskunftssperre. '
          : `Für ${count} Personen gilt eine Auskunftssperre. `}
        {choice.showBlockedPlaces
          ? 'Schule, Klasse und Stelle stehen in dieser Datei.'
          : 'Schule, Klasse und Stelle bleiben weg.'}
      </Text>
      <Switch
        label="Für diese eine Datei trotzdem nennen"
        checked={choice.showBlockedPlaces}
        onChange={(event) => onChange({ showBlockedPlaces: event.currentTarget.checked })}
      />
    </Group>
  </Hint>
);
