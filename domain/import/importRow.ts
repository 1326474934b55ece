import { foldForSearch } from '../person/foldForSearch.ts';
import type { Student } from '../student/studentSchema.ts';
import type { ColumnMeaning } from './columnMeaning.ts';

/** Fields of a case file that a list may fill, in the order they are shown. */
export const listedFields = [
  'familyName',
  'nameParticle',
  'givenNames',
  'callName',
  'birthDay',
  'gender',
  'street',
  'houseNumber',
  'postcode',
  'town',
  'district',
  'phone',
  'email',
  'birthPlace',
  'birthCountry',
  'nationality',
  'classTeacher',
] as const;

/** A field of a case file that a list may fill. */
export type ListedField = (typeof listedFields)[number];

/** A person as a row tells them; what it does not tell is empty or null. */
export type ListedPerson = Pick<Student, ListedField>;

/** A person of whom nothing is told yet. */
export const nobody: ListedPerson = {
  familyName: '',
  nameParticle: '',
  givenNames: '',
  callName: '',
  birthDay: null,
  gender: null,
  street: '',
  houseNumber: '',
  postcode: '',
  town: '',
  district: '',
  phone: '',
  email: '',
  birthPlace: '',
  birthCountry: '',
  nationality: '',
  classTeacher: '',
};

/** What is wrong with a cell or a row; what it says stands in domain/words/importWords.ts. */
export const problemKinds = [
  'no name',
  'name order guessed',
  'day unreadable',
  'day implausible',
  'gender unknown',
  'email unreadable',
  'phone unreadable',
  'postcode doubtful',
  'too long',
] as const;

/** A cell that cannot be taken over, or that deserves a look. */
export type RowProblem = {
  readonly kind: (typeof problemKinds)[number];
  /** The column it is about; null where it is about the row. */
  readonly meaning: ColumnMeaning | null;
  /** The cell as it stands in the list, cut where it is too long. */
  readonly text: string;
};

/** A row of a list as it was understood. */
export type ImportRow = {
  /** Its number in the table, counted from 0. */
  readonly index: number;
  readonly person: ListedPerson;
  /** As it is written; empty where the list names none. */
  readonly className: string;
  readonly problems: readonly RowProblem[];
};

/** Whether a row tells a family name and a given name, each with a letter or digit in it. */
export const hasName = ({ familyName, givenNames }: ListedPerson): boolean =>
  foldForSearch(familyName) !== '' && foldForSearch(givenNames) !== '';
