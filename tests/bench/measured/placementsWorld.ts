import { addDays } from '../../../domain/calendar/addDays.ts';
import { day } from '../../../domain/calendar/day.ts';
import { newCompany } from '../../../domain/company/newCompany.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import type { Placement } from '../../../domain/placement/placementSchema.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { newSchool } from '../../../domain/school/newSchool.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import { newSettings } from '../../../domain/settings/newSettings.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

const createdAt = '2026-09-01T08:00:00.000Z';

const counts = { students: 5_000, placements: 10_000, companies: 1_000 } as const;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

const families = ['Müller', 'Şahin', 'Kaya', 'Nowak', 'Öztürk', 'Weiß', 'Brandt', 'Dvořák'];
const trades = ['Tischlerei', 'Autohaus', 'Bäckerei', 'Praxis', 'Gärtnerei', 'Elektro', 'Salon'];
const towns = ['Musterthal', 'Probsthagen', 'Unterübungen', 'Beispielstedt'];
const statuses: readonly Placement['status'][] = [
  ...(['gesucht', 'angefragt', 'zugesagt', 'bestaetigt', 'laeuft'] as const),
  ...(['beendet', 'abgebrochen'] as const),
];

const of = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

const studentChanges = (at: number): readonly Change[] => [
  put('student', {
    ...newStudent({ id: `person-${at}`, caseNumber: `F-${1000 + at}`, createdAt }),
    familyName: `${of(families, at)}${at}`,
    callName: `Kim${at % 90}`,
  }),
  put('enrolment', {
    id: `besuch-${at}`,
    studentId: `person-${at}`,
    schoolYear: '2026/2027',
    schoolId: 'schule',
    className: `${8 + (at % 3)}${of(['a', 'b', 'c', 'd'], at)}`,
    yearLevel: 8 + (at % 3),
    from: null,
    to: null,
    reason: null,
  }),
];

const company = (at: number): Change =>
  put('company', {
    ...newCompany({
      id: `betrieb-${at}`,
      name: `${of(trades, at)} ${of(families, at)} ${at}`,
      createdAt,
    }),
    town: of(towns, at),
    occupations: [of(trades, at + 1), of(trades, at + 2)],
    places: at % 5,
    offersPlacements: true,
  });

const placement = (at: number): Change => {
  const from = addDays(day('2026-08-17'), (at * 7) % 330);
  return put('placement', {
    ...newPlacement({
      id: `praktikum-${at}`,
      studentId: `person-${at % counts.students}`,
      createdAt,
    }),
    companyId: at % 6 === 0 ? null : `betrieb-${(at * 13) % counts.companies}`,
    occupation: of(trades, at),
    status: of(statuses, at),
    from,
    to: addDays(from, 11),
  });
};

/** A region as large as any: 5,000 young people, 10,000 placements, 1,000 companies; always the same. */
export const placementsWorld = (): readonly (readonly Change[])[] => [
  [
    put('schoolYear', defaultSchoolYear('2026/2027')),
    put('settings', { ...newSettings(), currentSchoolYearId: '2026/2027' }),
    put('school', newSchool({ id: 'schule', name: 'Oberschule Musterthal', form: 'obs' })),
    ...numbers(counts.companies).map(company),
  ],
  numbers(counts.students).flatMap(studentChanges),
  numbers(counts.placements).map(placement),
];
