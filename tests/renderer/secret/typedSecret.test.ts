import { expect, test } from 'vitest';
import { blankSecret, secretOf } from '../../../renderer/parts/secret/typedSecret.ts';

test('a password goes as it was typed, blanks included', () => {
  expect(secretOf({ ...blankSecret, password: ' Lampe Ziege ' })).toEqual({
    kind: 'password',
    text: ' Lampe Ziege ',
  });
});

test('an empty password asks for nothing', () => {
  expect(secretOf(blankSecret)).toBeNull();
});

test('a recovery key is complete with 54 digits and not before', () => {
  const eight = Array.from({ length: 8 }, () => '123454').join(' ');
  const typed = { ...blankSecret, byRecovery: true, password: 'Lampe' };
  expect(secretOf({ ...typed, digits: `${eight} 12345` })).toBeNull();
  expect(secretOf({ ...typed, digits: `${eight} 123454` })).toEqual({
    kind: 'recovery',
    digits: `${eight} 123454`,
  });
});
