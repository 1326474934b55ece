import { birthDaysAgree } from '../student/likelyDuplicates.ts';
import type { Student } from '../student/studentSchema.ts';
import { candidateIndex, givenNamesFit } from './candidateIndex.ts';
import { hasName, type ImportRow, type ListedPerson } from './importRow.ts';
import type { doubtReasons } from './verdict.ts';

/** Who a row may be about. */
export type FoundPeople =
  | { readonly kind: 'unusable' }
  | { readonly kind: 'twin'; readonly of: number }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'by birth day'; readonly student: Student }
  /** The only one of this name; a birth day is missing on one side. */
  | { readonly kind: 'by name'; readonly student: Student }
  | {
      readonly kind: 'doubtful';
      readonly students: readonly Student[];
      readonly reason: (typeof doubtReasons)[number];
    };

/** Somebody as a row tells them. */
type Told = ListedPerson & { readonly index: number };

/**
 * Who each row may be about. One person of the name and birth day is that person, and so is the only one of the name
 * where a birth day is missing on one side; nobody is taken for two people. But for twins the order of rows does not matter.
 */
export const findPeople = (
  rows: readonly ImportRow[],
  students: Iterable<Student>,
): readonly FoundPeople[] => {
  const index = candidateIndex(students);
  const told = rows.map((row): Told => ({ ...row.person, index: row.index }));
  const twins = twinsIn(told);
  const near = told.map((person, at) => (twins.has(at) ? [] : nearOf(person, index.find(person))));
  const seen = told.map((person, at) => firstSight(person, near[at] ?? [], twins.get(at)));
  const rivals = rivalsFor(told, seen, near);
  return seen.map((found, at) => {
    const person = told[at];
    if (person === undefined || !isOne(found) || !rivals(person, found)) return found;
    return doubtful([found.student], 'several rows');
  });
};

/** Those whose names fit, whatever the birth day, and those whose names agree in part and whose birth day may be the same. */
const nearOf = (person: Told, named: readonly Student[]): readonly Student[] =>
  named.filter(
    (student) =>
      givenNamesFit(student, person) || birthDaysAgree(student.birthDay, person.birthDay),
  );

/** A row that repeats one before it asks nobody: the first of them speaks for both. */
const firstSight = (
  person: Told,
  near: readonly Student[],
  twin: number | undefined,
): FoundPeople => {
  if (!hasName(person)) return { kind: 'unusable' };
  return twin === undefined ? sight(person, near) : { kind: 'twin', of: twin };
};

const isOne = (found: FoundPeople): found is One =>
  found.kind === 'by birth day' || found.kind === 'by name';

/** Whether two rows of agreeing names may be about one person. */
const areAlike = (one: Told, other: Told): boolean =>
  birthDaysAgree(one.birthDay, other.birthDay) && givenNamesFit(one, other);

/** Both may agree with a case file, but not with each other: "Mia Sophie", called Sophie, is found by either name. */
const areTwins = (one: Told, other: Told): boolean =>
  areAlike(one, other) && candidateIndex([one]).find(other).length > 0;

/** The rows that repeat one before them, with its number; a repetition is compared with nobody. */
const twinsIn = (told: readonly Told[]): ReadonlyMap<number, number> => {
  const earlier = candidateIndex<Told>([]);
  const twins = new Map<number, number>();
  for (const [at, person] of told.entries()) {
    const twin = earlier.find(person).find((one) => areAlike(one, person));
    if (twin === undefined) earlier.add(person);
    else twins.set(at, twin.index);
  }
  return twins;
};

type One = Extract<FoundPeople, { readonly student: Student }>;

/**
 * Whether another row, that is somebody else's, may be about the same case file. Against a row that is found by its
 * birth day only another one found so counts.
 */
const rivalsFor = (
  told: readonly Told[],
  seen: readonly FoundPeople[],
  near: readonly (readonly Student[])[],
): ((person: Told, found: One) => boolean) => {
  const byStudent = new Map<string, { readonly person: Told; readonly found: FoundPeople }[]>();
  for (const [at, person] of told.entries()) {
    const found = seen[at] ?? { kind: 'unusable' };
    for (const { id } of isOne(found) ? [found.student] : (near[at] ?? [])) {
      const there = byStudent.get(id);
      if (there === undefined) byStudent.set(id, [{ person, found }]);
      else there.push({ person, found });
    }
  }
  return (person, { kind, student }) =>
    (byStudent.get(student.id) ?? []).some(
      (other) =>
        (kind === 'by name' || other.found.kind === 'by birth day') &&
        other.person !== person &&
        !areTwins(person, other.person),
    );
};

const sight = (person: ListedPerson, near: readonly Student[]): FoundPeople => {
  const fitting = near.filter((student) => givenNamesFit(student, person));
  const exact = fitting.filter(({ birthDay }) => birthDay !== null && birthDay === person.birthDay);
  if (exact.length > 1) return doubtful(exact, 'several');
  if (exact[0] !== undefined) return { kind: 'by birth day', student: exact[0] };
  if (fitting.length > 0) return byName(person, fitting);
  return near.length === 0 ? { kind: 'nobody' } : doubtful(near, 'other given names');
};

const byName = (person: ListedPerson, fitting: readonly Student[]): FoundPeople => {
  const [only, ...others] = fitting;
  if (only === undefined || others.length > 0) return doubtful(fitting, 'several');
  return birthDaysAgree(only.birthDay, person.birthDay)
    ? { kind: 'by name', student: only }
    : doubtful(fitting, 'other birth day');
};

const doubtful = (
  students: readonly Student[],
  reason: (typeof doubtReasons)[number],
): FoundPeople => ({ kind: 'doubtful', students, reason });
