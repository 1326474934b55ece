import {
  firstDayOf,
  lastDayOf,
  shiftSchoolYear,
  type SchoolYearName,
} from '../calendar/schoolYear.ts';
import type { Day } from '../calendar/day.ts';
import type { Consent } from '../consent/consentSchema.ts';
import {
  currentDestinations,
  groupOf,
  type CurrentDestination,
} from '../destination/currentDestination.ts';
import type { DestinationCode } from '../destination/destinationCodes.ts';
import { allOf } from '../record/allOf.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Student } from '../student/studentSchema.ts';
import type { Deadline } from './defaultDeadlines.ts';

/** The collections a worklist of a deadline is made from. */
export type DeadlineData = Pick<
  VaultData,
  'student' | 'destination' | 'consent' | 'handover' | 'note'
>;

type Missing = (student: Student) => boolean;

/** Codes of destinations at a BBS, which registers and confirms. */
const atVocationalSchool: readonly DestinationCode[] = [
  'bes1',
  'bes2_vz',
  'bes2_tz',
  'bes_si',
  'bfs1',
  'bfs2',
  'fos',
  'bgy',
  'bos',
  'aus_schul',
];

/** The young people who leave school in a school year and whose data may be worked with. */
export const leaversOf = (
  students: Iterable<Student>,
  schoolYear: SchoolYearName,
): readonly Student[] =>
  [...students].filter(
    ({ leavesOn, status }) =>
      status !== 'gesperrt' &&
      leavesOn !== null &&
      firstDayOf(schoolYear) <= leavesOn &&
      leavesOn <= lastDayOf(schoolYear),
  );

const holdsOn = (consent: Consent, on: Day): boolean =>
  consent.withdrawnOn === null && consent.givenOn <= on && on <= consent.validUntil;

const idsWith = <R extends { readonly studentId: string }>(
  records: Readonly<Record<string, R>>,
  wanted: (record: R) => boolean,
): ReadonlySet<string> =>
  new Set(
    allOf(records)
      .filter(wanted)
      .map((record) => record.studentId),
  );

const plannedCheck = (
  data: DeadlineData,
  wanted: (current: CurrentDestination | undefined, student: Student) => boolean,
): Missing => {
  const current = currentDestinations(allOf(data.destination));
  return (student) => wanted(current.get(student.id), student);
};

const conferenceMissing = (data: DeadlineData, schoolYear: SchoolYearName): Missing => {
  const met = idsWith(
    data.note,
    (note) =>
      (note.kind === 'fallbesprechung' || note.kind === 'uebergabe') &&
      firstDayOf(schoolYear) <= note.heldOn,
  );
  return (student) => student.supportNeeds.length > 0 && !met.has(student.id);
};

const consentMissing = (data: DeadlineData, today: Day): Missing => {
  const given = idsWith(data.consent, (consent) => holdsOn(consent, today));
  return (student) => !given.has(student.id);
};

const handoverMissing = (data: DeadlineData): Missing => {
  const sent = idsWith(data.handover, (handover) => handover.sentOn !== null);
  return plannedCheck(
    data,
    (current, student) => (current?.planned ?? null) !== null && !sent.has(student.id),
  );
};

const actualMissing = (data: DeadlineData, since: Day): Missing => {
  const checked = idsWith(
    data.destination,
    (entry) => entry.kind === 'tatsaechlich' && entry.recordedOn >= since,
  );
  return (student) => !checked.has(student.id);
};

const isUnconfirmed = (current: CurrentDestination | undefined): boolean => {
  const planned = current?.planned ?? null;
  return planned !== null && atVocationalSchool.includes(planned.code) && planned.proof === null;
};

const isUnclear = (current: CurrentDestination | undefined): boolean => {
  const group = groupOf(current?.planned ?? null);
  return group === 'nicht_erfasst' || group === 'ungeklaert';
};

const middleOf = (schoolYear: SchoolYearName): Day => `${Number(schoolYear.slice(5))}-02-01`;

type Question = {
  readonly data: DeadlineData;
  readonly schoolYear: SchoolYearName;
  readonly today: Day;
};

const missingFor = (code: string, { data, schoolYear, today }: Question): Missing | null => {
  switch (code) {
    case 'anmeldung':
      return plannedCheck(
        data,
        (current, student) => student.wishes.length === 0 || (current?.planned ?? null) === null,
      );
    case 'berufswege':
      return conferenceMissing(data, schoolYear);
    case 'abgleich':
      return plannedCheck(data, isUnclear);
    case 'bestaetigung':
      return plannedCheck(data, isUnconfirmed);
    case 'einwilligungen':
      return consentMissing(data, today);
    case 'uebergaben':
      return handoverMissing(data);
    case 'verbleib_herbst':
      return actualMissing(data, firstDayOf(schoolYear));
    case 'verbleib_fruehjahr':
      return actualMissing(data, middleOf(schoolYear));
    default:
      return null;
  }
};

/**
 * Who is still missing for a deadline (wer fehlt noch), as ids; null for a deadline the user has added,
 * because the program cannot know what it asks for.
 * The two checks of the Verbleib are about the leavers of the school year before.
 */
export const deadlineWorklist = (
  deadline: Pick<Deadline, 'code'>,
  question: Question,
): readonly string[] | null => {
  const isMissing = missingFor(deadline.code, question);
  if (isMissing === null) return null;
  const { data, schoolYear } = question;
  const about = deadline.code.startsWith('verbleib_')
    ? shiftSchoolYear(schoolYear, -1)
    : schoolYear;
  return leaversOf(allOf(data.student), about)
    .filter(isMissing)
    .map((student) => student.id);
};
