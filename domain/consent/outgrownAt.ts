import type { Day } from '../calendar/day.ts';
import { comesOfAgeOn } from '../person/age.ts';
import type { Student } from '../student/studentSchema.ts';
import type { Consent } from './consentSchema.ts';

/** The consents that end on the day the young person comes of age, because only guardians signed them (§ 2 BGB). */
export const outgrownAt = (
  consents: Iterable<Consent>,
  { id, birthDay }: Pick<Student, 'id' | 'birthDay'>,
): readonly Consent[] => {
  const on = birthDay === null ? null : comesOfAgeOn(birthDay);
  return [...consents].filter(
    (consent) => consent.studentId === id && on !== null && endsWithAge(consent, on),
  );
};

const endsWithAge = (consent: Consent, on: Day): boolean =>
  !consent.signedByStudent && consent.withdrawnOn === null && consent.validUntil >= on;
