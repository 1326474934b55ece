import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newCompany } from '../../../domain/company/newCompany.ts';
import { newNote } from '../../../domain/note/newNote.ts';
import type { Note } from '../../../domain/note/noteSchemas.ts';
import { newPartner, newPartnerPerson } from '../../../domain/partner/newPartner.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import { searchCommands, matchingCommands } from '../../../renderer/frame/searchCommands.ts';
import { searchExcerpt } from '../../../renderer/frame/searchExcerpt.ts';
import { hitsPerGroup, searchHits } from '../../../renderer/frame/searchHits.ts';
import { searchIndex } from '../../../renderer/frame/searchIndex.ts';
import { foldSome, notesToSearch, searchNotes } from '../../../renderer/frame/searchNotes.ts';

const today = day('2026-11-22');
const createdAt = '2026-08-20T09:00:00Z';

const person = (id: string, familyName: string, givenNames: string): Change =>
  put('student', {
    ...newStudent({ id, caseNumber: `F-${id.padStart(4, '0')}`, createdAt }),
    familyName,
    givenNames,
  });

const dataOf = (...changes: readonly Change[]) => {
  const data = emptyVaultData();
  apply(data, changes);
  return data;
};

const labels = (changes: readonly Change[], query: string) =>
  [...searchHits(searchIndex(dataOf(...changes), today), query).values()].map((entries) =>
    entries.map(({ label }) => label),
  );

const note = (given: Partial<Note>): Note => ({
  ...newNote({
    id: 'n1',
    studentId: '1',
    heldOn: day('2026-11-01'),
    kind: 'beratung',
    categoryYear: '2026/2027',
    createdAt,
  }),
  ...given,
});

describe('hits by name', () => {
  const people = [
    person('1', 'Müller', 'Anna'),
    person('2', 'Aydın', 'Mülayim'),
    person('3', 'Schmuller', 'Ben'),
  ];

  test('names that begin with the query come first, then words that do, then the rest', () => {
    expect(labels(people, 'mul')).toEqual([['Müller, Anna', 'Aydın, Mülayim', 'Schmuller, Ben']]);
  });

  test('hits that are equally near stand by their label, however they were entered', () => {
    const namesakes = [
      person('1', 'Müller', 'Zoe'),
      person('2', 'Müller', 'Änne'),
      person('3', 'Müller', 'Ben'),
    ];
    expect(labels(namesakes, 'mul')).toEqual([['Müller, Änne', 'Müller, Ben', 'Müller, Zoe']]);
  });

  test('a case number finds its person', () => {
    expect(labels(people, 'F-0003')).toEqual([['Schmuller, Ben']]);
  });

  test('an empty query finds nobody', () => {
    expect(labels(people, '  ')).toEqual([]);
  });

  test('an institution is found by the name of a person who works there', () => {
    const partner = newPartner({ id: 'p1', kind: 'bbs', name: 'BBS Musterthal', createdAt });
    const contact = { ...newPartnerPerson({ id: 'c1', partnerId: 'p1' }), familyName: 'Reimers' };
    const changes = [put('partner', partner), put('partnerPerson', contact)];
    expect(labels(changes, 'reimers')).toEqual([['BBS Musterthal']]);
  });

  test('a company is found by its occupations', () => {
    const company = {
      ...newCompany({ id: 'c1', name: 'Holzhof', createdAt }),
      occupations: ['Tischlerin'],
    };
    expect(labels([put('company', company)], 'tischler')).toEqual([['Holzhof']]);
  });

  test('a group shows only its best hits', () => {
    const many = Array.from({ length: 30 }, (_, at) => person(String(at), `Meier ${at}`, 'Eva'));
    expect(labels(many, 'meier')[0]).toHaveLength(hitsPerGroup);
  });
});

describe('hits in notes', () => {
  const data = dataOf(
    person('1', 'Brandt', 'Lukas'),
    put('note', note({ id: 'old', heldOn: day('2026-09-01'), text: 'Bewerbung besprochen' })),
    put('note', note({ id: 'new', heldOn: day('2026-11-01'), text: 'Bewerbung abgeschickt' })),
    put('privateNote', {
      id: 'private',
      studentId: '1',
      heldOn: day('2026-11-02'),
      text: 'Bewerbung, nur für mich',
      createdAt,
      changedAt: createdAt,
    }),
  );
  const notes = notesToSearch(data.note);

  test('notes are found once they are folded, the newest first, private notes never', () => {
    expect(searchNotes(notes, data.student, 'bewerbung')).toEqual([]);
    expect(foldSome(notes, 0, 1)).toBe(1);
    expect(searchNotes(notes, data.student, 'bewerbung').map(({ key }) => key)).toEqual(['new']);
    expect(foldSome(notes, 1, 10)).toBe(2);
    expect(searchNotes(notes, data.student, 'bewerbung')).toMatchObject([
      { key: 'new', label: '01.11.2026 · Brandt, Lukas', detail: 'Bewerbung abgeschickt' },
      { key: 'old', detail: 'Bewerbung besprochen' },
    ]);
  });
});

describe('searchExcerpt', () => {
  const long = `${'Wort '.repeat(40)}über die Müllerlehre gesprochen ${'Ende '.repeat(40)}`;

  test('shows the part around the first word found, whole words at the beginning', () => {
    const excerpt = searchExcerpt(long, 'mueller');
    expect(excerpt).toMatch(/^… Wort .*Müllerlehre gesprochen .* …$/);
    expect(excerpt.length).toBeLessThan(150);
  });

  test('shows a short text whole and in one line', () => {
    expect(searchExcerpt('Erste Zeile\nzweite  Zeile', 'zweite')).toBe('Erste Zeile zweite Zeile');
  });
});

describe('commands', () => {
  const commands = searchCommands({ onNewNote: () => undefined, onKeys: () => undefined });

  test('are found by other words for them', () => {
    expect(matchingCommands(commands, 'abmelden').map(({ label }) => label)).toEqual([
      'Tresor sperren',
    ]);
  });

  test.each([
    ['backup', ['Jetzt sichern', 'Sicherung wiederherstellen']],
    ['passwort', ['Kennwort ändern']],
  ])('are found by %s', (query, labels) => {
    expect(matchingCommands(commands, query).map(({ label }) => label)).toEqual(labels);
  });

  test('are all shown without a query', () => {
    expect(matchingCommands(commands, '')).toHaveLength(commands.length);
  });
});

test('a key reads what was folded once: no name, no note is folded anew', () => {
  const count = 500;
  const people = Array.from({ length: count }, (_, at) => person(String(at), `Name${at}`, 'Eva'));
  const data = dataOf(...people);
  const index = searchIndex(data, today);
  const read = { folded: 0, texts: 0 };
  const counted = index.map((entry) => ({
    ...entry,
    get folded() {
      read.folded += 1;
      return entry.folded;
    },
  }));
  const texts = Array.from({ length: count }, (_, at) => {
    const plain = note({ id: `n${at}`, studentId: String(at) });
    return Object.defineProperty(plain, 'text', {
      get: () => {
        read.texts += 1;
        return `Gespräch ${at} über Praktikum und Bewerbung`;
      },
    });
  });
  const notes = notesToSearch(Object.fromEntries(texts.map((one) => [one.id, one])));
  foldSome(notes, 0, notes.length);
  // Opening the search a second time finds them folded.
  foldSome(notesToSearch(Object.fromEntries(texts.map((one) => [one.id, one]))), 0, count);
  expect(read.texts).toBe(count);

  expect(searchHits(counted, 'name499').get('student')).toHaveLength(1);
  // Once to look for the words, and for the one hit once more to see how near it is.
  expect(read.folded).toBe(count + 1);
  expect(searchNotes(notes, data.student, 'gibtesnicht')).toEqual([]);
  expect(read.texts).toBe(count);
  // Of what is found only the lines that are shown are cut out of their texts.
  expect(searchNotes(notes, data.student, 'praktikum')).toHaveLength(hitsPerGroup);
  expect(read.texts).toBe(count + hitsPerGroup);
});
