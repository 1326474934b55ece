import { describe, expect, test } from 'vitest';
import { day } from '../../../../domain/calendar/day.ts';
import type { ImportDraft } from '../../../../domain/import/importDraft.ts';
import { judgeRows } from '../../../../domain/import/judgeRows.ts';
import { readRows } from '../../../../domain/import/readRows.ts';
import type { Judgement } from '../../../../domain/import/verdict.ts';
import {
  cannotTick,
  chosenBy,
  isReachedByAll,
  keyOf,
  tickedRows,
} from '../../../../renderer/pages/students/import/rowTicks.ts';
import { draftOf, person, today, vaultOf } from '../../../domain/import/listWorld.ts';

const listed = [
  ['Nachname', 'Vorname', 'Geburtsdatum', 'Telefon'],
  ['Neu', 'Nora', '01.01.2012', ''],
  ['Neu', 'Nora', '01.01.2012', ''],
  ['Alt', 'Anna', '02.02.2012', '04231 1'],
  ['Anders', 'Ali', '03.03.2012', '04231 2'],
  ['Fern', 'Fritz', '04.04.2012', '04231 3'],
  ['Fraglich', 'Fee', '05.05.2012', ''],
  ['Bekannt', 'Bo', '06.06.2012', ''],
  ['', 'Ohne', '07.07.2012', ''],
];

const known = vaultOf([
  person(1, { familyName: 'Alt', givenNames: 'Anna', birthDay: day('2012-02-02') }),
  person(2, {
    familyName: 'Anders',
    givenNames: 'Ali',
    birthDay: day('2012-03-03'),
    phone: '04231 9',
  }),
  person(3, {
    familyName: 'Fern',
    givenNames: 'Fritz',
    birthDay: day('2012-04-04'),
    status: 'gesperrt',
  }),
  person(4, { familyName: 'Fraglich', givenNames: 'Fee', birthDay: day('2012-05-06') }),
  person(5, { familyName: 'Bekannt', givenNames: 'Bo', birthDay: day('2012-06-06') }),
]);

const names = new Map(
  listed.map(([family, given], at) => [String(at), `${family} ${given} ${at}`]),
);

const judged = (choices: ImportDraft['choices'] = {}): readonly Judgement[] => {
  const draft = draftOf(listed, { choices });
  return judgeRows(readRows(draft, today), known, { draft, today });
};

const named = (keys: Iterable<string>): readonly string[] =>
  [...keys].map((key) => names.get(key) ?? key);

const all = (judgements: readonly Judgement[]): ReadonlySet<string> =>
  new Set(judgements.filter(isReachedByAll).map(keyOf));

describe('the tick over all rows', () => {
  test('reaches who is new and whose file is open, and nobody else', () => {
    expect(named(all(judged()))).toEqual(['Neu Nora 1', 'Alt Anna 3']);
  });

  test('is on as long as nothing is left out, and takes all of them off', () => {
    const judgements = judged();
    expect(tickedRows(judgements)).toEqual(all(judgements));
    const choices = chosenBy(new Set(), judgements, {});
    expect(choices).toEqual({ 1: { kind: 'leave' }, 3: { kind: 'leave' } });
    expect(named(tickedRows(judged(choices)))).toEqual([]);
  });

  test('brings back what is proposed where all was left out', () => {
    const left: ImportDraft['choices'] = { 1: { kind: 'leave' }, 3: { kind: 'leave' } };
    const judgements = judged(left);
    expect(chosenBy(all(judgements), judgements, left)).toEqual({});
  });

  test('decides nothing about rows that are not in sight', () => {
    const judgements = judged();
    const shown = judgements.filter(({ outcome }) => outcome.kind === 'admit');
    const choices = chosenBy(new Set(), shown, { 6: { kind: 'new' } });
    expect(choices).toEqual({ 1: { kind: 'leave' }, 6: { kind: 'new' } });
  });
});

describe('the tick of one row', () => {
  const tickedToo = (key: string): ReadonlySet<string> => new Set([...tickedRows(judged()), key]);

  test.each(['4', '5', '6', '7', '8'])(
    'decides nothing that only a person can: row %s is asked about beside the table',
    (key) => {
      const ticked = tickedToo(key);
      const asked = judged().filter((judgement) => cannotTick(judgement, ticked));
      expect(asked.map(keyOf)).toEqual([key]);
      expect(chosenBy(ticked, judged(), {})).toEqual({});
    },
  );

  test('opens a second file for who stands in the list twice', () => {
    expect(chosenBy(tickedToo('2'), judged(), {})).toEqual({ 2: { kind: 'new' } });
  });

  test('taken off leaves a row out that was given to a file', () => {
    const given: ImportDraft['choices'] = {
      5: { kind: 'same', studentId: 'p3', replace: false },
    };
    const judgements = judged(given);
    const ticked = new Set(tickedRows(judgements));
    expect(ticked.delete('5')).toBe(true);
    expect(chosenBy(ticked, judgements, given)).toEqual({ 5: { kind: 'leave' } });
  });
});
