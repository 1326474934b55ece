import type { PartnerPerson } from '../../../domain/partner/partnerSchemas.ts';

/**
 * A person at an institution as people speak of them.
 *
 * @example personLabel({ salutation: 'Herr', title: '', givenName: 'Jan', familyName: 'Ost' }) // 'Herr Ost'
 */
export const personLabel = ({
  salutation,
  title,
  givenName,
  familyName,
}: Pick<PartnerPerson, 'salutation' | 'title' | 'givenName' | 'familyName'>): string => {
  const polite = salutation === 'ohne' || familyName === '' ? '' : salutation;
  const given = polite === '' ? givenName : '';
  return [polite, title, given, familyName].filter((part) => part.trim() !== '').join(' ');
};

/** The person with their function: 'Frau Dr. Weiß, Beratungslehrkraft'. */
export const personWithFunction = (person: PartnerPerson): string =>
  [personLabel(person), person.function].filter((part) => part.trim() !== '').join(', ');
