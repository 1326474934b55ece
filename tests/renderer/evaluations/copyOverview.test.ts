import { expect, test } from 'vitest';
import { asHtml, asTabs } from '../../../renderer/pages/evaluations/copyOverview.ts';

const table = {
  heading: '',
  headers: ['Name', 'Berufswunsch'],
  rows: [['Șahin, Mia', 'Koch\t& <Köchin>\nim Hotel']],
  total: ['zusammen', '1'],
};

test('a copied table has a line for each row and a tab between its cells, whatever stands in them', () => {
  expect(asTabs(table)).toBe(
    'Name\tBerufswunsch\nȘahin, Mia\tKoch & <Köchin> im Hotel\nzusammen\t1',
  );
});

test('the same as HTML holds every text as text', () => {
  expect(asHtml(table)).toContain('Koch\t&amp; &lt;Köchin&gt;\nim Hotel');
  expect(asHtml(table).match(/mso-number-format:'\\@'/g)).toHaveLength(6);
});
