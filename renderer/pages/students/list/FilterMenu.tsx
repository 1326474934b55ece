import { Badge, Button, MultiSelect, Popover, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { destinationGroupLabels } from '../../../../domain/destination/destinationCodes.ts';
import { degreeLabels } from '../../../../domain/student/degree.ts';
import type { ListFilters, ListRow, StudentList } from './useStudentList.ts';

type Option = { readonly value: string; readonly label: string };

const optionsOf = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const collator = new Intl.Collator('de', { numeric: true });

/** Schools and classes that occur in the list. */
const occurring = (rows: readonly ListRow[]) => {
  const schools = new Map<string, string>();
  const classes = new Set<string>();
  for (const { school, enrolment } of rows) {
    if (school !== null) schools.set(school.id, school.name);
    if (enrolment !== null && enrolment.className !== '') classes.add(enrolment.className);
  }
  return {
    schools: optionsOf(Object.fromEntries(schools)),
    classes: [...classes].sort(collator.compare).map((value) => ({ value, label: value })),
  };
};

const degrees = optionsOf(degreeLabels);
const groups = [
  ...optionsOf(destinationGroupLabels),
  { value: 'nicht_erfasst', label: 'nicht erfasst' },
];

const PlainFilterMenu = ({
  filters,
  setFilters,
  all,
}: Pick<StudentList, 'filters' | 'setFilters' | 'all'>) => {
  const { schools, classes } = useMemo(() => occurring(all), [all]);
  const chosen = Object.values(filters).reduce((sum, values) => sum + values.length, 0);
  const field = (label: string, name: keyof ListFilters, data: readonly Option[]) => (
    <MultiSelect
      label={label}
      searchable
      nothingFoundMessage="Dazu gibt es keinen Eintrag."
      comboboxProps={{ withinPortal: false }}
      data={data}
      value={[...filters[name]]}
      onChange={(values) => setFilters({ ...filters, [name]: values })}
    />
  );
  return (
    <Popover position="bottom-end" width={320} trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant={chosen > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={16} aria-hidden />}
          rightSection={chosen > 0 ? <Badge size="sm">{chosen}</Badge> : null}
        >
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filter" data-looking>
        <Stack gap="sm">
          {field('Schule', 'schoolIds', schools)}
          {field('Klasse', 'classNames', classes)}
          {field('Abschluss', 'degrees', degrees)}
          {field('Gruppe des Anschlusses', 'groups', groups)}
          <Button
            variant="default"
            size="xs"
            disabled={chosen === 0}
            onClick={() => setFilters({ schoolIds: [], classNames: [], degrees: [], groups: [] })}
          >
            Filter aufheben
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};

/**
 * Filters the list by school, class, degree and group of destinations; drawn anew only when these change, not with every
 * key of the text beside.
 */
export const FilterMenu = memo(PlainFilterMenu);
