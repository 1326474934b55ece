import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay } from '../../../domain/calendar/formatDay.ts';
import { compareNames, type NameOrder } from '../../../domain/person/compareNames.ts';
import { placementStatusLabels } from '../../../domain/placement/placementSchema.ts';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import type { TableColumn } from '../../parts/table/tableColumn.ts';
import type { PlacementRow } from './placementRows.ts';
import { placementTones } from '../../parts/placement/placementTones.ts';
import type { PlacementWorklist } from './placementWorklists.ts';
import { shortPeriod } from './shortPeriod.ts';

const order = Object.keys(placementStatusLabels);

type Worklists = Readonly<Record<PlacementWorklist, ReadonlySet<string>>>;

/** The columns of the table of placements. */
export const placementColumns = (
  worklists: Worklists,
  nameOrder: NameOrder,
): readonly TableColumn<PlacementRow>[] => {
  const compare = compareNames(nameOrder);
  return [
    {
      id: 'name',
      header: 'Jugendliche/r',
      width: 184,
      cell: ({ name }) => <strong>{name}</strong>,
      sortBy: ({ name }) => name,
      compare: (one, other) => compare(one.student, other.student),
    },
    {
      id: 'class',
      header: 'Klasse',
      width: 78,
      cell: ({ className }) => className,
      sortBy: ({ className }) => className || null,
    },
    {
      id: 'company',
      header: 'Betrieb',
      cell: ({ company }) => company?.name ?? '–',
      sortBy: ({ company }) => company?.name ?? null,
    },
    {
      id: 'town',
      header: 'Ort',
      width: 116,
      cell: ({ company }) => company?.town ?? '',
      sortBy: ({ company }) => company?.town ?? null,
    },
    {
      id: 'period',
      header: 'Zeitraum',
      width: 164,
      cell: ({ placement }) => shortPeriod(placement.from, placement.to),
      sortBy: ({ placement }) => placement.from,
      compare: (one, other) => compareDays(one.placement.from, other.placement.from),
    },
    {
      id: 'status',
      header: 'Stand',
      width: 116,
      cell: ({ placement: { status } }) => (
        <StatusBadge tone={placementTones[status]}>{placementStatusLabels[status]}</StatusBadge>
      ),
      sortBy: ({ placement }) => order.indexOf(placement.status),
    },
    ...careColumns(worklists),
  ];
};

/** Days are compared as they are written: a collator would take a hundred times as long for 10,000 rows. */
const compareDays = (one: Day | null, other: Day | null): number => {
  const [left, right] = [one ?? '', other ?? ''];
  return left < right ? -1 : Number(left > right);
};

const careColumns = (worklists: Worklists): readonly TableColumn<PlacementRow>[] => [
  {
    id: 'visit',
    header: 'Besuch',
    width: 106,
    cell: ({ placement: { id, visitOn } }) =>
      visitOn !== null ? (
        formatDay(visitOn)
      ) : worklists.visit.has(id) ? (
        <StatusBadge tone="waiting">planen</StatusBadge>
      ) : null,
    sortBy: ({ placement }) => placement.visitOn,
  },
  {
    id: 'assessment',
    header: 'Bewertung',
    width: 106,
    cell: ({ placement: { id, companyAssessedOn } }) =>
      companyAssessedOn !== null ? (
        formatDay(companyAssessedOn)
      ) : worklists.assessment.has(id) ? (
        <StatusBadge tone="waiting">fehlt</StatusBadge>
      ) : null,
    sortBy: ({ placement }) => placement.companyAssessedOn,
  },
];
