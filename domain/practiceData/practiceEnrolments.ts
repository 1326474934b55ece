import { addDays } from '../calendar/addDays.ts';
import { firstDayOf, lastDayOf } from '../calendar/schoolYear.ts';
import { put, type Change } from '../record/change.ts';
import { newCompetenceProfile, newEnrolment } from '../student/newRelated.ts';
import type { CompetenceProfile, Enrolment } from '../student/relatedSchemas.ts';
import { strengthTexts, wishCatalogue } from './orientationTexts.ts';
import { practiceSchoolIds } from './practiceInstitution.ts';
import type { PracticePerson } from './practicePerson.ts';
import type { PracticeWorld } from './practiceWorld.ts';

const enrolment = (
  person: PracticePerson,
  number: number,
  given: Partial<Enrolment> & Pick<Enrolment, 'schoolYear'>,
): Enrolment => ({
  ...newEnrolment({
    id: `${person.student.id}-schule-${number}`,
    studentId: person.student.id,
    schoolId: person.group.schoolId,
    schoolYear: given.schoolYear,
  }),
  from: firstDayOf(given.schoolYear),
  to: lastDayOf(given.schoolYear),
  className: person.group.name,
  yearLevel: person.group.level,
  ...given,
});

const repeats = (index: number): boolean => index % 13 === 6;
const changedSchool = (index: number): boolean => index % 17 === 10;
const changedClass = (index: number): boolean => index % 19 === 3;

const yearBeforeOf = (world: PracticeWorld, person: PracticePerson): Enrolment => {
  const { group, index } = person;
  const { igs, obs } = practiceSchoolIds;
  const again = repeats(index);
  return enrolment(person, 1, {
    schoolYear: world.yearBefore,
    className: again ? group.name : group.before,
    yearLevel: group.level - (again ? 0 : 1),
    reason: 'versetzt',
    ...(changedSchool(index) ? { schoolId: group.schoolId === obs ? igs : obs } : {}),
  });
};

const reasonOf = (index: number): Enrolment['reason'] => {
  if (repeats(index)) return 'wiederholt';
  return changedSchool(index) ? 'wechsel' : 'versetzt';
};

const thisYearOf = (world: PracticeWorld, person: PracticePerson): readonly Enrolment[] => {
  const { year } = world;
  const { index, group } = person;
  if (!changedClass(index))
    return [enrolment(person, 2, { schoolYear: year, reason: reasonOf(index) })];
  const moved = addDays(firstDayOf(year), 45);
  return [
    enrolment(person, 2, {
      schoolYear: year,
      className: `${group.level}d`,
      to: addDays(moved, -1),
      reason: reasonOf(index),
    }),
    enrolment(person, 3, { schoolYear: year, from: moved, reason: 'klasse' }),
  ];
};

/** The history of school attendance of a practice young person over two school years. */
export const practiceEnrolments = (
  world: PracticeWorld,
  person: PracticePerson,
): readonly Enrolment[] =>
  person.former
    ? [enrolment(person, 1, { schoolYear: world.yearBefore, reason: 'versetzt' })]
    : [yearBeforeOf(world, person), ...thisYearOf(world, person)];

const profileOf = ({ random, yearBefore }: PracticeWorld, id: string): CompetenceProfile => ({
  ...newCompetenceProfile({ id: `${id}-profil`, studentId: id }),
  heldOn: addDays(firstDayOf(yearBefore), -120),
  doneBy: 'Oberschule Musterthal',
  strengths: [...random.some(strengthTexts, 3)],
  suggestedFields: [...new Set(random.some(wishCatalogue, 3).map(({ field }) => field))],
  goals: random.pick([
    'Praktikum in zwei verschiedenen Berufsfeldern ausprobieren.',
    'Bewerbungsmappe bis zum Halbjahr fertigstellen.',
    'Rechnen im Alltag üben, dafür Lernwerkstatt nutzen.',
  ]),
  summary: 'Rückmeldegespräch mit Klassenleitung und Familie geführt.',
});

/** Young persons, guardians, enrolments and competence profiles as changes. */
export const practiceStudents = (
  world: PracticeWorld,
  persons: readonly PracticePerson[],
): readonly Change[] =>
  persons.flatMap((person) => [
    put('student', person.student),
    ...person.guardians.map((guardian) => put('guardian', guardian)),
    ...practiceEnrolments(world, person).map((record) => put('enrolment', record)),
    ...(person.index % 4 === 3
      ? []
      : [put('competenceProfile', profileOf(world, person.student.id))]),
  ]);
