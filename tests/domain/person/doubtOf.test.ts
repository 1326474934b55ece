import { expect, test } from 'vitest';
import { doubtOf } from '../../../domain/person/doubtOf.ts';

test.each([
  ['postcode', '263'],
  ['postcode', '263789'],
  ['email', 'kein gültiges'],
  ['email', 'mia@schule'],
  ['email', 'mia@schule.de, jo@schule.de'],
  ['phone', 'abc'],
])('in a %s, "%s" looks mistyped', (field, text) => {
  expect(doubtOf(field, text)).toMatch(/\.$/u);
});

test.each([
  ['postcode', '26789'],
  ['postcode', ' 01067 '],
  ['postcode', 'A-1010'],
  ['postcode', '9711 LM'],
  ['email', 'mia.gross@schule.example'],
  ['phone', '+49 (491) 12-34'],
  ['phone', 'Durchwahl 12'],
  ['phone', ''],
  ['email', '   '],
  ['town', '12'],
  ['toString', 'x'],
])('in a %s, nothing is said of "%s"', (field, text) => {
  expect(doubtOf(field, text)).toBe(null);
});
