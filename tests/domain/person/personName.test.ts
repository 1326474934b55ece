import { describe, expect, test } from 'vitest';
import { fullName, listName, officialName } from '../../../domain/person/personName.ts';

const mia = {
  familyName: 'Heide',
  nameParticle: 'von der',
  givenNames: 'Mia Sophie',
  callName: 'Mia',
};

describe('personName', () => {
  test('a list shows particle, family name and the name a person is called by', () => {
    expect(listName(mia)).toBe('von der Heide, Mia');
  });

  test('running text shows the call name first', () => {
    expect(fullName(mia)).toBe('Mia von der Heide');
  });

  test('a register shows all given names', () => {
    expect(officialName(mia)).toBe('Mia Sophie von der Heide');
  });

  test.each([
    ['el-', 'Masri', 'el-Masri, Nour'],
    ["d'", 'Angelo', "d'Angelo, Nour"],
    ['van den', 'Berg', 'van den Berg, Nour'],
  ])('the particle %s stands before %s as it is written', (nameParticle, familyName, listed) => {
    expect(listName({ nameParticle, familyName, givenNames: 'Nour' })).toBe(listed);
  });

  test('a person with one name has no comma and no blank', () => {
    const one = { familyName: '', nameParticle: '', givenNames: 'Sukarno', callName: '' };
    expect([listName(one), fullName(one)]).toEqual(['Sukarno', 'Sukarno']);
  });
});
