import type { salutationLabels } from '../student/lists.ts';

/** A grown-up who is written to; the salutation is stored apart from gender. */
export type Addressee = {
  readonly salutation: keyof typeof salutationLabels;
  readonly title?: string;
  readonly givenName: string;
  readonly familyName: string;
};

const words = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');

const greeting = ({ salutation, title = '', givenName, familyName }: Addressee): string => {
  if (familyName.trim() === '') return `Guten Tag ${givenName}`.trim();
  switch (salutation) {
    case 'Frau':
      return words('Sehr geehrte Frau', title, familyName);
    case 'Herr':
      return words('Sehr geehrter Herr', title, familyName);
    case 'ohne':
      return words('Guten Tag', title, givenName, familyName);
  }
};

/**
 * The salutation of a letter; without a Frau or Herr the full name, without persons "Damen und Herren".
 * Several persons are greeted in one line (R 7.5).
 *
 * @example salutationLine([{ salutation: 'Frau', title: 'Dr.', givenName: '', familyName: 'Weiß' }]) // 'Sehr geehrte Frau Dr. Weiß,'
 */
export const salutationLine = (addressees: readonly Addressee[]): string => {
  const [first, ...others] = addressees.map(greeting);
  if (first === undefined || first.trim() === 'Guten Tag') return 'Sehr geehrte Damen und Herren,';
  const further = others.map((text) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`);
  return `${[first, ...further].join(', ')},`;
};

/**
 * The line of a person in the address block, in the accusative (DIN 5008).
 *
 * @example addresseeName({ salutation: 'Herr', givenName: '', familyName: 'von der Heide' }) // 'Herrn von der Heide'
 */
export const addresseeName = (addressee: Addressee): string => {
  const { salutation, title = '', givenName, familyName } = addressee;
  const address = { Frau: 'Frau', Herr: 'Herrn', ohne: '' }[salutation];
  return words(address, title, givenName, familyName);
};
