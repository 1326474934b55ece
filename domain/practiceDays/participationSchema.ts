import { z } from 'zod';
import { countOrNull, id, instant, line, oneOf, text } from '../record/fields.ts';
import { schoolYearName } from '../student/relatedSchemas.ts';

/** How a young person takes part in the Praxistage of a school year. */
export const participationLabels = {
  angemeldet: 'angemeldet',
  nimmt_teil: 'nimmt teil',
  beendet: 'teilgenommen',
  abgebrochen: 'abgebrochen',
} as const;

/** A young person's Praxistage at a BBS in a school year (R 4): one day a week in several occupational fields. */
export const participationSchema = z
  .object({
    id,
    studentId: id,
    schoolYear: schoolYearName,
    /** The BBS; null when it is not among the partners. */
    partnerId: id.nullable(),
    fields: z.array(line).max(20),
    status: oneOf(participationLabels),
    daysPlanned: countOrNull,
    daysAttended: countOrNull,
    feedback: text,
    createdAt: instant,
    changedAt: instant,
  })
  .strict();

/** A young person's Praxistage of a school year. */
export type Participation = Readonly<z.infer<typeof participationSchema>>;
