import { expect, test } from 'vitest';
import { importDraftSchema } from '../../../domain/import/importDraft.ts';
import { startImport } from '../../../domain/import/startImport.ts';

const start = (...tables: { name: string; rows: string[][] }[]) =>
  startImport({ fileName: 'Liste.xlsx', tables, guessedEncoding: true });

const remarks = { name: 'Hinweise', rows: [['Bitte'], ['nicht'], ['ändern'], ['Danke']] };
const names = {
  name: '8b',
  rows: [
    ['Nachname', 'Vorname'],
    ['Müller', 'Anna'],
  ],
};
const longer = { name: '8c', rows: [...names.rows, ['Kaya', 'Deniz']] };

test('a list begins with the table that has names, its headings and its columns', () => {
  expect(start(remarks, names)).toEqual({
    fileName: 'Liste.xlsx',
    tables: [remarks, names],
    guessedEncoding: true,
    table: 1,
    headerRow: 0,
    columns: ['familyName', 'givenNames'],
    schoolId: null,
    className: '',
    from: null,
    choices: {},
  });
});

test('of two tables with the same columns the longer one is likelier, of equal ones the first', () => {
  expect(start(names, longer).table).toBe(1);
  expect(start(names, names).table).toBe(0);
});

test('a list as it begins fits the schema of its draft', () => {
  expect(importDraftSchema.safeParse(start(remarks)).error).toBeUndefined();
});
