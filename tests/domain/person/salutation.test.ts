import { describe, expect, test } from 'vitest';
import { addressInOneLine, addressLines } from '../../../domain/person/addressLines.ts';
import { addresseeName, salutationLine } from '../../../domain/person/salutation.ts';

const weiss = { salutation: 'Frau', title: 'Dr.', givenName: '', familyName: 'Weiß' } as const;
const heide = { salutation: 'Herr', givenName: 'Jan', familyName: 'von der Heide' } as const;
const kim = { salutation: 'ohne', givenName: 'Kim', familyName: 'Mayer' } as const;

describe('salutation', () => {
  test('a letter greets by salutation, title and family name', () => {
    expect(salutationLine([weiss])).toBe('Sehr geehrte Frau Dr. Weiß,');
    expect(salutationLine([heide])).toBe('Sehr geehrter Herr von der Heide,');
  });

  test('without Frau or Herr the full name is greeted', () => {
    expect(salutationLine([kim])).toBe('Guten Tag Kim Mayer,');
  });

  test('several persons are greeted in one line', () => {
    expect(salutationLine([weiss, heide])).toBe(
      'Sehr geehrte Frau Dr. Weiß, sehr geehrter Herr von der Heide,',
    );
  });

  test('nobody known is greeted as Damen und Herren', () => {
    expect(salutationLine([])).toBe('Sehr geehrte Damen und Herren,');
  });

  test('the address block names the person in the accusative', () => {
    expect([weiss, heide, kim].map(addresseeName)).toEqual([
      'Frau Dr. Weiß',
      'Herrn Jan von der Heide',
      'Kim Mayer',
    ]);
  });

  test('an address drops the lines it does not have', () => {
    const address = { street: 'Schulstraße', houseNumber: '4', postcode: '', town: '' };
    expect(addressLines(address)).toEqual(['Schulstraße 4']);
    expect(addressInOneLine({ ...address, postcode: '37520', town: 'Osterode' })).toBe(
      'Schulstraße 4, 37520 Osterode',
    );
  });
});
