import type { CompetenceProfile, Enrolment, Guardian } from './relatedSchemas.ts';

/** A stretch of school attendance in a school and school year. */
export const newEnrolment = (
  given: Pick<Enrolment, 'id' | 'studentId' | 'schoolYear' | 'schoolId'>,
): Enrolment => ({
  className: '',
  yearLevel: null,
  from: null,
  to: null,
  reason: null,
  ...given,
});

/** A guardian of whom nothing but the young person is known. */
export const newGuardian = (given: Pick<Guardian, 'id' | 'studentId'>): Guardian => ({
  salutation: 'ohne',
  familyName: '',
  givenName: '',
  role: 'elternteil',
  custody: null,
  street: '',
  houseNumber: '',
  postcode: '',
  town: '',
  phone: '',
  email: '',
  language: '',
  interpreter: false,
  contactBlocked: false,
  contactNote: '',
  ...given,
});

/** An empty competence profile. */
export const newCompetenceProfile = (
  given: Pick<CompetenceProfile, 'id' | 'studentId'>,
): CompetenceProfile => ({
  heldOn: null,
  doneBy: '',
  source: 'Profil AC',
  strengths: [],
  suggestedFields: [],
  goals: '',
  summary: '',
  ...given,
});
