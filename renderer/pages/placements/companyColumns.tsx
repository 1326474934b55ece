import { Group, Text } from '@mantine/core';
import { formatDayOrBlank } from '../../../domain/calendar/formatDay.ts';
import { breakable } from '../../parts/breakable.ts';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import type { TableColumn } from '../../parts/table/tableColumn.ts';
import type { CompanyRow } from './companyRows.ts';

/** Made once: a comparison that names its language makes a collator of its own each time. */
const collator = new Intl.Collator('de');

/** The columns of the table of companies; free places stand there when a period is asked for. */
export const companyColumns = (withFree: boolean): readonly TableColumn<CompanyRow>[] => [
  {
    id: 'name',
    header: 'Betrieb',
    cell: ({ company }) => (
      <Group gap={6}>
        <Text size="sm" fw={600}>
          {company.name}
        </Text>
        {company.blocked ? <StatusBadge tone="bad">gesperrt</StatusBadge> : null}
      </Group>
    ),
    sortBy: ({ company }) => company.name,
    compare: (one, other) => collator.compare(one.company.name, other.company.name),
  },
  {
    id: 'town',
    header: 'Ort',
    width: 118,
    cell: ({ company }) => company.town,
    sortBy: ({ company }) => company.town || null,
  },
  {
    id: 'branch',
    header: 'Branche',
    width: 136,
    cell: ({ company }) => breakable(company.branch),
    sortBy: ({ company }) => company.branch || null,
  },
  {
    id: 'occupations',
    header: 'Berufe',
    cell: ({ company }) => breakable(company.occupations.join(', ')),
  },
  {
    id: 'places',
    header: 'Plätze',
    width: 76,
    align: 'right',
    cell: ({ company }) => company.places ?? '',
    sortBy: ({ company }) => company.places,
  },
  ...(withFree ? [freeColumn] : []),
  {
    id: 'offers',
    header: 'Praktika',
    width: 88,
    cell: ({ company: { offersPlacements } }) => offersBadge(offersPlacements),
    sortBy: ({ company: { offersPlacements } }) =>
      offersPlacements === null ? null : offersPlacements ? 0 : 1,
  },
  {
    id: 'contact',
    header: 'Ansprechperson',
    width: 150,
    cell: ({ contact }) => contact,
    sortBy: ({ contact }) => contact || null,
  },
  {
    id: 'last',
    header: 'Kontakt',
    width: 114,
    cell: ({ lastContactOn }) => formatDayOrBlank(lastContactOn),
    sortBy: ({ lastContactOn }) => lastContactOn,
  },
];

const freeColumn: TableColumn<CompanyRow> = {
  id: 'free',
  header: 'Frei',
  width: 84,
  align: 'right',
  cell: ({ free }) => free ?? 'fragen',
  sortBy: ({ free }) => free,
};

const offersBadge = (offers: boolean | null) => {
  if (offers === null) return <StatusBadge tone="neutral">offen</StatusBadge>;
  return offers ? (
    <StatusBadge tone="good">ja</StatusBadge>
  ) : (
    <StatusBadge tone="neutral">nein</StatusBadge>
  );
};
