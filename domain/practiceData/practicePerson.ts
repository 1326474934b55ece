import type { Day } from '../calendar/day.ts';
import type { SchoolYearName } from '../calendar/schoolYear.ts';
import type { Guardian } from '../student/relatedSchemas.ts';
import type { Student } from '../student/studentSchema.ts';
import { atSecondSchool, formerCodes, plannedCode } from './plannedCodes.ts';
import { practiceSchoolIds } from './practiceInstitution.ts';

/** A class of the practice schools: where it is, how it was called a year earlier, who leads it. */
export type PracticeClass = {
  readonly schoolId: string;
  readonly name: string;
  readonly before: string;
  readonly level: number;
  readonly teacher: string;
};

const { obs, igs, gym } = practiceSchoolIds;

/** Classes the practice cohort leaves from. */
export const practiceClasses: readonly [PracticeClass, ...PracticeClass[]] = [
  { schoolId: obs, name: '9a', before: '8a', level: 9, teacher: 'Frau Marquardt' },
  { schoolId: obs, name: 'R10a', before: '9a', level: 10, teacher: 'Herr Lüders' },
  { schoolId: igs, name: '9.1', before: '8.1', level: 9, teacher: 'Frau Öztekin' },
  { schoolId: obs, name: 'H10', before: '9b', level: 10, teacher: 'Herr Wendt' },
  { schoolId: igs, name: '10.1', before: '9.1', level: 10, teacher: 'Frau Falke' },
  { schoolId: obs, name: '9b', before: '8b', level: 9, teacher: 'Herr Sander' },
  { schoolId: obs, name: 'R10b', before: '9c', level: 10, teacher: 'Frau Kirsch' },
  { schoolId: igs, name: '10.2', before: '9.2', level: 10, teacher: 'Herr Tamm' },
];

/** The one class of the Gymnasium from which somebody changes to a vocational school. */
export const gymnasiumClass: PracticeClass = {
  schoolId: gym,
  name: '10c',
  before: '9c',
  level: 10,
  teacher: 'Frau Dr. Nolte',
};

/** A practice young person with what the other parts of the practice data need to know. */
export type PracticePerson = {
  /** Place in the cohort, from 0. */
  readonly index: number;
  readonly student: Student;
  readonly guardians: readonly Guardian[];
  readonly group: PracticeClass;
  /** The school year at whose end this person leaves, or has left. */
  readonly leavesIn: SchoolYearName;
  /** Left last summer. */
  readonly former: boolean;
  /** First day on which there may be contact. */
  readonly openedOn: Day;
};

/** The vocational school that fits what a practice young person plans. */
export const vocationalSchoolOf = ({ index, former, group }: PracticePerson): 'bbs1' | 'bbs2' => {
  const code = former ? formerCodes(index)[0] : plannedCode(index, group.level);
  return code !== null && atSecondSchool.includes(code) ? 'bbs2' : 'bbs1';
};

/** What a text calls the young person: the name one is called by, else the family name. */
export const shortName = ({ student }: PracticePerson): string => {
  if (student.callName !== '') return student.callName;
  return student.givenNames === '' ? student.familyName : student.givenNames;
};
