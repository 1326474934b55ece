import { z } from 'zod';
import { isSchoolYearName, type SchoolYearName } from '../calendar/schoolYear.ts';
import { countOrNull, dayOrNull, id, line, oneOf, text } from '../record/fields.ts';
import {
  custodyLabels,
  enrolmentReasonLabels,
  guardianRoleLabels,
  salutationLabels,
} from './lists.ts';

/** A school year's name as a field. */
export const schoolYearName = z.custom<SchoolYearName>(
  (value) => typeof value === 'string' && isSchoolYearName(value),
);

/** Where a young person went to school in a year: a history, never one overwritten field. */
export const enrolmentSchema = z
  .object({
    id,
    studentId: id,
    schoolYear: schoolYearName,
    schoolId: id,
    className: line,
    yearLevel: countOrNull,
    from: dayOrNull,
    to: dayOrNull,
    reason: oneOf(enrolmentReasonLabels).nullable(),
  })
  .strict();

/** One stretch of school attendance (Schulbesuch). */
export type Enrolment = Readonly<z.infer<typeof enrolmentSchema>>;

/** A parent or another person with parental responsibility. */
export const guardianSchema = z
  .object({
    id,
    studentId: id,
    salutation: oneOf(salutationLabels),
    familyName: line,
    givenName: line,
    role: oneOf(guardianRoleLabels),
    custody: oneOf(custodyLabels).nullable(),
    street: line,
    houseNumber: line,
    postcode: line,
    town: line,
    phone: line,
    email: line,
    language: line,
    interpreter: z.boolean(),
    contactBlocked: z.boolean(),
    contactNote: line,
  })
  .strict();

/** A parent or guardian (Erziehungsberechtigte). */
export type Guardian = Readonly<z.infer<typeof guardianSchema>>;

/** Result of a Potenzialanalyse (in Niedersachsen: Profil AC). */
export const competenceProfileSchema = z
  .object({
    id,
    studentId: id,
    heldOn: dayOrNull,
    doneBy: line,
    source: line,
    strengths: z.array(line).max(20),
    suggestedFields: z.array(line).max(20),
    goals: text,
    summary: text,
  })
  .strict();

/** A competence profile (Kompetenzprofil). */
export type CompetenceProfile = Readonly<z.infer<typeof competenceProfileSchema>>;
