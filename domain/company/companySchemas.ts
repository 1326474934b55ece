import { z } from 'zod';
import {
  countOrNull,
  dayField,
  dayOrNull,
  id,
  instant,
  line,
  oneOf,
  text,
  yesNoOrNull,
} from '../record/fields.ts';
import { salutationLabels } from '../student/lists.ts';

/** Chambers a company may belong to. */
export const chamberLabels = {
  ihk: 'Industrie- und Handelskammer',
  hwk: 'Handwerkskammer',
  lwk: 'Landwirtschaftskammer',
  freie: 'Kammer der freien Berufe',
  keine: 'keine',
} as const;

/** Size of a company by people employed. */
export const companySizeLabels = {
  klein: 'bis 9 Beschäftigte',
  mittel: '10 bis 49 Beschäftigte',
  gross: '50 bis 249 Beschäftigte',
  sehr_gross: 'ab 250 Beschäftigte',
} as const;

/** A company: public and organisational facts, never a young person's name. */
export const companySchema = z
  .object({
    id,
    name: line,
    legalForm: line,
    branch: line,
    chamber: oneOf(chamberLabels).nullable(),
    size: oneOf(companySizeLabels).nullable(),
    street: line,
    houseNumber: line,
    postcode: line,
    town: line,
    phone: line,
    email: line,
    website: line,
    offersPlacements: yesNoOrNull,
    places: countOrNull,
    placesYear: line,
    occupations: z.array(line).max(40),
    /** Fields of work (Berufsfelder) the occupations belong to. */
    fields: z.array(line).max(20),
    conditions: text,
    minimumAge: countOrNull,
    needsPoliceCertificate: yesNoOrNull,
    needsHygieneBriefing: yesNoOrNull,
    needsProtectiveClothing: yesNoOrNull,
    accessible: yesNoOrNull,
    welcomesSupportNeeds: yesNoOrNull,
    blocked: z.boolean(),
    blockedReason: line,
    remark: text,
    createdAt: instant,
    changedAt: instant,
  })
  .strict();

/** A company (Betrieb). */
export type Company = Readonly<z.infer<typeof companySchema>>;

/** A person at a company; who has left stays readable as inactive. */
export const companyContactSchema = z
  .object({
    id,
    companyId: id,
    salutation: oneOf(salutationLabels),
    title: line,
    givenName: line,
    familyName: line,
    role: line,
    phone: line,
    email: line,
    active: z.boolean(),
  })
  .strict();

/** A contact person (Ansprechperson). */
export type CompanyContact = Readonly<z.infer<typeof companyContactSchema>>;

/** One contact with a company; it never names a young person. */
export const companyEventSchema = z
  .object({
    id,
    companyId: id,
    heldOn: dayField,
    who: line,
    text,
    nextStep: line,
    nextOn: dayOrNull,
    createdAt: instant,
  })
  .strict();

/** An entry in a company's history. */
export type CompanyEvent = Readonly<z.infer<typeof companyEventSchema>>;
