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
import { degreeLabels } from './degree.ts';
import {
  accessPathLabels,
  compulsoryLabels,
  genderLabels,
  germanLevelLabels,
  salutationLabels,
  studentStatusLabels,
  supportGoalLabels,
  supportNeedLabels,
  supportPlanLabels,
} from './lists.ts';

const gradeOrNull = z.number().min(1).max(6).nullable();
const degreeOrNull = oneOf(degreeLabels).nullable();

const person = {
  familyName: line,
  nameParticle: line,
  givenNames: line,
  callName: line,
  birthDay: dayOrNull,
  gender: oneOf(genderLabels).nullable(),
  salutation: oneOf(salutationLabels),
  street: line,
  houseNumber: line,
  postcode: line,
  town: line,
  district: line,
  addressBlocked: z.boolean(),
  phone: line,
  email: line,
  birthPlace: line,
  birthCountry: line,
  nationality: line,
  germanLevel: oneOf(germanLevelLabels).nullable(),
  originLanguage: line,
  inGermanySince: dayOrNull,
  careProvider: line,
};

const schooling = {
  schoolYearsAttended: countOrNull,
  compulsorySchooling: oneOf(compulsoryLabels).nullable(),
  compulsoryUntil: dayOrNull,
  classTeacher: line,
  classTeacherPhone: line,
  classTeacherEmail: line,
  careerContact: line,
  careerContactPhone: line,
  careerContactEmail: line,
  socialWorker: line,
  socialWorkerPhone: line,
  socialWorkerEmail: line,
  expectedDegree: degreeOrNull,
  expectedDegreeOn: dayOrNull,
  achievedDegree: degreeOrNull,
  achievedDegreeOn: dayOrNull,
  gradeGerman: gradeOrNull,
  gradeMaths: gradeOrNull,
  gradeEnglish: gradeOrNull,
  gradeAverage: gradeOrNull,
  reportOn: dayOrNull,
  absencesExcused: countOrNull,
  absencesUnexcused: countOrNull,
  absencesPeriod: line,
  schoolCareer: text,
  leavesOn: dayOrNull,
};

const orientation = {
  wishes: z.array(z.object({ occupation: line, field: line }).strict()).max(3),
  planB: line,
  interests: text,
  strengths: z.array(line).max(20),
  applicationsSent: countOrNull,
  applicationsInvited: countOrNull,
  applicationsOffered: countOrNull,
  applicationPapers: yesNoOrNull,
  adviceContact: yesNoOrNull,
  adviserName: line,
  lastAdviceOn: dayOrNull,
  adviceCertificate: yesNoOrNull,
  mobility: line,
  languagesAndIt: line,
  volunteering: line,
  portfolio: yesNoOrNull,
};

const support = {
  supportNeeds: z.array(oneOf(supportNeedLabels)).max(7),
  supportGoal: oneOf(supportGoalLabels).nullable(),
  supportDecisionOn: dayOrNull,
  supportPlan: oneOf(supportPlanLabels).nullable(),
  compensation: text,
  rehabStatus: line,
  psuReport: yesNoOrNull,
  severeDisability: yesNoOrNull,
  schoolAssistance: yesNoOrNull,
  supports: z.array(z.object({ what: line, since: line, contact: line }).strict()).max(30),
  whatHelps: text,
  obstacles: text,
  situation: text,
};

const caseFile = {
  caseNumber: z.string().regex(/^F-\d{4,}$/),
  status: oneOf(studentStatusLabels),
  openedOn: dayOrNull,
  accessPath: oneOf(accessPathLabels).nullable(),
  maturityAssessedBy: line,
  maturityAssessedOn: dayOrNull,
  objection: z.boolean(),
  createdAt: instant,
  changedAt: instant,
};

/** A young person: master data, school, career orientation, support; field catalogue in docs/architecture.md. */
export const studentSchema = z
  .object({ id, ...caseFile, ...person, ...schooling, ...orientation, ...support })
  .strict();

/** A young person, one record each. */
export type Student = Readonly<z.infer<typeof studentSchema>>;
