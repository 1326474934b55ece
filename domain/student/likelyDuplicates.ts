import type { Day } from '../calendar/day.ts';
import type { PersonName } from '../person/personName.ts';
import { nameKeys } from './nameKeys.ts';
import type { Student } from './studentSchema.ts';

/** A person about to be admitted. */
export type Newcomer = PersonName & { readonly birthDay: Day | null };

/** Whether two birth days may be one: they agree, or one of them is missing. */
export const birthDaysAgree = (one: Day | null, other: Day | null): boolean =>
  one === null || other === null || one === other;

/**
 * Young people who may be the same person: family name and a given name agree however they are spelt
 * (Müller, Mueller), and the birth day agrees or is missing on one side.
 */
export const likelyDuplicates = (
  newcomer: Newcomer,
  students: Iterable<Student>,
): readonly Student[] => {
  const keys = new Set(nameKeys(newcomer));
  return [...students].filter(
    (student) =>
      birthDaysAgree(newcomer.birthDay, student.birthDay) &&
      nameKeys(student).some((key) => keys.has(key)),
  );
};
