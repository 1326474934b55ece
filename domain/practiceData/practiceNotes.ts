import { addDays, daysBetween } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { schoolYearOf } from '../calendar/schoolYear.ts';
import { newAgreement } from '../followUp/newFollowUp.ts';
import type { Agreement } from '../followUp/followUpSchemas.ts';
import { newNote, newPrivateNote } from '../note/newNote.ts';
import type { Note, PrivateNote } from '../note/noteSchemas.ts';
import { enrolmentOn } from '../school/enrolmentOn.ts';
import type { Enrolment } from '../student/relatedSchemas.ts';
import type { NoteTemplate } from './noteTemplate.ts';
import { shortName, type PracticePerson } from './practicePerson.ts';
import { practiceEnrolments } from './practiceEnrolments.ts';
import { momentOn, type PracticeWorld } from './practiceWorld.ts';
import { privateNoteTexts } from './privateNoteTexts.ts';
import { schoolNotes } from './schoolNotes.ts';
import { transitionNotes } from './transitionNotes.ts';

const noteTemplates = [...transitionNotes, ...schoolNotes];

const filled = (text: string, person: PracticePerson): string =>
  text
    .replaceAll('{name}', shortName(person))
    .replaceAll('{beruf}', person.student.wishes[0]?.occupation ?? 'Berufe im Handwerk')
    .replaceAll('{lehrkraft}', person.group.teacher);

/** Every eighth young person has not been seen for long; the others were seen lately. */
const lastContactBefore = (world: PracticeWorld, { index, former }: PracticePerson): number => {
  if (former) return world.sinceLeaving + 8;
  return index % 8 === 5 ? 75 : 2;
};

const contactDays = (world: PracticeWorld, person: PracticePerson): readonly Day[] => {
  const { random, today, workday } = world;
  const latest = lastContactBefore(world, person);
  const earliest = Math.max(latest + 1, daysBetween(person.openedOn, today));
  const recent = workday(-latest - random.between(0, 25));
  const count = random.between(3, 6);
  const older = Array.from({ length: count }, () => workday(-random.between(latest, earliest)));
  return [...new Set([...older, recent])].filter((on) => on >= person.openedOn).sort();
};

const noteOf = (
  world: PracticeWorld,
  person: PracticePerson,
  given: { readonly id: string; readonly heldOn: Day; readonly template: NoteTemplate },
): Note => {
  const { random } = world;
  const { id, heldOn, template } = given;
  const thorough = random.chance(0.5);
  return {
    ...newNote({
      id,
      studentId: person.student.id,
      heldOn,
      kind: template.kind,
      categoryYear: yearOf(world, heldOn),
      createdAt: momentOn(heldOn, random),
    }),
    ...placeOf(practiceEnrolments(world, person), person, heldOn),
    form: template.form,
    participants: [...template.participants],
    topics: [...template.topics],
    minutes: random.chance(0.94) ? random.pick(template.minutes) : null,
    text: filled(random.pick(template.texts), person),
    occasion: filled(template.occasion, person),
    assessment: thorough ? filled(template.assessment ?? '', person) : '',
    goal: thorough ? (template.goal ?? '') : '',
    outcome: random.chance(0.9) ? template.outcome : null,
    tier: template.tier,
    usableInHandover: template.tier === 'B' && random.chance(0.35),
  };
};

const yearOf = ({ year, yearBefore }: PracticeWorld, heldOn: Day) =>
  schoolYearOf(heldOn) === year ? year : yearBefore;

const placeOf = (enrolments: readonly Enrolment[], { student }: PracticePerson, on: Day) => {
  const enrolment = enrolmentOn(enrolments, student.id, on);
  return { schoolId: enrolment?.schoolId ?? null, className: enrolment?.className ?? '' };
};

const fourWeeks = 28;

const agreementOf = (
  world: PracticeWorld,
  note: Note,
  [what, who]: readonly [string, string],
): Agreement => {
  const { random, today } = world;
  const until = addDays(note.heldOn, random.pick([7, 10, 14, 21]));
  const kept = addDays(note.heldOn, random.between(3, 14));
  // What was agreed long ago has been followed up; of the last weeks some is still open.
  const isSettled = random.chance(0.75) || until < addDays(today, -fourWeeks);
  return {
    ...newAgreement({
      id: `${note.id}-absprache`,
      studentId: note.studentId,
      what,
      createdAt: note.createdAt,
    }),
    noteId: note.id,
    who,
    until,
    doneOn: kept < today && isSettled ? kept : null,
  };
};

/** What was written about one young person. */
export type PracticeWriting = {
  readonly notes: readonly Note[];
  readonly privateNotes: readonly PrivateNote[];
  readonly agreements: readonly Agreement[];
};

/** Notes, private notes and agreements of one practice young person, none before the file was opened. */
export const practiceWriting = (world: PracticeWorld, person: PracticePerson): PracticeWriting => {
  const { random } = world;
  const { student, openedOn } = person;
  const written = contactDays(world, person).map((heldOn, number) => {
    const template = random.pick(noteTemplates);
    const note = noteOf(world, person, {
      id: `${student.id}-notiz-${number + 1}`,
      heldOn,
      template,
    });
    const promised = template.agreements ?? [];
    const agreed = promised.length > 0 && random.chance(0.6);
    return { note, agreements: agreed ? [agreementOf(world, note, random.pick(promised))] : [] };
  });
  const notes = written.map(({ note }) => note);
  const lastDay = notes.at(-1)?.heldOn ?? openedOn;
  return {
    notes,
    agreements: written.flatMap(({ agreements }) => agreements),
    privateNotes: person.index % 3 === 0 ? [privateNoteOf(world, student.id, lastDay)] : [],
  };
};

const privateNoteOf = ({ random }: PracticeWorld, studentId: string, heldOn: Day): PrivateNote => ({
  ...newPrivateNote({
    id: `${studentId}-persoenlich`,
    studentId,
    heldOn,
    createdAt: momentOn(heldOn, random),
  }),
  text: random.pick(privateNoteTexts),
});
