import { fail, ok, type Result } from '../contract/result.ts';
import type { Company, CompanyContact } from '../company/companySchemas.ts';
import type { VaultData } from '../record/vaultData.ts';
import { currentEnrolments, enrolmentOn } from '../school/enrolmentOn.ts';
import type { School } from '../school/schoolSchemas.ts';
import { newSettings } from '../settings/newSettings.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import type { Student } from '../student/studentSchema.ts';
import type { Day } from '../calendar/day.ts';
import type { Placement } from './placementSchema.ts';

/** What the papers of a placement are made from. */
export type PlacementCase = {
  readonly settings: Settings;
  readonly placement: Placement;
  readonly student: Student;
  readonly company: Company | null;
  readonly contact: CompanyContact | null;
  readonly school: School | null;
  /** The class at the time of the placement; the present one while no date is known. */
  readonly className: string;
};

/** A placement with what belongs to it, or the sentence for one that is gone. */
export const placementCase = (
  data: VaultData,
  placementId: string,
  today: Day,
): Result<PlacementCase, string> => {
  const placement = data.placement[placementId];
  const student = data.student[placement?.studentId ?? ''];
  if (placement === undefined || student === undefined)
    return fail('Dieses Praktikum ist nicht mehr vorhanden.');
  const own = Object.values(data.enrolment).filter(({ studentId }) => studentId === student.id);
  const enrolment =
    (placement.from === null ? undefined : enrolmentOn(own, student.id, placement.from)) ??
    currentEnrolments(own, today).get(student.id);
  return ok({
    settings: data.settings['settings'] ?? newSettings(),
    placement,
    student,
    company: data.company[placement.companyId ?? ''] ?? null,
    contact: data.companyContact[placement.contactId ?? ''] ?? null,
    school: data.school[enrolment?.schoolId ?? ''] ?? null,
    className: enrolment?.className ?? '',
  });
};
