import { addDays } from '../calendar/addDays.ts';
import { firstDayOf, shiftSchoolYear } from '../calendar/schoolYear.ts';
import { newParticipation } from '../practiceDays/newParticipation.ts';
import type { Participation } from '../practiceDays/participationSchema.ts';
import { practicePartnerIds } from './practicePartners.ts';
import { vocationalSchoolOf, type PracticePerson } from './practicePerson.ts';
import type { PracticeWorld } from './practiceWorld.ts';

const fields = [
  ['Metalltechnik', 'Holztechnik', 'Bautechnik'],
  ['Gesundheit und Pflege', 'Sozialpädagogik', 'Ernährung'],
  ['Wirtschaft und Verwaltung', 'Elektrotechnik'],
] as const;

const feedbacks = [
  'Arbeitet sorgfältig und hilft anderen gern.',
  'Zeigt in der Werkstatt mehr Ausdauer als im Unterricht erwartet.',
  '',
] as const;

/** Praxistage of every third practice young person, in year 8 as R 4 has it; all of it follows from the place in the cohort. */
export const practiceParticipations = (
  { year }: PracticeWorld,
  person: PracticePerson,
): readonly Participation[] => {
  const { index, student, group, former } = person;
  if (index % 3 !== 0) return [];
  const schoolYear = shiftSchoolYear(year, 8 - group.level - Number(former));
  const id = `${student.id}-praxistage`;
  const createdAt = `${addDays(firstDayOf(schoolYear), 30)}T09:00:00Z`;
  const abandoned = index % 15 === 12;
  return [
    {
      ...newParticipation({ id, studentId: student.id, schoolYear, createdAt }),
      partnerId: practicePartnerIds[vocationalSchoolOf(person)],
      fields: [...(fields[(index / 3) % fields.length] ?? fields[0])],
      status: abandoned ? 'abgebrochen' : 'beendet',
      daysPlanned: 20,
      daysAttended: abandoned ? 6 : 20 - (index % 4),
      feedback: abandoned ? '' : (feedbacks[(index / 3) % feedbacks.length] ?? ''),
    },
  ];
};
