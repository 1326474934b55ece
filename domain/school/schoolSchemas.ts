import { z } from 'zod';
import { dayField, dayOrNull, id, line, oneOf } from '../record/fields.ts';
import { categoryCode } from '../note/noteSchemas.ts';
import { schoolYearName } from '../student/relatedSchemas.ts';

/** Kinds of schools in Niedersachsen. */
export const schoolFormLabels = {
  hs: 'Hauptschule',
  rs: 'Realschule',
  obs: 'Oberschule',
  igs: 'Integrierte Gesamtschule',
  kgs: 'Kooperative Gesamtschule',
  gym: 'Gymnasium',
  foes: 'Förderschule',
  bbs: 'Berufsbildende Schule',
  sonstige: 'sonstige Schule',
} as const;

/** A school: always a record, never a constant. */
export const schoolSchema = z
  .object({
    id,
    name: line,
    shortName: line,
    form: oneOf(schoolFormLabels),
    street: line,
    houseNumber: line,
    postcode: line,
    town: line,
    phone: line,
    email: line,
    mine: z.boolean(),
    myClasses: z.array(line).max(60),
  })
  .strict();

/** A school (Schule). */
export type School = Readonly<z.infer<typeof schoolSchema>>;

const labelled = z.object({ code: categoryCode, label: line }).strict();

/** A school year with its deadlines, holidays and the categories that hold in it. */
export const schoolYearSchema = z
  .object({
    id: schoolYearName,
    holidays: z.array(z.object({ name: line, from: dayField, to: dayField }).strict()).max(20),
    deadlines: z
      .array(
        z
          .object({
            code: categoryCode,
            label: line,
            on: dayField,
            /** Ticked off by hand, whoever may still be missing. */
            doneOn: dayOrNull,
          })
          .strict(),
      )
      .max(30),
    noteKinds: z.array(labelled).max(40),
    noteForms: z.array(labelled).max(40),
    noteParticipants: z.array(labelled).max(40),
    noteTopics: z.array(labelled).max(60),
    noteOutcomes: z.array(labelled).max(40),
  })
  .strict();

/** A school year (Schuljahr) with Stichtagen and the version of the categories. */
export type SchoolYear = Readonly<z.infer<typeof schoolYearSchema>>;

/** A code with its label. */
export type LabelledCode = Readonly<z.infer<typeof labelled>>;
