import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/formatDay.ts';
import { hidesAddress } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { addressInOneLine, type Address } from '../person/addressLines.ts';
import { ageOn } from '../person/age.ts';
import { familyNameWithParticle, fullName } from '../person/personName.ts';
import {
  custodyLabels,
  genderLabels,
  germanLevelLabels,
  guardianRoleLabels,
} from '../student/lists.ts';
import type { Guardian } from '../student/relatedSchemas.ts';
import { joinText, particular, prefixed, type Piece } from './particulars.ts';

/** What a field of the catalogue puts into the letter. */
export type FieldPieces = (given: HandoverCase, today: Day) => readonly Piece[];

const addressWithDistrict = (address: Address & { readonly district: string }): string =>
  joinText([addressInOneLine(address), prefixed('Ortsteil', address.district)], ', ');

/** The given names, with the one used every day where it is another (gebräuchlicher Vorname). */
const givenNamesText = ({ givenNames, callName }: HandoverCase['student']): string =>
  joinText(
    [givenNames, callName === '' || callName === givenNames ? '' : `(Rufname ${callName})`],
    ' ',
  );

/** Person and family, field by field. */
export const personFields = {
  name: ({ student }) => [
    ...particular('Familienname', familyNameWithParticle(student)),
    ...particular('Vorname', givenNamesText(student)),
  ],
  geburtsdatum: ({ student: { birthDay } }, today) =>
    birthDay === null
      ? []
      : particular('Geburtsdatum', `${formatDay(birthDay)} (${ageOn(birthDay, today)} Jahre)`),
  geschlecht: ({ student: { gender } }) =>
    particular('Geschlecht', gender === null ? '' : genderLabels[gender]),
  anschrift: ({ student }) => particular('Anschrift', addressWithDistrict(student)),
  kontakt: ({ student }) => [
    ...particular('Telefon', student.phone),
    ...particular('E-Mail', student.email),
  ],
  herkunft: ({ student }) => [
    ...particular('Geburtsort', joinText([student.birthPlace, student.birthCountry], ', ')),
    ...particular('Staatsangehörigkeit', student.nationality),
  ],
  sprache: ({ student }) => [
    ...particular(
      'Deutschkenntnisse',
      student.germanLevel === null ? '' : germanLevelLabels[student.germanLevel],
    ),
    ...particular('Herkunftssprache', student.originLanguage),
    ...particular(
      'In Deutschland seit',
      student.inGermanySince === null ? '' : formatDay(student.inGermanySince),
    ),
  ],
  erziehungsberechtigte: (given) =>
    given.guardians.flatMap((guardian) =>
      particular(guardianRoleLabels[guardian.role], guardianText(given, guardian)),
    ),
  sorgerecht: ({ guardians }) =>
    particular(
      'Sorgerecht',
      guardians
        .filter(({ custody }) => custody !== null)
        .map((guardian) => `${guardianName(guardian)}: ${custodyText(guardian)}`)
        .join('\n'),
    ),
  betreuende_stelle: ({ student }) => particular('Betreuende Stelle', student.careProvider),
} as const satisfies Readonly<Record<string, FieldPieces>>;

const guardianName = ({ givenName, familyName }: Guardian): string =>
  fullName({ givenNames: givenName, familyName });

const custodyText = ({ custody }: Guardian): string =>
  custody === null ? '' : custodyLabels[custody];

/** With a block on contact (Kontaktsperre) or on addresses, only the name is given. */
const guardianText = (given: HandoverCase, guardian: Guardian): string => {
  const name = guardianName(guardian);
  if (guardian.contactBlocked || hidesAddress(given)) return name;
  const address = addressInOneLine(guardian);
  const own = address === addressInOneLine(given.student) ? '' : address;
  return joinText(
    [
      joinText([name, own], ', '),
      joinText([prefixed('Telefon', guardian.phone), guardian.email], ', '),
      joinText(
        [prefixed('Sprache:', guardian.language), guardian.interpreter ? 'mit Sprachmittlung' : ''],
        ', ',
      ),
    ],
    '\n',
  );
};
