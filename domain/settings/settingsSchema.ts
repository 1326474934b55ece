import { z } from 'zod';
import { countOrNull, id, line, oneOf, text } from '../record/fields.ts';
import { sectionLabels } from '../handover/fieldCatalogue.ts';
import { salutationLabels } from '../student/lists.ts';

/** Who employs the professional: legal basis and printed controller change with it. */
export const employingBodyLabels = {
  land: 'Land (Schule)',
  kommune: 'Kommune oder Jugendamt',
  traeger: 'freier Träger',
  leitstelle: 'Leitstelle Region des Lernens',
} as const;

/** Which guardians a consent of a 15- to 17-year-old should carry besides the young person's own word. */
export const guardianAdviceLabels = {
  keine: 'keine',
  eine: 'eine Person',
  alle: 'alle Sorgeberechtigten',
} as const;

/** How lists of names are sorted (DIN 5007-1 or phone book, DIN 5007-2). */
export const nameOrderLabels = {
  din: 'wie im Wörterbuch (ä wie a)',
  telefonbuch: 'wie im Telefonbuch (ä wie ae)',
} as const;

/** The one record of settings. */
export const settingsSchema = z
  .object({
    id: z.literal('settings'),
    practice: z.boolean(),
    institution: line,
    department: line,
    street: line,
    houseNumber: line,
    postcode: line,
    town: line,
    phone: line,
    email: line,
    employingBody: oneOf(employingBodyLabels).nullable(),
    controller: line,
    dataProtectionOfficer: line,
    userSalutation: oneOf(salutationLabels),
    userName: line,
    userFunction: line,
    userPhone: line,
    userEmail: line,
    letterClosing: text,
    authorInMetadata: z.boolean(),
    guardianAdvice: oneOf(guardianAdviceLabels),
    nameOrder: oneOf(nameOrderLabels),
    /** Order and names of the sections of a handover; a section that is missing follows with its own name. */
    sections: z
      .array(z.object({ section: oneOf(sectionLabels), label: line }).strict())
      .max(Object.keys(sectionLabels).length),
    smallCell: z.number().int().min(0).max(20),
    lockAfterMinutes: z.number().int().min(1).max(60),
    lockWhenMinimised: z.boolean(),
    contentProtection: z.boolean(),
    /** How long automatic backups are kept at most. */
    backupMaxAgeDays: z.number().int().min(14).max(730),
    silentContactWeeks: countOrNull,
    currentSchoolYearId: id.nullable(),
    nextCaseNumber: z.number().int().min(1),
  })
  .strict();

/** The settings of a vault. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
