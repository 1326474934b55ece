import type { Day } from '../calendar/day.ts';
import type { Period } from '../calendar/schoolDaysBetween.ts';
import { put, type Change } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';
import { enrolmentOn } from '../school/enrolmentOn.ts';
import type { Student } from '../student/studentSchema.ts';
import { newPlacement } from './newPlacement.ts';
import { placementDays } from './placementDays.ts';
import type { Placement } from './placementSchema.ts';

/** A class at a school. */
export type ClassRef = { readonly schoolId: string; readonly className: string };

/** What all placements of a class have in common. */
export type ClassPlan = Pick<Placement, 'kind' | 'weekdays'> & {
  readonly from: Day;
  readonly to: Day;
};

/** A young person of a class, and the placement that fits the plan where there is one. */
export type PlannedStudent = { readonly student: Student; readonly placement: Placement | null };

type Data = Pick<VaultData, 'student' | 'enrolment' | 'placement'>;

/** The young people of a class on a day whose files are not closed. */
export const classOn = (
  { student, enrolment }: Pick<VaultData, 'student' | 'enrolment'>,
  { schoolId, className }: ClassRef,
  on: Day,
): readonly Student[] => {
  const all = Object.values(enrolment).filter((one) => one.schoolId === schoolId);
  const inClass = new Set(
    all.filter((one) => one.className === className).map(({ studentId }) => studentId),
  );
  return [...inClass].flatMap((studentId): Student[] => {
    const person = student[studentId];
    if (person === undefined || person.status === 'abgeschlossen') return [];
    const own = enrolmentOn(all, studentId, on);
    return own?.className === className ? [person] : [];
  });
};

/** The class with its placements of exactly this period and kind; nobody stands in it twice. */
export const plannedClass = (
  data: Data,
  of: ClassRef,
  plan: ClassPlan,
): readonly PlannedStudent[] => {
  const found = new Map<string, Placement>();
  for (const placement of Object.values(data.placement)) {
    const { studentId, from, to, kind } = placement;
    if (from === plan.from && to === plan.to && kind === plan.kind && !found.has(studentId))
      found.set(studentId, placement);
  }
  return classOn(data, of, plan.from).map((student) => ({
    student,
    placement: found.get(student.id) ?? null,
  }));
};

/**
 * The changes that plan a placement, still without a place, for everybody of the class who has none in this period.
 * Days are counted without the holidays; `newId` gives a fresh id for each.
 */
export const planClass = (
  planned: readonly PlannedStudent[],
  plan: ClassPlan,
  given: {
    readonly holidays: readonly Period[];
    readonly newId: () => string;
    readonly createdAt: string;
  },
): readonly Change[] => {
  const { kind, weekdays, from, to } = plan;
  const course = { kind, weekdays, from, to };
  const daysPlanned = placementDays(course, given.holidays).length;
  return planned.flatMap(({ student, placement }): Change[] => {
    if (placement !== null) return [];
    const { createdAt } = given;
    const blank = newPlacement({ id: given.newId(), studentId: student.id, createdAt });
    return [put('placement', { ...blank, ...course, weekdays: [...weekdays], daysPlanned })];
  });
};
