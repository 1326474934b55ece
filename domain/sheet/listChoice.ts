import { z } from 'zod';
import { id, line } from '../record/fields.ts';
import { schoolYearName } from '../student/relatedSchemas.ts';

/** How the lines of a list are put on sheets. */
export const sheetsPerLabels = {
  together: 'ein Blatt für alle',
  school: 'ein Blatt je Schule',
  class: 'ein Blatt je Klasse',
} as const;

/** What is chosen of every list: which columns in which order. */
const columns = z.array(line).min(1).max(60);

/** Schools and classes that narrow a list; empty lists mean all. */
export type SchoolSelection = {
  readonly schoolIds: readonly string[];
  readonly classNames: readonly string[];
};

const personFields = {
  schoolIds: z.array(id).max(200),
  classNames: z.array(line).max(500),
  columns,
  per: z.enum(Object.keys(sheetsPerLabels) as [keyof typeof sheetsPerLabels]),
  /** Counts alone, small ones covered: for those who may not see names. */
  numbersOnly: z.boolean(),
  /** The user confirmed for this one output that blocked places may be shown (Auskunftssperre). */
  showBlockedPlaces: z.boolean(),
};

/** What is chosen of a list of young people or of what concerns them. */
export type PersonListChoice = Readonly<z.infer<z.ZodObject<typeof personFields>>>;

/** Whether the list comes back: empty columns in which whoever gets it answers. */
const toFillIn = z.boolean();

/** The choice of a list about a school year. */
const ofYear = <S extends string>(sheet: S) =>
  z.object({ sheet: z.literal(sheet), schoolYear: schoolYearName, ...personFields }).strict();

/** Übergangsübersicht: all leavers of a school year. */
export const transitionChoiceSchema = ofYear('transition');

/** Unversorgtenliste: leavers who look for something, have nothing or were not reached. */
export const unplacedChoiceSchema = ofYear('unplaced')
  // Whether those stand there, too, of whom nothing is recorded.
  .extend({ withUnrecorded: z.boolean(), toFillIn });

/** Praktikumsübersicht: placements of a school year. */
export const placementChoiceSchema = ofYear('placements');

/** Who takes part in the Praxistage of a school year. */
export const practiceDaysChoiceSchema = ofYear('practiceDays').extend({ toFillIn });

/** Übergabeverzeichnis: what went to whom in a school year. */
export const disclosureChoiceSchema = ofYear('disclosures');

/** Wiedervorlagen: open ones, or all. */
export const followUpChoiceSchema = z
  .object({ sheet: z.literal('followUps'), ...personFields, withDone: z.boolean() })
  .strict();

/** Betriebeliste: companies that offer placements, or all. */
export const companyChoiceSchema = z
  .object({ sheet: z.literal('companies'), columns, onlyOffering: z.boolean() })
  .strict();
