import type { Day } from '../../../domain/calendar/day.ts';
import type { SchoolYearName } from '../../../domain/calendar/schoolYear.ts';
import { newAgreement, newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { newNote, newPrivateNote } from '../../../domain/note/newNote.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import type { Enrolment } from '../../../domain/student/relatedSchemas.ts';
import { privateKind, type NoteForm } from './noteForm.ts';

/** What a note is saved with besides what was typed. */
export type NoteContext = {
  readonly studentId: string;
  readonly today: Day;
  /** ISO 8601, UTC */
  readonly now: string;
  readonly newId: () => string;
  readonly categoryYear: SchoolYearName;
  /** School attendance on the day of the contact: class and school stay as they were then. */
  readonly enrolment: Enrolment | undefined;
};

/** The changes that save a form in one commit: the note, and with it an agreement and a follow-up. */
export const noteChanges = (form: NoteForm, context: NoteContext): readonly Change[] => {
  const { studentId, now: createdAt } = context;
  const given = {
    id: context.newId(),
    studentId,
    heldOn: form.heldOn ?? context.today,
    createdAt,
  };
  if (form.kind === privateKind) {
    return [put('privateNote', { ...newPrivateNote(given), text: form.text.trim() })];
  }
  return [
    put('note', {
      ...newNote({ ...given, kind: form.kind, categoryYear: context.categoryYear }),
      ...contentOf(form),
      schoolId: context.enrolment?.schoolId ?? null,
      className: context.enrolment?.className ?? '',
    }),
    ...agreementOf(form, context, given.id),
    ...followUpOf(form, context),
  ];
};

const contentOf = (form: NoteForm) => ({
  minutes: form.minutes,
  form: form.form,
  participants: form.participants,
  persons: form.persons.trim(),
  topics: form.topics,
  text: form.text.trim(),
  occasion: form.occasion.trim(),
  assessment: form.assessment.trim(),
  goal: form.goal.trim(),
  outcome: form.outcome,
  tier: form.tier,
  usableInHandover: form.usableInHandover,
});

const agreementOf = (form: NoteForm, context: NoteContext, noteId: string): readonly Change[] => {
  const { studentId, now: createdAt } = context;
  const what = form.agreementWhat.trim();
  if (what === '') return [];
  const agreement = newAgreement({ id: context.newId(), studentId, what, createdAt });
  const [who, until] = [form.agreementWho.trim(), form.agreementUntil];
  return [put('agreement', { ...agreement, noteId, who, until })];
};

const followUpOf = (form: NoteForm, context: NoteContext): readonly Change[] => {
  const { studentId, now: createdAt } = context;
  const text = form.followUpText.trim();
  if (text === '' || form.followUpOn === null) return [];
  const followUp = newFollowUp({ id: context.newId(), dueOn: form.followUpOn, text, createdAt });
  return [put('followUp', { ...followUp, studentId })];
};
