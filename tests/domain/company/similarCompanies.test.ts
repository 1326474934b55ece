import { describe, expect, test } from 'vitest';
import { newCompany } from '../../../domain/company/newCompany.ts';
import { similarCompanies } from '../../../domain/company/similarCompanies.ts';

const companies = [
  'Tischlerei Beispiel GmbH & Co. KG',
  'Autohaus Muster',
  'Bäckerei Sonnenkorn',
  'Seniorenzentrum Am Teich',
].map((name, index) =>
  newCompany({ id: `c${index}`, name, createdAt: '2026-08-01T08:00:00.000Z' }),
);

const found = (typed: string): readonly string[] =>
  similarCompanies(typed, companies).map(({ name }) => name);

describe('A typed company name', () => {
  test.each([
    ['Tischlerei Beispiel', 'Tischlerei Beispiel GmbH & Co. KG'],
    ['tischlerei beispil', 'Tischlerei Beispiel GmbH & Co. KG'],
    ['Beispiel Tischlerei', 'Tischlerei Beispiel GmbH & Co. KG'],
    ['Muster', 'Autohaus Muster'],
    ['Autohaus Muster e. K.', 'Autohaus Muster'],
    ['Baeckerei Sonnenkorn', 'Bäckerei Sonnenkorn'],
    ['Senioren Zentrum am Teich', 'Seniorenzentrum Am Teich'],
  ])('%s is taken for %s', (typed, known) => {
    expect(found(typed)).toEqual([known]);
  });

  test.each(['Autohaus Neumann', 'Bäckerei Korbmacher', 'GmbH', 'Ti', ''])(
    '"%s" is taken for none of the known ones',
    (typed) => {
      expect(found(typed)).toEqual([]);
    },
  );

  test('never brings up more than three companies', () => {
    const many = [1, 2, 3, 4, 5].map((number) =>
      newCompany({
        id: `m${number}`,
        name: `Gärtnerei Grün ${number}`,
        createdAt: '2026-08-01T08:00:00.000Z',
      }),
    );
    expect(similarCompanies('Gärtnerei Grün', many)).toHaveLength(3);
  });
});
