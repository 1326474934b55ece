import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import type { Consent } from '../consent/consentSchema.ts';
import { dataGroupLabels, type DataGroup } from '../consent/dataGroups.ts';
import { newConsent } from '../consent/newConsent.ts';
import { proposedExpiry } from '../consent/proposedExpiry.ts';
import { ageOn } from '../person/age.ts';
import { firstPersonOf, practicePartnerIds, type PracticePartner } from './practicePartners.ts';
import { vocationalSchoolOf, type PracticePerson } from './practicePerson.ts';
import { momentOn, type PracticeWorld } from './practiceWorld.ts';

/** How the consent of a practice young person stands. */
type Standing = 'valid' | 'withheld' | 'expired' | 'ending' | 'unsigned' | 'none';

const standings: Readonly<Record<number, Standing>> = {
  1: 'expired',
  13: 'expired',
  25: 'expired',
  37: 'expired',
  2: 'valid',
  14: 'valid',
  26: 'valid',
  4: 'ending',
  16: 'ending',
  28: 'ending',
  5: 'unsigned',
  17: 'unsigned',
  8: 'withheld',
  20: 'withheld',
  32: 'withheld',
  44: 'withheld',
};

/** Places in the cohort whose consent is withdrawn in the end. */
export const withdrawnPlaces: readonly number[] = [2, 14, 26];

const standingOf = (index: number): Standing =>
  standings[index] ?? (index % 3 === 0 ? 'valid' : 'none');

const everything = Object.keys(dataGroupLabels) as readonly DataGroup[];

const groupsOf = (standing: Standing, index: number): readonly DataGroup[] => {
  if (standing === 'withheld') return ['person', 'schule', 'orientierung', 'anschluss'];
  return everything.filter((group) => group !== 'situation' || index % 6 === 0);
};

/** Who gets something: a vocational school, the careers service and one more, so that most handovers are covered. */
export const recipientsOf = (person: PracticePerson): readonly PracticePartner[] => {
  const school = vocationalSchoolOf(person);
  return person.index % 4 === 0 ? [school, 'agentur', 'rzi'] : [school, 'agentur'];
};

const periodOf = (
  world: PracticeWorld,
  person: PracticePerson,
  standing: Standing,
): { readonly givenOn: Day; readonly validUntil: Day } => {
  const { random, today, workday } = world;
  const earliest = workday(-random.between(62, 110) - (person.former ? world.sinceLeaving : 0));
  const givenOn = earliest < person.openedOn ? person.openedOn : earliest;
  if (standing === 'expired') return { givenOn, validUntil: addDays(today, -10) };
  if (standing === 'ending') return { givenOn, validUntil: addDays(today, 25) };
  return { givenOn, validUntil: proposedExpiry(givenOn, person.student.leavesOn) };
};

const signaturesOf = ({ student, guardians }: PracticePerson, on: Day, standing: Standing) => {
  const age = student.birthDay === null ? 15 : ageOn(student.birthDay, on);
  const able = guardians.filter(({ custody }) => custody !== 'kein').map(({ id }) => id);
  return {
    signedByStudent: age >= 15 && standing !== 'unsigned',
    signedByGuardianIds: age >= 18 ? [] : able.slice(0, 2),
  };
};

/** The consent of a practice young person, or none; withdrawals come later. */
export const practiceConsent = (world: PracticeWorld, person: PracticePerson): Consent | null => {
  const { index, student } = person;
  const standing = standingOf(index);
  if (standing === 'none') return null;
  const { givenOn, validUntil } = periodOf(world, person, standing);
  return {
    ...newConsent({
      id: `${student.id}-einwilligung`,
      studentId: student.id,
      purpose: 'Übergang von der Schule in Ausbildung und Beruf',
      recipients: recipientsOf(person).map((partner) => ({
        partnerId: practicePartnerIds[partner],
        personId: firstPersonOf(partner),
        function: '',
      })),
      groups: [...groupsOf(standing, index)],
      givenOn,
      validUntil,
      createdAt: momentOn(givenOn, world.random),
    }),
    ...signaturesOf(person, givenOn, standing),
    releasedProfessional: 'Katrin Beispiel, Schulsozialarbeiterin',
    form: index % 5 === 0 ? 'datei' : 'papier',
  };
};
