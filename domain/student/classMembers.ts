import type { Day } from '../calendar/day.ts';
import type { VaultData } from '../record/vaultData.ts';
import { currentEnrolments } from '../school/enrolmentOn.ts';

/** A class of a school, and the young people in it whose files are open. */
export type ClassMembers = {
  readonly schoolId: string;
  readonly className: string;
  readonly studentIds: readonly string[];
};

const collator = new Intl.Collator('de', { numeric: true });

/** The classes attended on a day by somebody whose file is open, by name. */
export const classMembers = (
  data: Pick<VaultData, 'student' | 'enrolment'>,
  today: Day,
): readonly ClassMembers[] => {
  const classes = new Map<string, { schoolId: string; className: string; studentIds: string[] }>();
  for (const { studentId, schoolId, className } of currentEnrolments(
    Object.values(data.enrolment),
    today,
  ).values()) {
    const status = data.student[studentId]?.status;
    if (className === '' || status === undefined || status === 'abgeschlossen') continue;
    const key = `${schoolId} ${className}`;
    const known = classes.get(key) ?? { schoolId, className, studentIds: [] };
    classes.set(key, known);
    known.studentIds.push(studentId);
  }
  return [...classes.values()].toSorted((one, other) =>
    collator.compare(one.className, other.className),
  );
};
