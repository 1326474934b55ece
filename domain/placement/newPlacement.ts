import type { Placement } from './placementSchema.ts';

/** A placement that is being looked for. */
export const newPlacement = (
  given: Pick<Placement, 'id' | 'studentId' | 'createdAt'>,
): Placement => ({
  ...blankCourse,
  ...blankCare,
  ...blankAssessment,
  changedAt: given.createdAt,
  ...given,
});

const blankCourse = {
  companyId: null,
  contactId: null,
  department: '',
  occupation: '',
  field: '',
  kind: 'block',
  status: 'gesucht',
  endReason: '',
  from: null,
  to: null,
  weekdays: [1, 2, 3, 4, 5],
  hoursPerDay: null,
  daysPlanned: null,
  daysAttended: null,
  daysAbsent: null,
} satisfies Partial<Placement>;

const blankCare = {
  suitabilityCheckedBy: '',
  suitabilityCheckedOn: null,
  safetyBriefingOn: null,
  hygieneBriefingNeeded: null,
  hygieneBriefingOn: null,
  hygieneBriefingValidUntil: null,
  insurance: '',
  visitor: '',
  visitOn: null,
  visitNote: '',
  reportHandedIn: null,
};

const noStep = {
  zuverlaessigkeit: null,
  sorgfalt: null,
  auffassung: null,
  selbststaendigkeit: null,
  team: null,
  umgang: null,
  interesse: null,
  durchhalten: null,
};

const blankAssessment = {
  companyAssessment: noStep,
  companyText: '',
  companyAssessedOn: null,
  studentAssessment: noStep,
  studentLiked: null,
  studentFits: null,
  studentText: '',
  studentAssessedOn: null,
  trainingPossible: null,
};
