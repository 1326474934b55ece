import { ofStudent } from '../record/ofStudent.ts';
import {
  agreementEntries,
  consentEntries,
  destinationEntry,
  disclosureEntry,
  enrolmentEntry,
  followUpEntries,
  handoverEntries,
  noteEntry,
  placementEntry,
  privateNoteEntry,
} from './timelineEntries.ts';
import type { TimelineData, TimelineEntry } from './timelineEntry.ts';

const newestFirst = (one: TimelineEntry, other: TimelineEntry): number => {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  if (one.key === other.key) return 0;
  return one.key < other.key ? 1 : -1;
};

/** Everything that happened with one young person, newest first. */
export const timelineOf = (data: TimelineData, studentId: string): readonly TimelineEntry[] =>
  [
    ...ofStudent(data.note, studentId).map((record) => noteEntry(data, record)),
    ...ofStudent(data.privateNote, studentId).map(privateNoteEntry),
    ...ofStudent(data.placement, studentId).map((record) => placementEntry(data, record)),
    ...ofStudent(data.enrolment, studentId).map((record) => enrolmentEntry(data, record)),
    ...ofStudent(data.destination, studentId).map(destinationEntry),
    ...ofStudent(data.handover, studentId).flatMap((record) => handoverEntries(data, record)),
    ...ofStudent(data.disclosure, studentId).map((record) => disclosureEntry(data, record)),
    ...ofStudent(data.consent, studentId).flatMap((record) => consentEntries(data, record)),
    ...ofStudent(data.followUp, studentId).flatMap(followUpEntries),
    ...ofStudent(data.agreement, studentId).flatMap(agreementEntries),
  ].sort(newestFirst);
