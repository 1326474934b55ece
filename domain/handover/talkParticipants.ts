import type { PartnerPerson } from '../partner/partnerSchemas.ts';
import { fullName } from '../person/personName.ts';
import { addresseeName } from '../person/salutation.ts';
import { guardianRoleLabels } from '../student/lists.ts';
import type { HandoverCase } from './handoverCase.ts';
import type { Handover } from './handoverSchema.ts';

/** Somebody who took part in the talk. */
export type Participant = Handover['talkParticipants'][number];

/** A participant on one line: 'Dr. Anna Weiß, Beratungslehrkraft, BBS II'. */
export const participantLine = ({ name, role, institution }: Participant): string =>
  [name, role, institution].filter((part) => part.trim() !== '').join(', ');

/**
 * A participant as typed: name, function, institution, separated by commas; what comes after belongs to the institution.
 *
 * @example participantOf('Frau Weiß, Lehrkraft, BBS II') // { name: 'Frau Weiß', role: 'Lehrkraft', institution: 'BBS II' }
 */
export const participantOf = (typed: string): Participant => {
  const [name = '', role = '', ...rest] = typed.split(',').map((part) => part.trim());
  return { name, role, institution: rest.join(', ') };
};

/** Who may have taken part: the young person, guardians, the persons of the institution, the user. */
export const likelyParticipants = (
  { student, guardians, partner, settings }: HandoverCase,
  persons: readonly PartnerPerson[],
): readonly Participant[] =>
  [
    { name: fullName(student), role: '', institution: '' },
    ...guardians.map(({ givenName, familyName, role }) => ({
      name: fullName({ givenNames: givenName, familyName }),
      role: guardianRoleLabels[role],
      institution: '',
    })),
    ...persons.map((person) => ({
      name: addresseeName(person),
      role: person.function,
      institution: partner?.name ?? '',
    })),
    { name: settings.userName, role: settings.userFunction, institution: settings.institution },
  ].filter(({ name }) => name.trim() !== '');
