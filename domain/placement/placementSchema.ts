import { z } from 'zod';
import {
  countOrNull,
  dayOrNull,
  id,
  instant,
  line,
  oneOf,
  text,
  yesNoOrNull,
} from '../record/fields.ts';

/** Kinds of placement. */
export const placementKindLabels = {
  block: 'Blockpraktikum',
  tage: 'Tagespraktikum',
  lang: 'Langzeitpraktikum',
  freiwillig: 'freiwilliges Ferienpraktikum',
  sozial: 'Sozialpraktikum',
  eq: 'EQ-vorbereitendes Praktikum',
  praxistag: 'Praxistag im Betrieb',
} as const;

/** The course of a placement. */
export const placementStatusLabels = {
  gesucht: 'gesucht',
  angefragt: 'angefragt',
  zugesagt: 'zugesagt',
  bestaetigt: 'bestätigt',
  laeuft: 'läuft',
  beendet: 'beendet',
  abgebrochen: 'abgebrochen',
} as const;

/** What a company assesses, each on the scale of `assessmentLabels`. */
export const assessmentCriteria = {
  zuverlaessigkeit: 'Pünktlichkeit und Zuverlässigkeit',
  sorgfalt: 'Sorgfalt',
  auffassung: 'Auffassungsgabe',
  selbststaendigkeit: 'Selbstständigkeit',
  team: 'Teamfähigkeit',
  umgang: 'Umgangsformen',
  interesse: 'Interesse und Motivation',
  durchhalten: 'Durchhaltevermögen',
} as const;

/** Four steps; a criterion that was not judged is null. */
export const assessmentLabels = {
  '1': 'trifft voll zu',
  '2': 'trifft überwiegend zu',
  '3': 'trifft teilweise zu',
  '4': 'trifft nicht zu',
} as const;

/** A criterion of the assessment. */
export type AssessmentCriterion = keyof typeof assessmentCriteria;

const step = oneOf(assessmentLabels).nullable();

const assessment = z
  .object({
    zuverlaessigkeit: step,
    sorgfalt: step,
    auffassung: step,
    selbststaendigkeit: step,
    team: step,
    umgang: step,
    interesse: step,
    durchhalten: step,
  })
  .strict();

/** A young person's placement in a company, from the search to the assessment. */
export const placementSchema = z
  .object({
    id,
    studentId: id,
    companyId: id.nullable(),
    contactId: id.nullable(),
    department: line,
    occupation: line,
    field: line,
    kind: oneOf(placementKindLabels),
    status: oneOf(placementStatusLabels),
    endReason: line,
    from: dayOrNull,
    to: dayOrNull,
    weekdays: z.array(z.number().int().min(1).max(7)).max(7),
    hoursPerDay: z.number().min(0).max(24).nullable(),
    daysPlanned: countOrNull,
    daysAttended: countOrNull,
    daysAbsent: countOrNull,
    suitabilityCheckedBy: line,
    suitabilityCheckedOn: dayOrNull,
    safetyBriefingOn: dayOrNull,
    hygieneBriefingNeeded: yesNoOrNull,
    hygieneBriefingOn: dayOrNull,
    /** Last day on which the work may begin with this briefing. */
    hygieneBriefingValidUntil: dayOrNull,
    insurance: line,
    visitor: line,
    visitOn: dayOrNull,
    visitNote: text,
    reportHandedIn: yesNoOrNull,
    companyAssessment: assessment,
    companyText: text,
    companyAssessedOn: dayOrNull,
    /** The young person's own view of the same criteria. */
    studentAssessment: assessment,
    studentLiked: oneOf(assessmentLabels).nullable(),
    studentFits: oneOf(assessmentLabels).nullable(),
    studentText: text,
    studentAssessedOn: dayOrNull,
    trainingPossible: yesNoOrNull,
    createdAt: instant,
    changedAt: instant,
  })
  .strict();

/** A placement (Praktikum). */
export type Placement = Readonly<z.infer<typeof placementSchema>>;
