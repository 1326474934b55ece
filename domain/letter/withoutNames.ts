import type { FieldCode } from '../handover/fieldCatalogue.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import type { Handover } from '../handover/handoverSchema.ts';
import type { Student } from '../student/studentSchema.ts';
import { hideNames } from './hideNames.ts';

/** A freely typed text without the names that may not go out. */
type Hide = (text: string) => string;

/**
 * The case as it may go out: in whatever somebody typed freely, the names the gate has not released are replaced.
 * What fields of their own hold, as the name itself, stays; it goes out only where its field is released.
 */
export const withoutNames = (given: HandoverCase, released: readonly FieldCode[]): HandoverCase => {
  const hide = hideNames(given, released);
  return {
    ...given,
    handover: inHandover(given.handover, hide),
    student: inStudent(given.student, hide),
    agreements: given.agreements.map((one) => ({
      ...one,
      what: hide(one.what),
      who: hide(one.who),
    })),
    notes: given.notes.map((one) => ({ ...one, text: hide(one.text) })),
    placements: given.placements.map((one) => ({
      ...one,
      companyText: hide(one.companyText),
      studentText: hide(one.studentText),
    })),
    profiles: given.profiles.map((one) => ({ ...one, summary: hide(one.summary) })),
    participations: given.participations.map((one) => ({ ...one, feedback: hide(one.feedback) })),
  };
};

const inHandover = (handover: Handover, hide: Hide): Handover => ({
  ...handover,
  occasion: hide(handover.occasion),
  request: hide(handover.request),
  purpose: hide(handover.purpose),
  basisNote: hide(handover.basisNote),
  talkPlace: hide(handover.talkPlace),
  talkNotes: hide(handover.talkNotes),
  talkParticipants: handover.talkParticipants.map(({ name, role, institution }) => ({
    name: hide(name),
    role: hide(role),
    institution: hide(institution),
  })),
  attachments: handover.attachments.map(hide),
  copies: handover.copies.map(hide),
});

const typedOfStudent = [
  'schoolCareer',
  'planB',
  'interests',
  'mobility',
  'languagesAndIt',
  'volunteering',
  'compensation',
  'rehabStatus',
  'whatHelps',
  'obstacles',
  'situation',
] as const satisfies readonly (keyof Student)[];

const inStudent = (student: Student, hide: Hide): Student => ({
  ...student,
  ...Object.fromEntries(typedOfStudent.map((field) => [field, hide(student[field])])),
  strengths: student.strengths.map(hide),
  supports: student.supports.map(({ what, since, contact }) => ({
    what: hide(what),
    since: hide(since),
    contact: hide(contact),
  })),
});
