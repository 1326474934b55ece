import { allOf } from './allOf.ts';

/** The records of a collection that are about one young person, in the order they came. */
export const ofStudent = <R extends { readonly studentId: string | null }>(
  records: Readonly<Record<string, R>>,
  studentId: string,
): readonly R[] => allOf(records).filter((record) => record.studentId === studentId);
