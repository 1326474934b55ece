import type { CompanyContact } from './companySchemas.ts';

type Named = Pick<CompanyContact, 'salutation' | 'title' | 'givenName' | 'familyName'>;

/**
 * A contact person as a list shows them; the salutation stands only where the given name is not known.
 *
 * @example contactName({ salutation: 'Frau', title: 'Dr.', givenName: '', familyName: 'Weiß' }) // 'Frau Dr. Weiß'
 */
export const contactName = ({ salutation, title, givenName, familyName }: Named): string => {
  const address = givenName.trim() === '' && salutation !== 'ohne' ? salutation : '';
  const name = [title, givenName, familyName].map((part) => part.trim()).filter(Boolean);
  return name.length === 0 ? '' : [address, ...name].filter(Boolean).join(' ');
};
