import { describe, expect, test } from 'vitest';
import type { ColumnMeaning } from '../../../domain/import/columnMeaning.ts';
import type { ListedPerson, RowProblem } from '../../../domain/import/importRow.ts';
import { readRows } from '../../../domain/import/readRows.ts';
import { draftOf, oneRow, today } from './listWorld.ts';

const named = { familyName: 'Müller', givenNames: 'Anna' };

const read = (cells: Partial<Record<ColumnMeaning, string>>) => {
  const [row] = readRows(oneRow(cells), today);
  if (row === undefined) throw new Error('There is no row.');
  return row;
};

describe('a cell of a list', () => {
  test.each<[Partial<Record<ColumnMeaning, string>>, Partial<ListedPerson>]>([
    [{ wholeName: 'Müller, Anna' }, { familyName: 'Müller', givenNames: 'Anna' }],
    [{ wholeName: 'Anna Müller' }, { familyName: 'Müller', givenNames: 'Anna' }],
    [{ wholeName: 'Anna Lena Müller' }, { familyName: 'Müller', givenNames: 'Anna Lena' }],
    [
      { wholeName: 'von der Heide, Mia' },
      { nameParticle: 'von der', familyName: 'Heide', givenNames: 'Mia' },
    ],
    [
      { wholeName: 'Heide, Mia von der' },
      { nameParticle: 'von der', familyName: 'Heide', givenNames: 'Mia' },
    ],
    [
      { wholeName: 'Mia von der Heide' },
      { nameParticle: 'von der', familyName: 'Heide', givenNames: 'Mia' },
    ],
    [
      { familyName: 'van der Berg', givenNames: 'Jan' },
      { nameParticle: 'van der', familyName: 'Berg' },
    ],
    [
      { familyName: 'Van Damme', givenNames: 'Jan' },
      { nameParticle: '', familyName: 'Van Damme' },
    ],
    [
      { familyName: 'el-Masri', givenNames: 'Ali' },
      { nameParticle: '', familyName: 'el-Masri' },
    ],
    [
      { familyName: 'von der Heide', nameParticle: 'von der', givenNames: 'Mia' },
      { nameParticle: 'von der', familyName: 'Heide' },
    ],
    [
      { familyName: "O'Neill", givenNames: 'MIA' },
      { familyName: "O'Neill", givenNames: 'MIA' },
    ],
    [{ familyName: 'Dr. Müller', givenNames: 'Anna' }, { familyName: 'Dr. Müller' }],
    [{ familyName: 'Mu\u0308ller', givenNames: 'Anna' }, { familyName: 'Müller' }],
    [
      { familyName: '\ufeff Müller-\u00a0Lüdenscheidt ', givenNames: 'Anna\u200b' },
      { familyName: 'Müller- Lüdenscheidt', givenNames: 'Anna' },
    ],
    [
      { ...named, callName: 'Anni' },
      { givenNames: 'Anna', callName: 'Anni' },
    ],
    [
      { ...named, callName: 'Anna' },
      { givenNames: 'Anna', callName: '' },
    ],
    [
      { familyName: 'Kaya', callName: 'Deniz' },
      { givenNames: 'Deniz', callName: '' },
    ],
    [{ ...named, birthDay: '1.8.09' }, { birthDay: '2009-08-01' }],
    [{ ...named, birthDay: '01.08.2009' }, { birthDay: '2009-08-01' }],
    [{ ...named, birthDay: '2009-08-01' }, { birthDay: '2009-08-01' }],
    [{ ...named, birthDay: '01.08.2009 00:00:00' }, { birthDay: '2009-08-01' }],
    [{ ...named, birthDay: '2009-08-01T00:00' }, { birthDay: '2009-08-01' }],
    [{ ...named, gender: 'männlich' }, { gender: 'maennlich' }],
    [{ ...named, gender: 'W' }, { gender: 'weiblich' }],
    [{ ...named, gender: 'd.' }, { gender: 'divers' }],
    [{ ...named, gender: 'k. A.' }, { gender: 'ohne' }],
    [
      { ...named, streetAndNumber: 'Hauptstr. 5a' },
      { street: 'Hauptstr.', houseNumber: '5a' },
    ],
    [
      { ...named, streetAndNumber: 'Hauptstr.5 - 7' },
      { street: 'Hauptstr.', houseNumber: '5 - 7' },
    ],
    [
      { ...named, streetAndNumber: 'Straße des 17. Juni 135' },
      { street: 'Straße des 17. Juni', houseNumber: '135' },
    ],
    [
      { ...named, streetAndNumber: 'Am Wall' },
      { street: 'Am Wall', houseNumber: '' },
    ],
    [
      { ...named, streetAndNumber: 'Am Wall 3, 27283 Verden (Aller)' },
      { street: 'Am Wall', houseNumber: '3', postcode: '27283', town: 'Verden (Aller)' },
    ],
    [
      { ...named, street: 'Allee 7', houseNumber: '2' },
      { street: 'Allee 7', houseNumber: '2' },
    ],
    [
      { ...named, postcodeAndTown: '27283 Verden' },
      { postcode: '27283', town: 'Verden' },
    ],
    [
      { ...named, postcodeAndTown: 'D-27283 Verden' },
      { postcode: '27283', town: 'Verden' },
    ],
    [
      { ...named, postcodeAndTown: 'Verden' },
      { postcode: '', town: 'Verden' },
    ],
    [{ ...named, postcode: '01067' }, { postcode: '01067' }],
    [{ ...named, phone: '+49 4231 12' }, { phone: '+49 4231 12' }],
    [
      { ...named, phone: '-', email: '–' },
      { phone: '', email: '' },
    ],
  ])('%j is read as %j', (cells, person) => {
    expect(read(cells).person).toMatchObject(person);
  });

  test.each<[Partial<Record<ColumnMeaning, string>>, RowProblem]>([
    [{ givenNames: 'Anna' }, { kind: 'no name', meaning: null, text: '' }],
    [
      { familyName: 'Müller', phone: '1' },
      { kind: 'no name', meaning: null, text: '' },
    ],
    [
      { familyName: '***', givenNames: 'Anna' },
      { kind: 'no name', meaning: null, text: '' },
    ],
    [
      { wholeName: 'Müller Anna' },
      { kind: 'name order guessed', meaning: 'wholeName', text: 'Müller Anna' },
    ],
    [
      { ...named, birthDay: '31.04.2012' },
      { kind: 'day unreadable', meaning: 'birthDay', text: '31.04.2012' },
    ],
    [
      { ...named, birthDay: '1.8.' },
      { kind: 'day unreadable', meaning: 'birthDay', text: '1.8.' },
    ],
    [
      { ...named, birthDay: '40000' },
      { kind: 'day unreadable', meaning: 'birthDay', text: '40000' },
    ],
    [
      { ...named, birthDay: '01.08.2031' },
      { kind: 'day implausible', meaning: 'birthDay', text: '01.08.2031' },
    ],
    [
      { ...named, birthDay: '1.8.31' },
      { kind: 'day implausible', meaning: 'birthDay', text: '1.8.31' },
    ],
    [
      { ...named, gender: 'x' },
      { kind: 'gender unknown', meaning: 'gender', text: 'x' },
    ],
    [
      { ...named, email: 'anna' },
      { kind: 'email unreadable', meaning: 'email', text: 'anna' },
    ],
    [
      { ...named, phone: 'keins' },
      { kind: 'phone unreadable', meaning: 'phone', text: 'keins' },
    ],
    [
      { ...named, postcode: '1067' },
      { kind: 'postcode doubtful', meaning: 'postcode', text: '1067' },
    ],
    [
      { ...named, district: 'x'.repeat(501) },
      { kind: 'too long', meaning: 'district', text: `${'x'.repeat(60)}…` },
    ],
  ])('%j is said to be wrong', (cells, problem) => {
    expect(read(cells).problems).toEqual([problem]);
  });

  test('that cannot be read is left out, and the rest of the row stays', () => {
    const { person } = read({
      ...named,
      birthDay: '31.04.2012',
      gender: 'x',
      email: 'anna',
      town: 'Verden',
    });
    expect(person).toMatchObject({
      ...named,
      birthDay: null,
      gender: null,
      email: '',
      town: 'Verden',
    });
  });

  test('a class is written as the list has it', () => {
    expect(read({ ...named, className: ' 08 B ' }).className).toBe('08 B');
  });
});

describe('the rows of a list', () => {
  const rows = [
    ['Klasse 8b', '', ''],
    ['Name Vorname', 'geb.', 'Bemerkung'],
    ['Müller Anna', '1.8.12', 'x'],
    ['', '', 'nur eine Bemerkung'],
    ['Name Vorname', 'geb.', 'Bemerkung'],
    ['von der Heide Mia Sophie', '', ''],
  ];

  test('begin below the headings, keep their number, and leave out what is no person', () => {
    expect(readRows(draftOf(rows), today).map(({ index }) => index)).toEqual([2, 5]);
  });

  test('follow the order of the names that the heading tells', () => {
    expect(readRows(draftOf(rows), today)).toMatchObject([
      { person: { familyName: 'Müller', givenNames: 'Anna' }, problems: [] },
      { person: { familyName: 'Heide', nameParticle: 'von der', givenNames: 'Mia Sophie' } },
    ]);
  });
});
