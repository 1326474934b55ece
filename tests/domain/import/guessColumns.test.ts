import { describe, expect, test } from 'vitest';
import type { ColumnMeaning } from '../../../domain/import/columnMeaning.ts';
import { columnsUnder, guessColumns } from '../../../domain/import/guessColumns.ts';
import {
  headingMeaning,
  isAboutOthers,
  saysFamilyNameFirst,
} from '../../../domain/import/headingMeaning.ts';

const under = (headings: readonly string[], ...rows: readonly (readonly string[])[]) =>
  columnsUnder([headings, ...rows], 0);

describe('a heading', () => {
  test.each<[string, ReturnType<typeof headingMeaning>]>([
    ['Nachname', 'familyName'],
    ['FAMILIENNAME', 'familyName'],
    ['Zuname', 'familyName'],
    ['SchuelerNachname', 'familyName'],
    ['Schüler-Nachname', 'familyName'],
    ['S_Nachname', 'familyName'],
    ['Schüler_Nachname', 'familyName'],
    ['Nachname des Schülers', 'familyName'],
    ['Vorname(n)', 'givenNames'],
    ['Rufname', 'callName'],
    ['SchuelerRufname', 'callName'],
    ['Name, Vorname', 'wholeName'],
    ['Nachname/Vorname', 'wholeName'],
    ['Vor- und Zuname', 'wholeName'],
    ['Name', 'name'],
    ['Schülername', 'name'],
    ['Schüler/in', 'name'],
    ['Geb.-Datum', 'birthDay'],
    ['geb.', 'birthDay'],
    ['Geb. am:', 'birthDay'],
    ['Geburtstag', 'birthDay'],
    ['m/w/d', 'gender'],
    ['Geschlecht', 'gender'],
    ['Klasse', 'className'],
    ['GruppeBezeichung', 'className'],
    ['GruppeBezeichnung', 'className'],
    ['Lerngruppe', 'className'],
    ['Stammklasse', 'className'],
    ['Strasse', 'streetAndNumber'],
    ['Str.', 'streetAndNumber'],
    ['Anschrift', 'streetAndNumber'],
    ['Hausnr.', 'houseNumber'],
    ['PLZ', 'postcode'],
    ['PLZ/Ort', 'postcodeAndTown'],
    ['Ortsteil', 'district'],
    ['Tel.', 'phone'],
    ['Handy-Nr.', 'phone'],
    ['Handy Schüler/in', 'phone'],
    ['Mobil', 'phone'],
    ['Mail', 'email'],
    ['E-Mail', 'email'],
    ['Klassenlehrer/in', 'classTeacher'],
    ['KL', 'kl'],
    ['Namenszusatz', 'nameParticle'],
    ['Staatsang.', 'nationality'],
    ['Geburtsort', 'birthPlace'],
    ['Geburtsland', 'birthCountry'],
    ['Telefon Eltern', null],
    ['Name Mutter', null],
    ['Schülerakte', null],
    ['Schulname', null],
    ['Bemerkung', null],
    ['', null],
  ])('%j means %j', (heading, meaning) => {
    expect(headingMeaning(heading)).toBe(meaning);
  });

  test.each([
    ['Erziehungsberechtigte', true],
    ['Erz.-Ber. 1', true],
    ['EB1_Name', true],
    ['Notfallnummer', true],
    ['Tel. Mutter', true],
    ['Großeltern', true],
    ['Muttersprache', false],
    ['Privater Hinweis', false],
    ['Konfirmation', false],
    ['Praktikumsbetrieb', true],
    ['Nachname', false],
    ['Straße', false],
    ['Ebene', false],
  ])('%j is about somebody else: %j', (heading, isOthers) => {
    expect(isAboutOthers(heading)).toBe(isOthers);
  });

  test.each([
    ['Nachname Vorname', true],
    ['Zuname, Vorname', true],
    ['Vor- und Nachname', false],
    ['Name', null],
    ['Langname', null],
  ])('%j has the family name first: %j', (heading, isFirst) => {
    expect(saysFamilyNameFirst(heading)).toBe(isFirst);
  });
});

describe('the columns under headings', () => {
  test.each<[string, readonly string[], readonly (ColumnMeaning | null)[]]>([
    ['a lone name is the whole name', ['Name', 'Klasse'], ['wholeName', 'className']],
    [
      'a name beside a given name is the family name',
      ['Name', 'Vorname'],
      ['familyName', 'givenNames'],
    ],
    [
      'a name beside both repeats them',
      ['Name', 'Nachname', 'Vorname'],
      ['wholeName', 'familyName', 'givenNames'],
    ],
    [
      'DaNiS',
      ['SchuelerIdentNummer', 'SchuelerRufname', 'SchuelerNachname', 'GruppeBezeichung'],
      [null, 'givenNames', 'familyName', 'className'],
    ],
    [
      'a name somebody is called by stands beside all given names',
      ['Nachname', 'Vornamen', 'Rufname'],
      ['familyName', 'givenNames', 'callName'],
    ],
    [
      'street and number in columns of their own',
      ['Straße', 'Hausnr.', 'PLZ', 'Ort'],
      ['street', 'houseNumber', 'postcode', 'town'],
    ],
    [
      'street and town alone may hold number and postcode',
      ['Straße', 'Ort'],
      ['streetAndNumber', 'postcodeAndTown'],
    ],
    ['no meaning comes twice', ['Name', 'Tel.', 'Handy'], ['wholeName', 'phone', null]],
    [
      'parents are not the young person',
      ['Nachname', 'Vorname', 'Name Mutter', 'Telefon Eltern', 'Erziehungsberechtigte'],
      ['familyName', 'givenNames', null, null, null],
    ],
    [
      'what follows a parent may be the parent’s',
      ['Nachname', 'Vorname', 'Mutter', 'Vorname', 'Straße', 'Telefon', 'E-Mail', 'Klasse'],
      ['familyName', 'givenNames', null, null, null, null, null, 'className'],
    ],
    [
      'a column that says whose it is may follow a parent',
      ['Nachname', 'Notfallnummer', 'Schüler-Telefon', 'Mail der Schülerin'],
      ['familyName', null, 'phone', 'email'],
    ],
  ])('%s', (_, headings, meanings) => {
    expect(under(headings)).toEqual(meanings);
  });

  test('KL is the class where classes stand below, and else who teaches it', () => {
    expect(under(['Name', 'KL'], ['Anna Müller', '8b'])).toEqual(['wholeName', 'className']);
    expect(under(['Name', 'KL'], ['Anna Müller', 'Schmidt'])).toEqual([
      'wholeName',
      'classTeacher',
    ]);
  });

  test('a heading over several columns tells whose they are', () => {
    const rows = [
      ['Schüler', '', '', 'Mutter', '', ''],
      ['Nachname', 'Vorname', 'Telefon', 'Nachname', 'Vorname', 'E-Mail'],
    ];
    expect(guessColumns(rows)).toEqual({
      headerRow: 1,
      columns: ['familyName', 'givenNames', 'phone', null, null, null],
    });
  });
});

describe('where the headings stand', () => {
  test('a title above them is no heading', () => {
    const rows = [
      ['Klassenliste 8b', '', ''],
      ['Stand: 01.09.2026', '', ''],
      ['Name', 'Vorname', 'geb.'],
      ['Müller', 'Anna', '01.08.2012'],
    ];
    expect(guessColumns(rows)).toEqual({
      headerRow: 2,
      columns: ['familyName', 'givenNames', 'birthDay'],
    });
  });

  test('a list of names alone has one heading', () => {
    expect(guessColumns([['8b'], ['Name'], ['Anna Müller']])).toEqual({
      headerRow: 1,
      columns: ['wholeName'],
    });
  });

  test('without headings only what is certain is told', () => {
    const rows = [
      ['Müller', 'Anna', '1.8.2012', '27283', 'anna@example.org', '8b', 'w', '04231 12'],
      ['Kaya', 'Deniz', '2012-03-05', '28832', '', '8b', 'm', ''],
    ];
    expect(guessColumns(rows)).toEqual({
      headerRow: null,
      columns: [null, null, 'birthDay', 'postcode', 'email', 'className', 'gender', null],
    });
  });

  test('of two columns of days without headings none is the birth day', () => {
    expect(guessColumns([['Müller, Anna', '1.8.2012', '1.8.2023']])).toEqual({
      headerRow: null,
      columns: ['wholeName', null, null],
    });
  });
});
