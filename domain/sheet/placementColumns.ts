import { contactName } from '../company/contactName.ts';
import type { Company, CompanyContact } from '../company/companySchemas.ts';
import { listName } from '../person/personName.ts';
import {
  placementKindLabels,
  placementStatusLabels,
  type Placement,
} from '../placement/placementSchema.ts';
import { schoolName, type AtSchool } from './atSchool.ts';
import { columnsOf, type ListColumn } from './listColumn.ts';
import type { Tone } from './sheetPlan.ts';

/** A placement with all that stands in a line about it. */
export type PlacementLine = AtSchool & {
  readonly placement: Placement;
  readonly company: Company | undefined;
  readonly contact: CompanyContact | undefined;
};

const column = columnsOf<PlacementLine>();

const statusTones: Readonly<Record<string, Tone>> = {
  [placementStatusLabels.gesucht]: 'open',
  [placementStatusLabels.angefragt]: 'open',
  [placementStatusLabels.zugesagt]: 'going',
  [placementStatusLabels.bestaetigt]: 'done',
  [placementStatusLabels.laeuft]: 'done',
  [placementStatusLabels.abgebrochen]: 'alarm',
};

const town = (company: Company | undefined): string =>
  company === undefined ? '' : `${company.postcode} ${company.town}`.trim();

const street = (company: Company | undefined): string =>
  company === undefined ? '' : `${company.street} ${company.houseNumber}`.trim();

const yesNo = (value: boolean | null): string | null =>
  value === null ? null : value ? 'ja' : 'nein';

const blank = { missing: '' } as const;
const place = { place: true } as const;
const blankPlace = { missing: '', place: true } as const;

/** The columns of the Praktikumsübersicht in their order. */
export const placementColumns: readonly ListColumn<PlacementLine>[] = [
  column(['pupil', 'Name', 'text'], [20, {}], ({ student }) =>
    student === null ? null : listName(student),
  ),
  column(
    ['class', 'Klasse', 'text'],
    [7.5, place],
    ({ enrolment }) => enrolment?.className ?? null,
  ),
  column(['school', 'Schule', 'text'], [12, place], ({ school }) => schoolName(school)),
  column(
    ['kind', 'Art', 'choice'],
    [15, {}],
    ({ placement }) => placementKindLabels[placement.kind],
  ),
  column(
    ['status', 'Stand', 'choice'],
    [12, { tones: statusTones }],
    ({ placement }) => placementStatusLabels[placement.status],
  ),
  column(['from', 'von', 'day'], [10.5, blank], ({ placement }) => placement.from),
  column(['to', 'bis', 'day'], [10.5, blank], ({ placement }) => placement.to),
  column(['company', 'Betrieb', 'text'], [22, place], ({ company }) => company?.name ?? null),
  column(
    ['department', 'Abteilung', 'text'],
    [14, blankPlace],
    ({ placement }) => placement.department,
  ),
  column(['street', 'Straße', 'text'], [18, blankPlace], ({ company }) => street(company)),
  column(['town', 'Ort', 'text'], [16, blankPlace], ({ company }) => town(company)),
  column(['contact', 'Betreuung im Betrieb', 'text'], [18, blankPlace], ({ contact }) =>
    contact === undefined ? null : contactName(contact),
  ),
  column(
    ['phone', 'Telefon', 'text'],
    [16, blankPlace],
    ({ contact, company }) => contact?.phone || company?.phone || null,
  ),
  column(
    ['occupation', 'Beruf', 'text'],
    [18, {}],
    ({ placement }) => placement.occupation || placement.field,
  ),
  column(['visitor', 'Besuch durch', 'text'], [16, {}], ({ placement }) => placement.visitor),
  column(['visitOn', 'Besuch am', 'day'], [11, {}], ({ placement }) => placement.visitOn),
  column(
    ['daysPlanned', 'Tage geplant', 'number'],
    [9, blank],
    ({ placement }) => placement.daysPlanned,
  ),
  column(
    ['daysAttended', 'Tage anwesend', 'number'],
    [10, blank],
    ({ placement }) => placement.daysAttended,
  ),
  column(
    ['safety', 'Unterweisung am', 'day'],
    [12.5, blank],
    ({ placement }) => placement.safetyBriefingOn,
  ),
  column(
    ['hygiene', 'Belehrung IfSG am', 'day'],
    [12.5, blank],
    ({ placement }) => placement.hygieneBriefingOn,
  ),
  column(['report', 'Bericht abgegeben', 'choice'], [11, {}], ({ placement }) =>
    yesNo(placement.reportHandedIn),
  ),
];

/** The columns teachers need, as many as fit A4. */
export const everydayPlacementColumns: readonly string[] = [
  'pupil',
  'class',
  'status',
  'from',
  'to',
  'company',
  'town',
  'contact',
  'phone',
  'visitor',
  'visitOn',
];
