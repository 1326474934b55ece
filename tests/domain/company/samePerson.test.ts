import { expect, test } from 'vitest';
import { samePerson } from '../../../domain/company/samePerson.ts';

test.each([
  ['Karin', 'Müller', 'Karin', 'Mueller', true],
  ['K.', 'Müller', 'Karin', 'Müller', true],
  ['', 'Müller', 'Karin', 'Müller', true],
  ['Karin', 'Müller', 'Kurt', 'Müller', false],
  ['K.', 'Müller', 'Jonas', 'Müller', false],
  ['Karin', 'Müller', 'Karin', 'Meier', false],
  ['Karin', '', 'Karin', '', false],
])('%s %s and %s %s are one person: %s', (given, family, otherGiven, otherFamily, same) => {
  const one = { givenName: given, familyName: family };
  const other = { givenName: otherGiven, familyName: otherFamily };
  expect([samePerson(one, other), samePerson(other, one)]).toEqual([same, same]);
});
