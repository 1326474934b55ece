import type { Day } from '../calendar/day.ts';
import { firstDayOf, schoolYearOf } from '../calendar/schoolYear.ts';
import { enrolmentOn } from '../school/enrolmentOn.ts';
import type { School } from '../school/schoolSchemas.ts';
import { yearLevelOf } from '../school/yearLevelOf.ts';
import type { Enrolment } from '../student/relatedSchemas.ts';

/** What a list says about the class of a young person, beside what is recorded. */
export type ClassFinding =
  /** Nothing new. */
  | { readonly kind: 'none' }
  /** The school is recorded, the class is not. */
  | { readonly kind: 'fill'; readonly enrolment: Enrolment; readonly to: string }
  /** Another class of the school, or the first in this school year. */
  | {
      readonly kind: 'move';
      readonly from: string;
      readonly to: string;
      readonly isNewYear: boolean;
    }
  /** Another school is attended now: the names of school and class. */
  | { readonly kind: 'other school'; readonly from: string; readonly to: string };

/** The class a list tells, and from when it holds. */
export type ListedClass = {
  readonly schoolId: string | null;
  readonly className: string;
  readonly on: Day;
  readonly schools: Readonly<Record<string, School>>;
};

/** What a list says about the class of one young person, whose school attendances come along. */
export const classFinding = (listed: ListedClass, own: readonly Enrolment[]): ClassFinding => {
  const { schoolId, className, on } = listed;
  if (schoolId === null || className === '') return { kind: 'none' };
  if (own.some((enrolment) => isToCome(enrolment, listed))) return { kind: 'none' };
  const current = enrolmentOn(own, own[0]?.studentId ?? '', on);
  if (current === undefined) return entered(listed, own);
  if (current.schoolId !== schoolId)
    return {
      kind: 'other school',
      from: named(listed, current),
      to: named(listed, { schoolId, className }),
    };
  if (isSameClass(current.className, className)) return { kind: 'none' };
  if (current.className === '') return { kind: 'fill', enrolment: current, to: className };
  return { kind: 'move', from: current.className, to: className, isNewYear: false };
};

/** A class that was settled to begin later is not begun again earlier. */
const isToCome = (enrolment: Enrolment, { schoolId, className, on }: ListedClass): boolean =>
  (enrolment.from ?? firstDayOf(enrolment.schoolYear)) > on &&
  enrolment.schoolId === schoolId &&
  isSameClass(enrolment.className, className);

const entered = ({ className, on }: ListedClass, own: readonly Enrolment[]): ClassFinding => {
  const last = own.toSorted((one, other) => (one.schoolYear < other.schoolYear ? -1 : 1)).at(-1);
  return {
    kind: 'move',
    from: last?.className ?? '',
    to: className,
    isNewYear: own.every(({ schoolYear }) => schoolYear !== schoolYearOf(on)),
  };
};

const named = (
  { schools }: ListedClass,
  { schoolId, className }: Pick<Enrolment, 'schoolId' | 'className'>,
): string => {
  const school = schools[schoolId];
  return `${school?.shortName === '' ? school.name : (school?.shortName ?? '')} ${className}`.trim();
};

const classForm = (className: string): string =>
  className
    .toLowerCase()
    .replace(/^(?:klasse|kl\.?)\s+/u, '')
    .replace(/\s/gu, '')
    .replace(/^0/u, '');

/** Whether two classes are one, however they are written: '8b', '08 B', 'Kl. 8b'. */
const isSameClass = (one: string, other: string): boolean => classForm(one) === classForm(other);

/**
 * Whether the class of a list can be that of a person of the same name without a birth day to tell by:
 * the same class in this school year or a later one, or the year level that follows from the last one recorded.
 */
export const classFits = (listed: ListedClass, own: readonly Enrolment[]): boolean => {
  const { schoolId, className, on } = listed;
  const year = schoolYearOf(on);
  const atSchool = own.filter((one) => schoolId === null || one.schoolId === schoolId);
  if (className === '' || own.length === 0) return true;
  return atSchool.some((one) =>
    one.schoolYear < year ? follows(one, listed) : isSameClass(one.className, className),
  );
};

const follows = (last: Enrolment, { className, on }: ListedClass): boolean => {
  const [level, before] = [yearLevelOf(className), last.yearLevel];
  const years = Number(schoolYearOf(on).slice(0, 4)) - Number(last.schoolYear.slice(0, 4));
  return level !== null && before !== null && level - before === years;
};
