import { describe, expect, test } from 'vitest';
import { gate } from '../../../domain/handover/gate.ts';
import { foldedForms, peopleIndex } from '../../../domain/handover/peopleIndex.ts';
import { peopleNamed } from '../../../domain/handover/peopleNamed.ts';
import { placesNamed } from '../../../domain/handover/placesNamed.ts';
import { wordFindings } from '../../../domain/handover/findings/wordFindings.ts';
import { newGuardian } from '../../../domain/student/newRelated.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import {
  exampleCase,
  exampleGuardian,
  exampleHandover,
  exampleStudent,
  today,
} from '../letter/exampleCase.ts';

const createdAt = '2026-11-02T08:00:00.000Z';

const student = (id: string, givenNames: string, familyName: string, callName = '') => ({
  ...newStudent({ id, caseNumber: 'F-0001', createdAt }),
  ...{ givenNames, familyName, callName },
});

const guardian = (studentId: string, givenName: string, familyName: string) => ({
  ...newGuardian({ id: `${studentId}-g`, studentId }),
  ...{ givenName, familyName },
});

const students = [
  exampleStudent,
  student('s2', 'Leon Paul', 'Tiedemann'),
  student('s3', 'Aleksandra', 'Özdemir-Kılıç', 'Ola'),
  student('s4', 'Jonas', 'Koch'),
  student('s5', 'Lea', 'Heide'),
  ...[6, 7, 8].map((number) => student(`s${number}`, `Kim${number}`, 'Petersen')),
];
const guardians = [exampleGuardian, guardian('s2', 'Ulrike', 'von Alvensleben')];
const people = peopleIndex(students, guardians);

const named = (text: string, expected: readonly string[] = []): readonly string[] =>
  peopleNamed(text, {
    people,
    ownId: exampleStudent.id,
    expected: new Set(expected.flatMap((name) => foldedForms(name).flat())),
  });

describe('the names in a text', () => {
  test.each([
    ['given and family name', 'Sie sitzt neben Leon Tiedemann.', ['Leon Tiedemann']],
    ['the second given name', 'Paul Tiedemann war dabei.', ['Paul Tiedemann']],
    ['all given names', 'Mit Leon Paul Tiedemann', ['Leon Paul Tiedemann']],
    ['the list form', 'Tiedemann, Leon: fehlt', ['Tiedemann, Leon']],
    ['call name and a double name', 'Mit Ola Özdemir-Kılıç vereinbart', ['Ola Özdemir-Kılıç']],
    ['another spelling', 'Mit Ola Oezdemir Kilic vereinbart', ['Ola Oezdemir Kilic']],
    ['the genitive', 'Leon Tiedemanns Bruder', ['Leon Tiedemanns']],
    ['a rare family name alone', 'Familie Tiedemann rief an.', ['Tiedemann']],
    ['a guardian with a particle', 'Frau Ulrike von Alvensleben', ['Ulrike von Alvensleben']],
    ['a family name of an occupation with its given name', 'Jonas Koch', ['Jonas Koch']],
  ])('are found: %s', (_, text, found) => {
    expect(named(text)).toEqual(found);
  });

  test.each([
    ['the own name', 'Mia von der Heide und Petra von der Heide'],
    ['an occupation', 'Sie möchte Koch werden.'],
    ['a family name many have', 'Frau Petersen vom Betrieb'],
    ['a given name alone', 'Leon war auch da.'],
    ['small letters', 'tiedemann'],
    ['nothing', ''],
  ])('are not found: %s', (_, text) => {
    expect(named(text, ['Heide', 'Mia', 'Petra', 'von', 'der'])).toEqual([]);
  });

  test('of people one expects in a letter are not found', () => {
    expect(named('Herr Tiedemann leitet die Klasse.', ['Herr Tiedemann'])).toEqual([]);
  });

  test('of a sister with the own family name are found', () => {
    expect(named('Ihre Schwester Lea Heide', ['Heide', 'Mia'])).toEqual(['Lea Heide']);
  });
});

describe('places in a text', () => {
  test.each([
    ['Erreichbar unter 0151 5550123.', ['0151 5550123']],
    ['mia@post.example', ['mia@post.example']],
    ['Wohnt Am Alten Markt, 37520 Osterode', ['37520 Osterode']],
    ['Treffpunkt: Lerchenweg 12a', ['Lerchenweg 12a']],
    ['in der Langen Straße 4', ['Langen Straße 4']],
    ['Sie ist 16 Jahre alt und hat 10 Tage gefehlt.', []],
  ])('%s', (text, found) => {
    expect(placesNamed(text, [])).toEqual(found);
  });

  test('that are known of the person are found as words', () => {
    expect(placesNamed('An der Oberschule Am Sösetal', ['Oberschule Am Sösetal'])).toEqual([
      'Oberschule Am Sösetal',
    ]);
  });
});

describe('what free texts give away', () => {
  const found = (overrides: Parameters<typeof exampleCase>[0], index = people) => {
    const given = exampleCase(overrides);
    return wordFindings(given, gate(given, today), index);
  };

  test('is nothing in the example', () => {
    expect(found({})).toEqual([]);
  });

  test.each([
    ['occasion', { occasion: 'Wie Leon Tiedemann.' }],
    ['request', { request: 'Nicht zu Leon Tiedemann in die Klasse.' }],
    ['talkNotes', { talkNotes: 'Leon Tiedemann war dabei.' }],
    ['attachments', { attachments: ['Zeugnis Leon Tiedemann'] }],
    ['copies', { copies: ['Leon Tiedemann'] }],
  ])('is told of the field %s, with the words of the text and no more', (field, handover) => {
    const text = new RegExp('„Leon Tiedemann“ klingt nach einer Person aus einer anderen Akte');
    const [only, ...more] = found({ handover: exampleHandover(handover) });
    expect(only).toMatchObject({ severity: 'alert', place: { page: 'handover', field } });
    expect(only?.text).toMatch(text);
    expect(more).toEqual([]);
  });

  test('is told of a chosen note and a chosen agreement, and not of those that stay', () => {
    const { notes, agreements } = exampleCase();
    const told = (noteIds: string[], agreementIds: string[]) =>
      found({
        notes: notes.map((note) => ({ ...note, text: 'Mit Leon Tiedemann gestritten.' })),
        agreements: agreements.map((agreement) => ({ ...agreement, who: 'Leon Tiedemann' })),
        handover: exampleHandover({
          fields: ['notizen', 'vereinbarungen'],
          ...{ noteIds, agreementIds, attachments: [] },
        }),
      }).map(({ place }) => place);
    expect(told(['note1'], ['agreement1'])).toEqual([
      { page: 'student', tab: 'verlauf', field: 'note1' },
      { page: 'handover', field: 'agreementIds' },
    ]);
    expect(told([], [])).toEqual([]);
  });

  test('under an Auskunftssperre is also where somebody can be found, unless it is confirmed', () => {
    const blocked = { ...exampleStudent, addressBlocked: true };
    const told = (addressConfirmed: boolean) =>
      found({
        student: blocked,
        handover: exampleHandover({ occasion: 'Ruf 0151 5550123', addressConfirmed }),
      }).map(({ text }) => text);
    expect(told(false)).toEqual([
      'Anlass: „0151 5550123“ kann verraten, wo die Person zu finden ist. Es besteht eine Auskunftssperre.',
    ]);
    expect(told(true)).toEqual([]);
  });
});

test('one name is found among 1,000 young people with 1,600 guardians in a long text', () => {
  const syllables = ['ber', 'tan', 'mok', 'lis', 'hor', 'wen', 'fal', 'rud', 'zim', 'kop'];
  const name = (number: number): string =>
    String(number).replace(/\d/g, (digit) => syllables[Number(digit)] ?? '');
  const many = Array.from({ length: 1000 }, (_, at) =>
    student(`s${at}`, `Vor${name(at % 400)} Zweit${name(at % 90)}`, `Fam${name(at)}`),
  );
  const parents = Array.from({ length: 1600 }, (_, at) =>
    guardian(`s${at % 1000}`, `El${name(at % 300)}`, `Fam${name(at % 1000)}`),
  );
  const index = peopleIndex(many, parents);
  const text = `${'Ein langer Text über Bewerbung, Praktikum und Gespräche. '.repeat(200)} ${many[876]?.givenNames ?? ''} ${many[876]?.familyName ?? ''}`;
  const found = peopleNamed(text, { people: index, ownId: 'nobody', expected: new Set() });
  expect(found).toHaveLength(1);
});
