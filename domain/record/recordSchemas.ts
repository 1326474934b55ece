import type { z } from 'zod';
import { backupPlaceSchema } from '../backup/backupPlaceSchema.ts';
import {
  companyContactSchema,
  companyEventSchema,
  companySchema,
} from '../company/companySchemas.ts';
import { attachmentSchema } from '../consent/attachmentSchema.ts';
import { consentRequestSchema } from '../consent/consentRequestSchema.ts';
import { consentSchema } from '../consent/consentSchema.ts';
import { destinationSchema } from '../destination/destinationSchema.ts';
import { disclosureSchema, sentLetterSchema } from '../disclosure/disclosureSchemas.ts';
import { reducedDisclosureSchema } from '../disclosure/reducedDisclosureSchema.ts';
import { waivedCorrectionSchema } from '../disclosure/waivedCorrectionSchema.ts';
import { draftSchema } from '../draft/draftSchema.ts';
import { agreementSchema, followUpSchema } from '../followUp/followUpSchemas.ts';
import { handoverSchema } from '../handover/handoverSchema.ts';
import { handoverPresetSchema } from '../handover/presetSchema.ts';
import { noteSchema, privateNoteSchema } from '../note/noteSchemas.ts';
import { partnerPersonSchema, partnerSchema } from '../partner/partnerSchemas.ts';
import { partnershipSchema } from '../partnership/partnershipSchema.ts';
import { placementSchema } from '../placement/placementSchema.ts';
import { participationSchema } from '../practiceDays/participationSchema.ts';
import { schoolSchema, schoolYearSchema } from '../school/schoolSchemas.ts';
import { settingsSchema } from '../settings/settingsSchema.ts';
import {
  competenceProfileSchema,
  enrolmentSchema,
  guardianSchema,
} from '../student/relatedSchemas.ts';
import { studentSchema } from '../student/studentSchema.ts';
import { templateSchema } from '../template/templateSchema.ts';

/** Every collection of the vault with the schema of its records. */
export const recordSchemas = {
  settings: settingsSchema,
  school: schoolSchema,
  schoolYear: schoolYearSchema,
  student: studentSchema,
  enrolment: enrolmentSchema,
  guardian: guardianSchema,
  competenceProfile: competenceProfileSchema,
  destination: destinationSchema,
  note: noteSchema,
  privateNote: privateNoteSchema,
  followUp: followUpSchema,
  agreement: agreementSchema,
  company: companySchema,
  companyContact: companyContactSchema,
  companyEvent: companyEventSchema,
  partnership: partnershipSchema,
  placement: placementSchema,
  participation: participationSchema,
  partner: partnerSchema,
  partnerPerson: partnerPersonSchema,
  consent: consentSchema,
  consentRequest: consentRequestSchema,
  attachment: attachmentSchema,
  template: templateSchema,
  handoverPreset: handoverPresetSchema,
  handover: handoverSchema,
  disclosure: disclosureSchema,
  sentLetter: sentLetterSchema,
  waivedCorrection: waivedCorrectionSchema,
  reducedDisclosure: reducedDisclosureSchema,
  draft: draftSchema,
  backupPlace: backupPlaceSchema,
} as const;

/** Name of a collection. */
export type Collection = keyof typeof recordSchemas;

/** Names of all collections. */
export const collections = Object.keys(recordSchemas) as readonly Collection[];

/** The record type of each collection. */
export type Records = { [C in Collection]: Readonly<z.infer<(typeof recordSchemas)[C]>> };
