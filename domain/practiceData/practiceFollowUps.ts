import { addDays } from '../calendar/addDays.ts';
import { newFollowUp } from '../followUp/newFollowUp.ts';
import type { FollowUp } from '../followUp/followUpSchemas.ts';
import type { PracticePerson } from './practicePerson.ts';
import { momentOn, practiceId, type PracticeWorld } from './practiceWorld.ts';

const texts = [
  'Nachfragen, ob die Bewerbung abgeschickt ist',
  'Zusage des Praktikumsbetriebs einholen',
  'Anmeldung an der BBS: fehlt noch eine Unterschrift',
  'Gespräch mit der Klassenleitung über die Fehlzeiten',
  'Rückruf bei der Familie',
  'Termin bei der Berufsberatung bestätigen',
  'Bewerbungsmappe gemeinsam durchsehen',
  'Förderplan bei der Klassenleitung anfragen',
  'Nach dem Vorstellungsgespräch fragen',
  'Einwilligung unterschrieben zurück?',
] as const;

/** Days from today on which follow-ups are due: some overdue, some today, the rest ahead. */
const dueIn = [
  -16, -9, -6, -5, -3, -2, -1, 0, 0, 0, 0, 1, 1, 2, 3, 4, 4, 5, 7, 7, 8, 9, 10, 12, 14, 14, 18, 21,
  25, 30, 35, 45, 60,
];

/** Days from today on which follow-ups that are done were due. */
const doneDue = [-80, -71, -66, -58, -49, -43, -40, -33, -30, -27, -22, -19, -17, -12, -10, -8];

const followUpOf = (
  world: PracticeWorld,
  persons: readonly PracticePerson[],
  place: { readonly number: number; readonly days: number; readonly done: boolean },
): FollowUp => {
  const { random, today, workday } = world;
  const { number, days, done } = place;
  const person = persons[(number * 7) % persons.length];
  const written = workday(Math.min(days, 0) - random.between(5, 25));
  return {
    ...newFollowUp({
      id: practiceId('wiedervorlage', number + 1),
      dueOn: addDays(today, days),
      text: texts[number % texts.length] ?? texts[0],
      createdAt: momentOn(written, random),
    }),
    studentId: person?.student.id ?? null,
    doneOn: done ? addDays(today, days + 1) : null,
  };
};

/** Follow-ups of the practice young people who are still at school, and one for a company. */
export const practiceFollowUps = (
  world: PracticeWorld,
  persons: readonly PracticePerson[],
  companyId: string,
): readonly FollowUp[] => {
  const atSchool = persons.filter(({ former, student }) => !former && student.status === 'aktiv');
  const places = [
    ...dueIn.map((days) => ({ days, done: false })),
    ...doneDue.map((days) => ({ days, done: true })),
  ];
  return [
    ...places.map((place, number) => followUpOf(world, atSchool, { ...place, number })),
    {
      ...newFollowUp({
        id: practiceId('wiedervorlage', places.length + 1),
        dueOn: world.today,
        text: 'Nach freien Praktikumsplätzen für das Frühjahr fragen',
        createdAt: momentOn(world.workday(-14), world.random),
      }),
      companyId,
    },
  ];
};
