import type { Enrolment } from '../student/relatedSchemas.ts';

/** The school attendances of each young person, in one pass. */
export const enrolmentsByStudent = (
  all: Iterable<Enrolment>,
): ReadonlyMap<string, readonly Enrolment[]> => {
  const grouped = new Map<string, Enrolment[]>();
  for (const enrolment of all) {
    const own = grouped.get(enrolment.studentId);
    if (own === undefined) grouped.set(enrolment.studentId, [enrolment]);
    else own.push(enrolment);
  }
  return grouped;
};
