import {
  destinationCodes,
  destinationGroupLabels,
  destinationStatusLabels,
  proofLabels,
} from '../destination/destinationCodes.ts';
import type { Destination } from '../destination/destinationSchema.ts';
import { handoverStateLabels } from '../handover/handoverSchema.ts';
import { listName } from '../person/personName.ts';
import { degreeShortLabels, type DegreeCode } from '../student/degree.ts';
import { schoolName } from './atSchool.ts';
import { consentWords } from './consentShown.ts';
import type { Leaver } from './leavers.ts';
import { columnsOf, notRecorded, type ListColumn } from './listColumn.ts';
import type { Tone } from './sheetPlan.ts';

/** Words of the column "Übergabe" when none was begun. */
const noHandover = 'keine';

const column = columnsOf<Leaver>();

const groupTones: Readonly<Record<string, Tone>> = {
  [destinationGroupLabels.unversorgt]: 'alarm',
  [destinationGroupLabels.ungeklaert]: 'open',
  [notRecorded]: 'open',
};

const statusTones: Readonly<Record<string, Tone>> = {
  [destinationStatusLabels.nachweis]: 'done',
  [destinationStatusLabels.muendlich]: 'going',
  [destinationStatusLabels.beworben]: 'going',
  [destinationStatusLabels.offen]: 'open',
};

/**
 * Destinations so sensitive that a list with names shows only their group (parental leave, care,
 * illness: field research 3.1).
 */
const onlyAsGroup: ReadonlySet<Destination['code']> = new Set(['elternz']);

const degree = (code: DegreeCode | null): string | null =>
  code === null ? null : degreeShortLabels[code];

/** Names of groups as they fit a narrow column. */
const groupShortLabels = { ...destinationGroupLabels, hzb: 'Hochschulzugang' } as const;

const group = (destination: Destination | null): string | null =>
  destination === null ? null : groupShortLabels[destinationCodes[destination.code].group];

const label = (destination: Destination | null): string | null =>
  destination === null || onlyAsGroup.has(destination.code)
    ? group(destination)
    : destinationCodes[destination.code].label;

const institution = ({ destination, partnerName, companyName }: Leaver): string | null => {
  const { planned } = destination;
  if (planned === null || onlyAsGroup.has(planned.code)) return null;
  const where = planned.institution || companyName || partnerName;
  return [where, planned.detail].filter((part) => part !== '').join(', ') || null;
};

const proof = ({ destination: { planned } }: Leaver): string | null => {
  if (planned === null) return null;
  if (planned.proof !== null) return `ja: ${proofLabels[planned.proof]}`;
  return planned.status === 'nachweis' ? `ja, Art ${notRecorded}` : 'nein';
};

/** The columns of the overview in their order; none of them holds entrusted content. */
export const transitionColumns: readonly ListColumn<Leaver>[] = [
  column(['pupil', 'Name', 'text'], [20, {}], ({ student }) => listName(student)),
  column(
    ['class', 'Klasse', 'text'],
    [7.5, { place: true }],
    ({ enrolment }) => enrolment?.className ?? null,
  ),
  column(['school', 'Schule', 'text'], [12, { place: true }], ({ school }) => schoolName(school)),
  column(['birthDay', 'Geburtstag', 'day'], [10.5, {}], ({ student }) => student.birthDay),
  column(['expectedDegree', 'Abschluss erwartet', 'choice'], [11, {}], ({ student }) =>
    degree(student.expectedDegree),
  ),
  column(['achievedDegree', 'Abschluss erreicht', 'choice'], [11, {}], ({ student }) =>
    degree(student.achievedDegree),
  ),
  column(
    ['wish', 'Berufswunsch', 'text'],
    [15, {}],
    ({ student: { wishes } }) => wishes[0]?.occupation || wishes[0]?.field || null,
  ),
  column(['planB', 'Plan B', 'text'], [13, { missing: '' }], ({ student }) => student.planB),
  column(['planned', 'Geplanter Anschluss', 'choice'], [20, {}], ({ destination }) =>
    label(destination.planned),
  ),
  column(['group', 'Gruppe', 'choice'], [14.5, { tones: groupTones }], ({ destination }) =>
    group(destination.planned),
  ),
  column(['institution', 'Wo, Genaueres', 'text'], [20, { missing: '', place: true }], institution),
  column(['status', 'Stand', 'choice'], [15.5, { tones: statusTones }], ({ destination }) =>
    destination.planned === null ? null : destinationStatusLabels[destination.planned.status],
  ),
  column(['proof', 'Nachweis', 'text'], [17, {}], proof),
  column(
    ['proofOn', 'Nachweis vom', 'day'],
    [10.5, { missing: '' }],
    ({ destination }) => destination.planned?.proofOn ?? null,
  ),
  column(
    ['startsOn', 'Beginn', 'day'],
    [10.5, { missing: '' }],
    ({ destination }) => destination.planned?.startsOn ?? null,
  ),
  column(['actual', 'Tatsächlicher Verbleib', 'choice'], [16, {}], ({ destination }) =>
    label(destination.actual),
  ),
  column(
    ['nextStepOn', 'Nächster Schritt am', 'day'],
    [10.5, { missing: '' }],
    ({ nextStepOn }) => nextStepOn,
  ),
  column(
    ['consent', 'Einwilligung', 'choice'],
    [12, { tones: { [consentWords.yes]: 'done' } }],
    ({ consent }) => consent.word,
  ),
  column(
    ['consentUntil', 'Einwilligung bis', 'day'],
    [12, { missing: '' }],
    ({ consent }) => consent.until,
  ),
  column(['handover', 'Übergabe', 'choice'], [12, {}], ({ handover }) =>
    handover === undefined ? noHandover : handoverStateLabels[handover.state],
  ),
];

/** The columns that fit on A4 in a comfortable size and answer the weekly questions. */
export const everydayColumns: readonly string[] = [
  'pupil',
  'class',
  'expectedDegree',
  'wish',
  'planned',
  'group',
  'institution',
  'status',
  'proof',
  'startsOn',
  'nextStepOn',
  'consent',
  'handover',
];
