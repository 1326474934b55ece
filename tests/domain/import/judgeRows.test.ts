import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { ColumnMeaning } from '../../../domain/import/columnMeaning.ts';
import type { ImportDraft } from '../../../domain/import/importDraft.ts';
import { judgeRows } from '../../../domain/import/judgeRows.ts';
import { readRows } from '../../../domain/import/readRows.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { attends, draftOf, oneRow, person, today, vaultOf } from './listWorld.ts';

const judged = (draft: ImportDraft, data: VaultData) =>
  judgeRows(readRows(draft, today), data, { draft, today });

type Cells = Partial<Record<ColumnMeaning, string>>;

const one = (cells: Cells, data: VaultData, own: Partial<ImportDraft> = {}) => {
  const [judgement] = judged({ ...oneRow(cells), ...own }, data);
  if (judgement === undefined) throw new Error('There is no row.');
  return judgement;
};

const anna = { familyName: 'Müller', givenNames: 'Anna', birthDay: '01.08.2012' };
const known = person(1, { ...anna, birthDay: day('2012-08-01') });
const inVault = vaultOf([known], [attends(known)]);

describe('whether a row is a person known', () => {
  test.each<[string, Cells, VaultData, object]>([
    ['nobody of the name', { ...anna, familyName: 'Kaya' }, inVault, { kind: 'new' }],
    ['name and birth day agree', { ...anna, className: '08 B' }, inVault, { kind: 'unchanged' }],
    ['the name is spelt otherwise', { ...anna, familyName: 'Mueller' }, inVault, { kind: 'same' }],
    ['the list has capitals', { ...anna, familyName: 'MÜLLER' }, inVault, { kind: 'unchanged' }],
    ['the list has a second name', { ...anna, givenNames: 'Anna Lea' }, inVault, { kind: 'same' }],
    [
      'another birth day',
      { ...anna, birthDay: '08.01.2012' },
      inVault,
      { kind: 'doubtful', reason: 'other birth day', candidates: [{ studentId: 'p1' }] },
    ],
    [
      'no birth day, and the same class',
      { ...anna, birthDay: '', className: '8b' },
      inVault,
      { kind: 'unchanged' },
    ],
    ['no birth day, and no class', { ...anna, birthDay: '' }, inVault, { kind: 'unchanged' }],
    [
      'no birth day, and another class',
      { ...anna, birthDay: '', className: '5c' },
      inVault,
      { kind: 'doubtful', reason: 'birth day missing' },
    ],
    [
      'no birth day, and the class that follows on the one of last year',
      { ...anna, birthDay: '', className: '8a' },
      vaultOf(
        [known],
        [attends(known, { schoolYear: '2025/2026', className: '7b', yearLevel: 7 })],
      ),
      { kind: 'same', comparison: { classChange: { from: '7b', to: '8a' } } },
    ],
    [
      'several of the name and birth day',
      anna,
      vaultOf([known, { ...known, id: 'p2', caseNumber: 'F-0002' }]),
      {
        kind: 'doubtful',
        reason: 'several',
        candidates: [{ studentId: 'p1' }, { studentId: 'p2' }],
      },
    ],
    [
      'several of the name, one of them born on the day',
      anna,
      vaultOf([known, person(2, { ...anna, birthDay: day('2011-01-01') })]),
      { kind: 'unchanged', candidate: { studentId: 'p1' } },
    ],
    [
      'a first name in common and the same birth day',
      { ...anna, givenNames: 'Anna Lea' },
      vaultOf([{ ...known, givenNames: 'Anna Sophie' }]),
      { kind: 'doubtful', reason: 'other given names' },
    ],
    ['no name', { ...anna, givenNames: '' }, inVault, { kind: 'unusable' }],
    [
      'a closed case file',
      { ...anna, phone: '04231 1' },
      vaultOf([{ ...known, status: 'abgeschlossen' }]),
      { kind: 'same', candidate: { status: 'abgeschlossen' } },
    ],
  ])('%s', (_, cells, data, verdict) => {
    expect(one(cells, data).verdict).toMatchObject(verdict);
  });

  test('a row that repeats one before it is its twin', () => {
    const rows = [
      ['Nachname', 'Vorname', 'geb.'],
      ['Müller', 'Anna', '1.8.12'],
      ['Kaya', 'Deniz', ''],
      ['Mueller', 'Anna', ''],
    ];
    expect(judged(draftOf(rows), vaultOf()).map(({ verdict }) => verdict)).toEqual([
      { kind: 'new' },
      { kind: 'new' },
      { kind: 'twin', of: 1 },
    ]);
  });

  test('two of one name and different birth days are two', () => {
    const rows = [
      ['Nachname', 'Vorname', 'geb.'],
      ['Müller', 'Anna', '1.8.12'],
      ['Müller', 'Anna', '2.8.12'],
    ];
    expect(judged(draftOf(rows), vaultOf()).map(({ verdict }) => verdict.kind)).toEqual([
      'new',
      'new',
    ]);
  });

  test('two rows that may be one person without a birth day are both left to the reader', () => {
    const rows = [
      ['Nachname', 'Vorname', 'geb.'],
      ['Müller', 'Anna', '1.8.12'],
      ['Müller', 'Anna', '2.8.12'],
    ];
    const data = vaultOf([{ ...known, birthDay: null }]);
    expect(judged(draftOf(rows), data)).toMatchObject([
      { verdict: { kind: 'doubtful', reason: 'several rows' }, outcome: { kind: 'leave' } },
      { verdict: { kind: 'doubtful', reason: 'several rows' }, outcome: { kind: 'leave' } },
    ]);
  });
});

describe('what a row says about a person known', () => {
  const comparisonWith = (cells: Cells, own: object, schooling: object | null = null) => {
    const student = { ...known, ...own };
    const enrolments = schooling === null ? [] : [attends(student, schooling)];
    const { verdict } = one({ ...anna, ...cells }, vaultOf([student], enrolments));
    return verdict.kind === 'same' ? verdict.comparison : null;
  };

  test('what is empty is added, what differs is named with both values', () => {
    expect(
      comparisonWith({ phone: '04231 1', town: 'Achim', gender: 'w' }, { town: 'Verden' }),
    ).toMatchObject({
      additions: [
        { field: 'gender', label: 'Geschlecht', before: '', after: 'weiblich' },
        { field: 'phone', label: 'Telefon', before: '', after: '04231 1' },
      ],
      differences: [{ field: 'town', label: 'Ort', before: 'Verden', after: 'Achim' }],
      classChange: null,
    });
  });

  test.each<[string, Cells, object]>([
    ['a phone number with other signs', { phone: '04231/12-3' }, { phone: '+49 4231 123' }],
    ['an address in other case', { email: 'Anna@Example.org' }, { email: 'anna@example.org' }],
    ['a street cut short', { street: 'Hauptstr.' }, { street: 'Hauptstraße' }],
    ['a blank in the house number', { houseNumber: '5a' }, { houseNumber: '5 a' }],
    ['a town in capitals', { town: 'VERDEN' }, { town: 'Verden' }],
    ['fewer given names', { givenNames: 'Anna' }, { givenNames: 'Anna Lea' }],
    ['a call name that is the given name', { callName: 'ANNA' }, {}],
    [
      'a particle that is part of the name there',
      { familyName: 'von Müller' },
      { familyName: 'von Müller' },
    ],
  ])('%s is nothing new', (_, cells, own) => {
    expect(comparisonWith(cells, own)).toBeNull();
  });

  test('parts of another address are not mixed into the one recorded', () => {
    const cells = { street: 'Am Wall', houseNumber: '3', town: 'Verden' };
    expect(comparisonWith(cells, { street: 'Hauptstraße' })).toMatchObject({
      additions: [],
      differences: [{ field: 'street' }, { field: 'houseNumber' }, { field: 'town' }],
    });
  });

  test('with an Auskunftssperre address and contact are added to nobody by themselves', () => {
    const cells = { phone: '04231 1', town: 'Achim', birthPlace: 'Verden' };
    expect(comparisonWith(cells, { addressBlocked: true })).toMatchObject({
      additions: [{ field: 'birthPlace' }],
      differences: [
        { field: 'town', before: '' },
        { field: 'phone', before: '' },
      ],
    });
  });

  test.each<[string, object | null, object]>([
    ['the same class is nothing new', { className: 'Kl. 8b' }, { classChange: null }],
    ['another class of the school', { className: '8a' }, { classChange: { from: '8a', to: '8b' } }],
    [
      'the first class in a school year',
      { schoolYear: '2025/2026', className: '7b', yearLevel: 7 },
      { classChange: { from: '7b', to: '8b' } },
    ],
    ['the first class of all', null, { classChange: { from: '', to: '8b' } }],
    [
      'a class that is missing',
      { className: '' },
      { classChange: null, additions: [{ field: 'phone' }, { field: 'className', after: '8b' }] },
    ],
    [
      'a class of another school',
      { schoolId: 'igs', className: '8c' },
      {
        classChange: null,
        differences: [
          { field: 'className', before: 'IGS Achim 8c', after: 'Oberschule Verden 8b' },
        ],
      },
    ],
    [
      'a school that was left',
      { schoolId: 'igs', className: '8c', to: day('2026-10-01') },
      { classChange: { from: '8c', to: '8b' } },
    ],
  ])('%s', (_, schooling, comparison) => {
    expect(comparisonWith({ className: '8b', phone: '1' }, {}, schooling)).toMatchObject(
      comparison,
    );
  });
});

describe('what becomes of a row', () => {
  const choices = (choice: ImportDraft['choices'][string]) => ({ choices: { '0': choice } });
  const differing = { ...anna, town: 'Achim' };
  const data = vaultOf([{ ...known, town: 'Verden' }, person(2, { familyName: 'Kaya' })]);

  test('who is new is admitted, and what is missing is completed', () => {
    expect(one(anna, vaultOf()).outcome).toEqual({ kind: 'admit' });
    expect(one({ ...anna, phone: '1' }, inVault).outcome).toMatchObject({
      kind: 'complete',
      replace: false,
    });
  });

  test('what stands in the file already is nothing to do, and what differs is left', () => {
    expect(one(anna, inVault).outcome).toEqual({ kind: 'nothing' });
    expect(one(differing, data).outcome).toEqual({ kind: 'leave' });
  });

  test.each(['abgeschlossen', 'gesperrt'] as const)('a file that is %s is left', (status) => {
    const cells = { ...anna, phone: '1' };
    const closed = vaultOf([{ ...known, status }]);
    expect(one(cells, closed).outcome).toEqual({ kind: 'leave' });
    const choice = choices({ kind: 'same', studentId: 'p1', replace: false });
    expect(one(cells, closed, choice).outcome).toMatchObject({ kind: 'complete' });
  });

  test('what was chosen goes before what is proposed', () => {
    expect(one(anna, vaultOf(), choices({ kind: 'leave' })).outcome).toEqual({ kind: 'leave' });
    expect(one(differing, data, choices({ kind: 'new' })).outcome).toEqual({ kind: 'admit' });
    const replaced = choices({ kind: 'same', studentId: 'p1', replace: true });
    expect(one(differing, data, replaced).outcome).toMatchObject({
      kind: 'complete',
      replace: true,
      comparison: { studentId: 'p1', differences: [{ field: 'town' }] },
    });
    const other = choices({ kind: 'same', studentId: 'p2', replace: false });
    expect(one(differing, data, other).outcome).toMatchObject({ comparison: { studentId: 'p2' } });
  });

  test('who is the same person and keeps what differs is left, and not called unchanged', () => {
    const kept = choices({ kind: 'same', studentId: 'p1', replace: false });
    expect(one(differing, data, kept)).toMatchObject({ outcome: { kind: 'leave' }, chosen: true });
  });

  test('a choice for a file that is gone, or for a row without a name, takes nothing', () => {
    const gone = choices({ kind: 'same', studentId: 'gone', replace: true });
    expect(one(anna, inVault, gone).outcome).toEqual({ kind: 'leave' });
    const nameless = { ...anna, familyName: '' };
    expect(one(nameless, inVault, choices({ kind: 'new' })).outcome).toEqual({ kind: 'leave' });
  });
});

test('two thousand rows are judged by five thousand case files at once', () => {
  const name = (at: number) => `Müller${at % 1700} Weiß${at % 7}`;
  const people = Array.from({ length: 5000 }, (_, at) =>
    person(at + 1, {
      familyName: name(at),
      givenNames: `Jörg${at} Lea`,
      birthDay: day('2012-08-01'),
    }),
  );
  const data = vaultOf(
    people,
    people.map((student) => attends(student)),
  );
  const draft = draftOf([
    ['Nachname', 'Vorname', 'geb.', 'Klasse'],
    ...people.slice(0, 1999).map((one) => [one.familyName, one.givenNames, '1.8.12', '8c']),
  ]);
  const rows = readRows(draft, today);
  const times = [1, 2, 3].map(() => {
    const before = performance.now();
    expect(judgeRows(rows, data, { draft, today })).toHaveLength(1999);
    return performance.now() - before;
  });
  // Measured: 150 ms beside seven other programs on two cores.
  expect(Math.min(...times)).toBeLessThan(1500);
});
