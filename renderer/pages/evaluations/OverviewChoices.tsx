import { Box, Flex, Group, MultiSelect, Select, Switch, Text } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { schoolYearLabel } from '../../../domain/calendar/schoolYear.ts';
import { sheetsPerLabels, type PersonListChoice } from '../../../domain/sheet/listChoice.ts';
import { Hint } from '../../parts/Hint.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { overviewKinds, type OverviewChoice } from './overviewKinds.ts';
import type { Overview } from './useOverview.ts';
import type { ChoiceState } from './useOverviewChoice.ts';

type ChoiceProps = Pick<ChoiceState, 'choice' | 'change'>;
type WithOverview = ChoiceProps & { readonly overview: Overview };

/** What narrows the overview, and its columns. */
export const Choices = ({
  choice,
  change,
  setColumns,
  overview,
}: ChoiceState & { readonly overview: Overview }) => (
  <Flex data-looking gap="xs" align="flex-end" wrap="wrap">
    {'schoolYear' in choice ? <YearChoice {...{ choice, change, overview }} /> : null}
    {'per' in choice ? <SchoolChoices {...{ choice, change, overview }} /> : null}
    <Box style={{ flexShrink: 0 }}>
      <ColumnChoice
        kind={overviewKinds[choice.sheet]}
        value={choice.columns}
        onChange={setColumns}
      />
    </Box>
  </Flex>
);

const YearChoice = ({
  choice,
  change,
  overview,
}: WithOverview & { readonly choice: Extract<OverviewChoice, { schoolYear: string }> }) => (
  <Select
    w={190}
    label="Schuljahr"
    allowDeselect={false}
    data={overview.schoolYears.map((year) => ({ value: year, label: schoolYearLabel(year) }))}
    value={choice.schoolYear}
    onChange={(year) => {
      const schoolYear = overview.schoolYears.find((known) => known === year);
      if (schoolYear !== undefined) change({ schoolYear, schoolIds: [], classNames: [] });
    }}
  />
);

const SchoolChoices = ({
  choice,
  change,
  overview,
}: WithOverview & { readonly choice: PersonListChoice }) => (
  <>
    <MultiSelect
      flex={2}
      miw={200}
      label="Schulen"
      placeholder={choice.schoolIds.length === 0 ? 'alle' : ''}
      clearable
      data={overview.schools.map(({ id, name, shortName }) => ({
        value: id,
        label: shortName || name,
      }))}
      value={[...choice.schoolIds]}
      onChange={(schoolIds) => change({ schoolIds, classNames: [] })}
    />
    <MultiSelect
      flex={2}
      miw={180}
      label="Klassen"
      placeholder={choice.classNames.length === 0 ? 'alle' : ''}
      clearable
      searchable
      nothingFoundMessage="Dazu gibt es keine Klasse."
      data={[...overview.classNames]}
      value={[...choice.classNames]}
      onChange={(classNames) => change({ classNames })}
    />
    <Select
      w={190}
      label="Blätter"
      allowDeselect={false}
      disabled={choice.numbersOnly}
      data={Object.entries(sheetsPerLabels).map(([value, label]) => ({ value, label }))}
      value={choice.per}
      onChange={(per) => {
        if (per !== null) change({ per: per as PersonListChoice['per'] });
      }}
    />
  </>
);

/** What else an overview lets choose, as switches. */
export const ChoiceSwitches = ({ choice, change }: ChoiceProps) => (
  <Group gap="lg">
    {'withUnrecorded' in choice ? (
      <Switch
        label="auch ohne Eintrag"
        checked={choice.withUnrecorded}
        onChange={(event) => change({ withUnrecorded: event.currentTarget.checked })}
      />
    ) : null}
    {'toFillIn' in choice ? (
      <Switch
        label="mit Spalten zum Ausfüllen"
        disabled={choice.numbersOnly}
        checked={choice.toFillIn}
        onChange={(event) => change({ toFillIn: event.currentTarget.checked })}
      />
    ) : null}
    {'withDone' in choice ? (
      <Switch
        label="auch erledigte"
        checked={choice.withDone}
        onChange={(event) => change({ withDone: event.currentTarget.checked })}
      />
    ) : null}
    {'onlyOffering' in choice ? (
      <Switch
        label="nur mit Praktikumsplätzen, ohne gesperrte"
        checked={choice.onlyOffering}
        onChange={(event) => change({ onlyOffering: event.currentTarget.checked })}
      />
    ) : null}
    {'numbersOnly' in choice ? (
      <Switch
        label="nur Zahlen, ohne Namen"
        checked={choice.numbersOnly}
        onChange={(event) => change({ numbersOnly: event.currentTarget.checked })}
      />
    ) : null}
  </Group>
);

/** Says that places of some are left out, and lets them be named in this one output. */
export const BlockedPlaces = ({
  count,
  choice,
  change,
}: ChoiceProps & { readonly count: number; readonly choice: PersonListChoice }) => (
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
        onChange={(event) => change({ showBlockedPlaces: event.currentTarget.checked })}
      />
    </Group>
  </Hint>
);
