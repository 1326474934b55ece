import { formatDayOrBlank } from '../../../../domain/calendar/formatDay.ts';
import { partnershipStateLabels } from '../../../../domain/partnership/partnershipState.ts';
import { breakable } from '../../../parts/breakable.ts';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import type { TableColumn } from '../../../parts/table/tableColumn.ts';
import type { PartnershipRow } from './partnershipRows.ts';
import { partnershipTones } from './partnershipTones.ts';

const order = Object.keys(partnershipStateLabels);

/** The columns of the register of partnerships. */
export const partnershipColumns: readonly TableColumn<PartnershipRow>[] = [
  {
    id: 'company',
    header: 'Betrieb',
    width: 230,
    cell: ({ company }) => <strong>{company.name}</strong>,
    sortBy: ({ company }) => company.name,
  },
  {
    id: 'school',
    header: 'Schule',
    width: 150,
    cell: ({ school }) => school,
    sortBy: ({ school }) => school,
  },
  {
    id: 'signedOn',
    header: 'Unterzeichnet',
    width: 120,
    cell: ({ partnership }) => formatDayOrBlank(partnership.signedOn),
    sortBy: ({ partnership }) => partnership.signedOn,
  },
  {
    id: 'to',
    header: 'Laufzeit bis',
    width: 134,
    cell: ({ partnership: { to, signedOn } }) =>
      to === null && signedOn !== null ? 'unbefristet' : formatDayOrBlank(to),
    sortBy: ({ partnership }) => partnership.to,
  },
  {
    id: 'state',
    header: 'Stand',
    width: 140,
    cell: ({ state }) => (
      <StatusBadge tone={partnershipTones[state]}>{partnershipStateLabels[state]}</StatusBadge>
    ),
    sortBy: ({ state }) => order.indexOf(state),
  },
  {
    id: 'projects',
    header: 'Vorhaben',
    cell: ({ partnership }) => breakable(partnership.projects.map(({ what }) => what).join(', ')),
  },
];
