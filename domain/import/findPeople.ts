import { birthDaysAgree } from '../student/likelyDuplicates.ts';
import type { Student } from '../student/studentSchema.ts';
import { candidateIndex, givenNamesFit, type CandidateIndex } from './candidateIndex.ts';
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

/**
 * Who each row may be about. One person of the name and birth day is that person, and so is the only one of the name
 * where a birth day is missing on one side; nobody is taken for two rows.
 */
export const findPeople = (
  rows: readonly ImportRow[],
  students: Iterable<Student>,
): readonly FoundPeople[] => {
  const index = candidateIndex(students);
  const first = firstSight(rows, index);
  const [meant, exact] = [claims(first, isAbout), claims(first, isExactly)];
  return first.map((found) => {
    if (found.kind === 'by birth day' && (exact.get(found.student.id) ?? 0) > 1)
      return doubtful([found.student], 'several rows');
    if (found.kind === 'by name' && (meant.get(found.student.id) ?? 0) > 1)
      return doubtful([found.student], 'several rows');
    return found;
  });
};

/** A row that repeats one before it asks nobody: the first of them speaks for both. */
const firstSight = (
  rows: readonly ImportRow[],
  index: CandidateIndex<Student>,
): readonly FoundPeople[] => {
  const earlier = candidateIndex<ListedPerson & { readonly index: number }>([]);
  return rows.map(({ person, index: number }) => {
    if (!hasName(person)) return { kind: 'unusable' };
    const twin = earlier
      .find(person)
      .find((one) => birthDaysAgree(one.birthDay, person.birthDay) && givenNamesFit(one, person));
    if (twin !== undefined) return { kind: 'twin', of: twin.index };
    earlier.add({ ...person, index: number });
    return sight(person, index.find(person));
  });
};

const sight = (person: ListedPerson, named: readonly Student[]): FoundPeople => {
  const fitting = named.filter((student) => givenNamesFit(student, person));
  const exact = fitting.filter(({ birthDay }) => birthDay !== null && birthDay === person.birthDay);
  if (exact.length > 1) return doubtful(exact, 'several');
  if (exact[0] !== undefined) return { kind: 'by birth day', student: exact[0] };
  if (fitting.length > 0) return byName(person, fitting);
  const likely = named.filter(({ birthDay }) => birthDaysAgree(birthDay, person.birthDay));
  return likely.length === 0 ? { kind: 'nobody' } : doubtful(likely, 'other given names');
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

const isExactly = (found: FoundPeople): readonly Student[] =>
  found.kind === 'by birth day' ? [found.student] : [];

const isAbout = (found: FoundPeople): readonly Student[] => {
  if (found.kind === 'doubtful') return found.students;
  return found.kind === 'by birth day' || found.kind === 'by name' ? [found.student] : [];
};

/** By how many rows each person may be meant. */
const claims = (
  found: readonly FoundPeople[],
  meant: (one: FoundPeople) => readonly Student[],
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { id } of found.flatMap(meant)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};
