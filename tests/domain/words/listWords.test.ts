import { expect, test } from 'vitest';
import { largestList, listLimits } from '../../../domain/import/listReading.ts';
import { listRefusals } from '../../../domain/import/listRefusal.ts';
import { listRefusalWords } from '../../../domain/words/listWords.ts';

test.each(listRefusals)('"%s" says what is wrong and what to do, in whole sentences', (refusal) => {
  expect(listRefusalWords[refusal]).toMatch(/^(?:In der|Die) .+\. \p{Lu}.+\.$/u);
  expect(listRefusalWords[refusal]).not.toMatch(/!|\s{2}/u);
});

test('the limits that are told are those that hold', () => {
  expect(listRefusalWords['too large']).toContain(`${largestList / 1024 / 1024} MB`);
  expect(listRefusalWords['too many tables']).toContain(`${listLimits.tables} Blätter`);
  expect(listRefusalWords['too many rows']).toContain(
    `${listLimits.rows.toLocaleString('de')} Zeilen`,
  );
  expect(listRefusalWords['too wide']).toContain(`${listLimits.columns} Spalten`);
});
