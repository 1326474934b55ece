import { expect, test } from 'vitest';
import { heightFor, linesNeeded } from '../../../../main/office/sheet/rowHeight.ts';

test.each([
  ['ja', 10, 1],
  ['Berufsbildende Schulen II Musterthal', 20, 2],
  ['eins\nzwei\ndrei', 20, 3],
  ['Aufnahmebestätigungsverfahren', 10, 3],
  ['', 10, 1],
])('%j in a column of %i takes %i lines', (text, width, lines) => {
  expect(linesNeeded(text, width)).toBe(lines);
});

test('a letter with a mark is as wide as one without, composed or not', () => {
  const [composed, apart] = ['ễşžấ', 'ễşžấ'.normalize('NFD')].map((text) => text.repeat(30));
  expect(linesNeeded(composed!, 20)).toBe(linesNeeded(apart!, 20));
  expect(linesNeeded(composed!, 20)).toBe(linesNeeded('esza'.repeat(30), 20));
});

test('a row is never higher than Excel allows', () => {
  expect(heightFor(1000)).toBe(409);
});
