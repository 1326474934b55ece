import { addDays } from '../../../domain/calendar/addDays.ts';
import { day } from '../../../domain/calendar/day.ts';
import { newNote } from '../../../domain/note/newNote.ts';
import type { Note } from '../../../domain/note/noteSchemas.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import { newSettings } from '../../../domain/settings/newSettings.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

const createdAt = '2026-09-01T08:00:00.000Z';
const firstDay = day('2024-08-05');

/** As many young people as a social worker looks after over the years; the same at every number of notes. */
const studentCount = 500;

const studentId = (number: number): string => `person-${number % studentCount}`;

/** Settings, a school year and the young people the notes are about. */
export const firstChanges = (): readonly Change[] => [
  put('schoolYear', defaultSchoolYear('2026/2027')),
  put('settings', { ...newSettings(), currentSchoolYearId: '2026/2027' }),
  ...Array.from({ length: studentCount }, (_, number) => {
    const given = { id: studentId(number), caseNumber: `F-${number}`, createdAt };
    return put('student', { ...newStudent(given), familyName: `Muster${number}` });
  }),
];

const sentences = [
  'Hat die Bewerbung mitgebracht und sie mit mir durchgesehen.',
  'Möchte lieber in die Werkstatt als ins Büro.',
  'Die Mutter rief an und fragte nach dem Praktikum im Februar.',
  'Wir haben vereinbart, dass sie bis Freitag beim Betrieb nachfragt.',
  'Der Klassenlehrer berichtet von mehr Beteiligung im Unterricht.',
  'War beim Berufsberater, der Termin verlief gut.',
  'Sorgt sich um den Abschluss; Nachhilfe in Mathematik ist angefragt.',
];

/** A text of about 400 bytes that differs from note to note. */
const textOf = (number: number): string => {
  let text = `Gespräch ${number}.`;
  for (let next = number; text.length < 390; next += 1)
    text += ` ${sentences[next % sentences.length] ?? ''}`;
  return text.slice(0, 400);
};

/** The note of a number: always the same. */
export const noteNumber = (number: number): Note => ({
  ...newNote({
    id: `notiz-${number}`,
    studentId: studentId(number),
    heldOn: addDays(firstDay, number % 800),
    kind: 'beratung',
    categoryYear: '2026/2027',
    createdAt,
  }),
  minutes: 15 + (number % 45),
  form: 'persoenlich',
  text: textOf(number),
});
