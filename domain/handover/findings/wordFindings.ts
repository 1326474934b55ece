import type { Finding } from '../blockers.ts';
import { freeTexts, type FreeText } from '../freeTexts.ts';
import { hidesAddress, type Gate } from '../gate.ts';
import type { HandoverCase } from '../handoverCase.ts';
import { foldedForms, type PeopleIndex } from '../peopleIndex.ts';
import { peopleNamed } from '../peopleNamed.ts';
import { placesNamed } from '../placesNamed.ts';
import { say } from './say.ts';

/**
 * What free texts give away that the gate cannot see: names of other case files, and under an Auskunftssperre where the
 * young person can be found. Only the words of the text itself are shown, never whom they mean.
 */
export const wordFindings = (
  given: HandoverCase,
  verdicts: Gate,
  people: PeopleIndex | null,
): readonly Finding[] => {
  const texts = freeTexts(given, verdicts);
  return [
    ...(people === null ? [] : nameFindings(given, texts, people)),
    ...(hidesAddress(given) ? placeFindings(given, texts) : []),
  ];
};

const nameFindings = (
  given: HandoverCase,
  texts: readonly FreeText[],
  people: PeopleIndex,
): readonly Finding[] => {
  const expected = new Set(expectedNames(given).flatMap((name) => foldedForms(name).flat()));
  return texts.flatMap(({ label, text, jump, place }) =>
    peopleNamed(text, { people, ownId: given.student.id, expected }).map((name) =>
      say(
        'alert',
        [jump, place],
        `${label}: „${name}“ klingt nach einer Person aus einer anderen Akte. Prüfen Sie, ob der Name hinausgehen soll.`,
      ),
    ),
  );
};

/** Names that belong into such a letter: the person's own, the family's, those of professionals and institutions. */
const expectedNames = (given: HandoverCase): readonly string[] => {
  const { student, guardians, partner, person, settings, handover } = given;
  return [
    ...[student.familyName, student.nameParticle, student.givenNames, student.callName],
    ...guardians.flatMap(({ familyName, givenName }) => [familyName, givenName]),
    ...[person?.familyName, person?.givenName, partner?.name, partner?.department, partner?.town],
    ...[settings.userName, settings.institution, settings.department, settings.town],
    ...[student.classTeacher, student.careerContact, student.socialWorker, student.adviserName],
    ...[student.street, student.town, student.district, student.careProvider],
    ...student.supports.map(({ contact }) => contact),
    ...handover.talkParticipants.map(({ name }) => name),
    ...given.placements.map(({ companyId }) => given.companies[companyId ?? '']?.name),
    ...given.enrolments.map(({ schoolId }) => given.schools[schoolId]?.name),
  ].filter((name) => name !== undefined);
};

const placeFindings = (given: HandoverCase, texts: readonly FreeText[]): readonly Finding[] => {
  const known = knownPlaces(given);
  return texts.flatMap(({ label, text, jump, place }) =>
    placesNamed(text, known).map((words) =>
      say(
        'alert',
        [jump, place],
        `${label}: „${words}“ kann verraten, wo die Person zu finden ist. Es besteht eine Auskunftssperre.`,
      ),
    ),
  );
};

const knownPlaces = ({ student, enrolments, schools }: HandoverCase): readonly string[] =>
  [
    ...[student.street, student.town, student.district, student.careProvider],
    ...enrolments.flatMap(({ schoolId }) => [
      schools[schoolId]?.name,
      schools[schoolId]?.shortName,
    ]),
  ].filter((name) => name !== undefined);
