import type { Day } from '../calendar/day.ts';
import type { LetterTexts } from '../letter/letterTexts.ts';
import { apply } from '../record/apply.ts';
import { put, type Change } from '../record/change.ts';
import { collections, type Collection, type Records } from '../record/recordSchemas.ts';
import { emptyVaultData, type VaultData } from '../record/vaultData.ts';
import { practiceCompanies, type CompanyWithContacts } from './practiceCompanies.ts';
import { practiceConsent } from './practiceConsents.ts';
import { practiceConsentRequest } from './practiceConsentRequests.ts';
import { practiceDestinations } from './practiceDestinations.ts';
import { practiceStudents } from './practiceEnrolments.ts';
import { practiceDuplicate } from './practiceDuplicate.ts';
import { practiceFollowUps } from './practiceFollowUps.ts';
import { addPracticeHandovers } from './practiceHandovers.ts';
import { practiceInstitution, type PracticeInstitution } from './practiceInstitution.ts';
import { practiceWriting } from './practiceNotes.ts';
import { practicePartners } from './practicePartners.ts';
import { practiceParticipations } from './practiceParticipations.ts';
import { practicePartnerships } from './practicePartnerships.ts';
import type { PracticePerson } from './practicePerson.ts';
import { practicePlacements } from './practicePlacements.ts';
import { practicePersons } from './practiceStudents.ts';
import { practiceWorld, type PracticeWorld } from './practiceWorld.ts';
import { makeRandom } from './random.ts';

/** What practice data are made from. */
export type PracticeWish = {
  /** The same seed on the same day gives the same records. */
  readonly seed: number;
  readonly today: Day;
  /** What the letterhead should show instead of the invented institution; usually nothing. */
  readonly institution: PracticeInstitution;
  readonly texts: LetterTexts;
};

/** Records of one young person that stand by themselves, without handovers. */
const personChanges = (
  world: PracticeWorld,
  person: PracticePerson,
  companies: readonly CompanyWithContacts[],
): readonly Change[] => {
  const { notes, privateNotes, agreements } = practiceWriting(world, person);
  const consent = practiceConsent(world, person);
  const request = practiceConsentRequest(world, person);
  return [
    ...practicePlacements(world, person, companies).map((record) => put('placement', record)),
    ...practiceParticipations(world, person).map((record) => put('participation', record)),
    ...practiceDestinations(world, person, companies).map((record) => put('destination', record)),
    ...notes.map((record) => put('note', record)),
    ...privateNotes.map((record) => put('privateNote', record)),
    ...agreements.map((record) => put('agreement', record)),
    ...(consent === null ? [] : [put('consent', consent)]),
    ...(request === null ? [] : [put('consentRequest', request)]),
  ];
};

const practiceState = ({ seed, today, institution, texts }: PracticeWish): VaultData => {
  const world = practiceWorld(makeRandom(seed), today);
  const persons = practicePersons(world);
  const { companies, changes } = practiceCompanies(world);
  const open = companies.filter(({ company }) => !company.blocked);
  const data = emptyVaultData();
  apply(data, practiceInstitution(world, institution, persons.length));
  apply(data, practicePartners(world));
  apply(data, changes);
  apply(data, practiceDuplicate(world));
  apply(
    data,
    practicePartnerships(world, companies).map((record) => put('partnership', record)),
  );
  apply(data, practiceStudents(world, persons));
  for (const person of persons) apply(data, personChanges(world, person, open));
  const companyId = open[0]?.company.id ?? '';
  const followUps = practiceFollowUps(world, persons, companyId);
  apply(
    data,
    followUps.map((record) => put('followUp', record)),
  );
  addPracticeHandovers(world, data, { persons, texts });
  return data;
};

const putAll = (data: VaultData, collection: Collection): readonly Change[] => {
  const records: Readonly<Record<string, Records[Collection]>> = data[collection];
  return Object.values(records).map((record) => put(collection, record));
};

/**
 * Practice data for a vault of their own: an invented institution with its young people, companies and
 * partners, alive around `today`. Every record is put once; the settings say that it is practice.
 */
export const practiceChanges = (wish: PracticeWish): readonly Change[] => {
  const data = practiceState(wish);
  return collections.flatMap((collection) => putAll(data, collection));
};
