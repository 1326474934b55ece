import { formatDay, formatDayOrBlank } from '../calendar/formatDay.ts';
import type { Day } from '../calendar/day.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { schoolFormLabels } from '../school/schoolSchemas.ts';
import { degreeLabels, type DegreeCode } from '../student/degree.ts';
import { compulsoryLabels } from '../student/lists.ts';
import type { Enrolment } from '../student/relatedSchemas.ts';
import type { Student } from '../student/studentSchema.ts';
import { joinText, particular, prefixed } from './particulars.ts';
import type { FieldPieces } from './personFields.ts';

/** School and degree, field by field. */
export const schoolFields = {
  schulform: (given) => particular('Schulform', formText(given, latestEnrolment(given))),
  schule: (given) => {
    const enrolment = latestEnrolment(given);
    const { student } = given;
    return [
      ...particular(
        'Schule',
        enrolment === null ? '' : (given.schools[enrolment.schoolId]?.name ?? ''),
      ),
      ...particular('Klasse', enrolment === null ? '' : classText(enrolment)),
      ...particular('Schulbesuchsjahre', countText(student.schoolYearsAttended)),
      ...particular('Verlässt die Schule zum', formatDayOrBlank(student.leavesOn)),
    ];
  },
  ansprechpersonen: ({ student }) => [
    ...particular(
      'Klassenleitung',
      contactText(student.classTeacher, student.classTeacherPhone, student.classTeacherEmail),
    ),
    ...particular(
      'Berufliche Orientierung',
      contactText(student.careerContact, student.careerContactPhone, student.careerContactEmail),
    ),
    ...particular(
      'Schulsozialarbeit',
      contactText(student.socialWorker, student.socialWorkerPhone, student.socialWorkerEmail),
    ),
  ],
  schulpflicht: ({ student: { compulsorySchooling, compulsoryUntil } }) =>
    particular(
      'Schulpflicht',
      compulsorySchooling === null
        ? prefixed('bis', formatDayOrBlank(compulsoryUntil))
        : joinText(
            [
              compulsoryLabels[compulsorySchooling],
              prefixed('bis', formatDayOrBlank(compulsoryUntil)),
            ],
            ' ',
          ),
    ),
  abschluss_voraussichtlich: ({ student }) =>
    particular(
      'Voraussichtlicher Abschluss',
      degreeText(student.expectedDegree, student.expectedDegreeOn),
    ),
  abschluss_erreicht: ({ student }) =>
    particular(
      'Erreichter Abschluss',
      degreeText(student.achievedDegree, student.achievedDegreeOn),
    ),
  noten: ({ student }) => particular('Noten', gradesText(student)),
  fehlzeiten: ({ student }) => particular('Fehlzeiten', absencesText(student)),
  schullaufbahn: ({ student }) => particular('Schullaufbahn', student.schoolCareer),
} as const satisfies Readonly<Record<string, FieldPieces>>;

const contactText = (name: string, phone: string, email: string): string =>
  joinText([name, prefixed('Telefon', phone), email], ', ');

/** The enrolment of the last school year; within it the one that began last. */
const latestEnrolment = ({ enrolments }: HandoverCase): Enrolment | null =>
  enrolments.toSorted((first, second) => (orderOf(first) < orderOf(second) ? -1 : 1)).at(-1) ??
  null;

const orderOf = ({ schoolYear, from, id }: Enrolment): string =>
  `${schoolYear} ${from ?? ''} ${id}`;

const formText = ({ schools }: HandoverCase, enrolment: Enrolment | null): string => {
  const school = enrolment === null ? undefined : schools[enrolment.schoolId];
  return school === undefined ? '' : schoolFormLabels[school.form];
};

const classText = ({ className, yearLevel, schoolYear }: Enrolment): string => {
  const level = yearLevel === null || className !== '' ? '' : `Jahrgang ${yearLevel}`;
  return joinText([className, level, `Schuljahr ${schoolYear}`], ', ');
};

const countText = (count: number | null): string => (count === null ? '' : String(count));

const degreeText = (code: DegreeCode | null, on: Day | null): string =>
  code === null ? '' : joinText([degreeLabels[code], on === null ? '' : `(${formatDay(on)})`], ' ');

const mark = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

const gradesText = (student: Student): string => {
  const grades = [
    ['Deutsch', student.gradeGerman],
    ['Mathematik', student.gradeMaths],
    ['Englisch', student.gradeEnglish],
    ['Durchschnitt', student.gradeAverage],
  ] as const;
  const known = grades.map(([subject, grade]) =>
    grade === null ? '' : `${subject}\u00a0${mark.format(grade)}`,
  );
  const text = joinText(known, ', ');
  return text === '' || student.reportOn === null
    ? text
    : `${text} (Zeugnis vom ${formatDay(student.reportOn)})`;
};

const absencesText = (student: Student): string => {
  const { absencesExcused, absencesUnexcused, absencesPeriod } = student;
  const text = joinText(
    [
      absencesExcused === null ? '' : `${absencesExcused}\u00a0Tage entschuldigt`,
      absencesUnexcused === null ? '' : `${absencesUnexcused}\u00a0Tage unentschuldigt`,
    ],
    ', ',
  );
  return text === '' || absencesPeriod === '' ? text : `${text} (${absencesPeriod})`;
};
