import { formatDayOrBlank } from '../calendar/formatDay.ts';
import { familyNameWithParticle } from '../person/personName.ts';
import { genderLabels } from '../student/lists.ts';
import type { Student } from '../student/studentSchema.ts';
import { givenNamesFit } from './candidateIndex.ts';
import type { ClassFinding } from './classFinding.ts';
import { columnLabels } from './columnMeaning.ts';
import { listedFields, type ListedField, type ListedPerson } from './importRow.ts';

/** A field in which the list says something the case file does not; `before` is empty where the file says nothing. */
export type FieldFinding = {
  readonly field: ListedField | 'className';
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

/** What a row says about a person whose case file is open already. */
export type Comparison = {
  readonly studentId: string;
  /** Empty in the case file: taken with the row. */
  readonly additions: readonly FieldFinding[];
  /** Another value in the case file: taken only where that was chosen for the row. */
  readonly differences: readonly FieldFinding[];
  /** The class that is left and the one that is entered, in the same school or a new school year. */
  readonly classChange: { readonly from: string; readonly to: string } | null;
  /** What the list says about the class, as it is written down when the row is taken. */
  readonly schooling: ClassFinding;
};

/** Says where the person lives or can be reached: with an Auskunftssperre a list never fills it by itself. */
const guarded: ReadonlySet<ListedField> = new Set([
  'street',
  'houseNumber',
  'postcode',
  'town',
  'district',
  'phone',
  'email',
]);

/** What a row says beyond a case file; what agrees, or says less than the file, is not mentioned. */
export const compare = (
  student: Student,
  person: ListedPerson,
  schooling: ClassFinding,
): Comparison => {
  const findings = listedFields
    .filter((field) => saysMore(field, student, person))
    .map((field) => findingOf(field, student, person));
  const isAddition = ({ field, before }: FieldFinding): boolean =>
    before === '' &&
    !(student.addressBlocked && field !== 'className' && guarded.has(field)) &&
    !wouldMix(field, student, person);
  const own = classFindings(schooling);
  return {
    studentId: student.id,
    additions: [...findings.filter(isAddition), ...own.filter(isAddition)],
    differences: [...findings, ...own].filter((finding) => !isAddition(finding)),
    classChange: schooling.kind === 'move' ? { from: schooling.from, to: schooling.to } : null,
    schooling,
  };
};

const classFindings = (schooling: ClassFinding): readonly FieldFinding[] => {
  const label = columnLabels.className;
  switch (schooling.kind) {
    case 'none':
    case 'move':
      return [];
    case 'fill':
      return [{ field: 'className', label, before: '', after: schooling.to }];
    case 'other school':
      return [{ field: 'className', label, before: schooling.from, after: schooling.to }];
  }
};

const addressFields: ReadonlySet<string> = new Set(['street', 'houseNumber', 'postcode', 'town']);

/** A house number beside another street, or a particle before another name, would make what neither side says. */
const wouldMix = (
  field: FieldFinding['field'],
  student: Student,
  person: ListedPerson,
): boolean => {
  if (field === 'nameParticle') return !isSameText(student.familyName, person.familyName);
  return (
    addressFields.has(field) &&
    (['street', 'postcode', 'town'] as const).some(
      (other) => student[other] !== '' && saysMore(other, student, person),
    )
  );
};

const findingOf = (field: ListedField, student: Student, person: ListedPerson): FieldFinding => ({
  field,
  label: columnLabels[field],
  before: shownField(field, student),
  after: shownField(field, person),
});

/** The value of a field as it is read; empty where nothing is told. */
export const shownField = (field: ListedField, of: ListedPerson): string => {
  if (field === 'birthDay') return formatDayOrBlank(of.birthDay);
  if (field === 'gender') return of.gender === null ? '' : genderLabels[of.gender];
  return of[field];
};

const saysMore = (field: ListedField, student: Student, person: ListedPerson): boolean => {
  const [before, after] = [student[field] ?? '', person[field] ?? ''];
  if (after === '' || isSameText(before, after)) return false;
  return !(agreements[field]?.(student, person) ?? false);
};

/** Fields that agree although their texts differ: written otherwise, or told by another field. */
const agreements: Partial<
  Readonly<Record<ListedField, (student: Student, person: ListedPerson) => boolean>>
> = {
  familyName: (student, person) => isSameName(student, person),
  nameParticle: (student, person) => isSameName(student, person),
  givenNames: (student, person) => saysLess(student, person),
  callName: (student, { callName }) =>
    student.callName === '' && isSameText(student.givenNames, callName),
  phone: (student, { phone }) => student.phone !== '' && digits(student.phone) === digits(phone),
  email: (student, { email }) => student.email.toLowerCase() === email.toLowerCase(),
  street: (student, { street }) => streetForm(student.street) === streetForm(street),
  houseNumber: (student, { houseNumber }) =>
    student.houseNumber.replaceAll(' ', '') === houseNumber.replaceAll(' ', ''),
};

const isSameName = (student: Student, person: ListedPerson): boolean =>
  isSameText(familyNameWithParticle(student), familyNameWithParticle(person));

/** Lists in capitals repeat what is known and correct nothing. */
const isSameText = (before: string, after: string): boolean =>
  single(before) === single(after) || single(before).toLocaleUpperCase('de') === single(after);

const single = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** "Mia" in a list leaves "Mia Sophie" as it is. */
const saysLess = (student: Student, person: ListedPerson): boolean =>
  single(student.givenNames).length > single(person.givenNames).length &&
  givenNamesFit({ ...student }, { familyName: '', givenNames: person.givenNames });

const digits = (phone: string): string =>
  phone.replace(/^\s*(?:\+|00)49\s*(?:\(0\))?/u, '0').replace(/\D/gu, '');

const streetForm = (street: string): string =>
  single(street)
    .toLowerCase()
    .replace(/stra(?:ß|ss)e$|str\.?$/u, 'str')
    .replaceAll(' ', '');
