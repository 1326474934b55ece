import { describe, expect, test } from 'vitest';
import { nobody, problemKinds } from '../../../domain/import/importRow.ts';
import { doubtReasons, type Outcome, type Verdict } from '../../../domain/import/verdict.ts';
import {
  doubtWords,
  importActionWords,
  importSummaryWords,
  problemWords,
  rowWords,
} from '../../../domain/words/importWords.ts';

const counts = { admitted: 0, completed: 0, moved: 0, replaced: 0 };

describe('the words of taking a list over', () => {
  test.each([
    [{ ...counts, admitted: 24, completed: 3 }, '24 Akten aus einer Liste angelegt, 3 ergänzt'],
    [{ ...counts, admitted: 1 }, '1 Akte aus einer Liste angelegt'],
    [
      { admitted: 1200, completed: 1, moved: 2, replaced: 1 },
      '1.200 Akten aus einer Liste angelegt, 1 ergänzt, 2 in eine andere Klasse gesetzt, 1 berichtigt',
    ],
    [counts, 'Nichts aus einer Liste übernommen'],
  ])('%j is told in the activity log as %j', (done, action) => {
    expect(importActionWords(done)).toBe(action);
  });

  test.each(problemKinds)('"%s" is a sentence that names the cell and what to do', (kind) => {
    const text = problemWords({ kind, meaning: 'district', text: 'Zelle 7' });
    expect(text).toMatch(/^[\p{Lu}„].*\.$/u);
    expect(text.includes('Zelle 7')).toBe(kind !== 'no name');
    expect(text).not.toContain('!');
  });

  test('a text that is too long is told with its column', () => {
    expect(problemWords({ kind: 'too long', meaning: 'district', text: 'x…' })).toContain(
      '„Ortsteil“',
    );
  });

  test('each reason of a doubt has a sentence of its own', () => {
    expect(new Set(doubtReasons.map(doubtWords)).size).toBe(doubtReasons.length);
  });

  const comparisonWith = (own: object) => ({
    studentId: 'p1',
    additions: [{ field: 'phone' as const, label: 'Telefon', before: '', after: '1' }],
    differences: [],
    classChange: null,
    schooling: { kind: 'none' as const },
    ...own,
  });
  const sameAs = (status: 'aktiv' | 'gesperrt'): Verdict => ({
    kind: 'same',
    candidate: { studentId: 'p1', status },
    comparison: comparisonWith({}),
  });
  const completed = (own: object, replace = false): Outcome => ({
    kind: 'complete',
    comparison: comparisonWith(own),
    replace,
  });
  const [same, leave]: readonly [Verdict, Outcome] = [sameAs('aktiv'), { kind: 'leave' }];

  test.each<[string, Verdict, Outcome, boolean]>([
    ['neue Akte', { kind: 'new' }, { kind: 'admit' }, false],
    ['neue Akte', { kind: 'twin', of: 3 }, { kind: 'admit' }, true],
    ['ergänzt', same, completed({}), false],
    ['andere Klasse', same, completed({ classChange: { from: '8a', to: '8b' } }), false],
    [
      'berichtigt',
      same,
      completed({ differences: [{ field: 'town', label: 'Ort', before: 'a', after: 'b' }] }, true),
      true,
    ],
    [
      'unverändert',
      { kind: 'unchanged', candidate: { studentId: 'p1', status: 'aktiv' } },
      { kind: 'nothing' },
      false,
    ],
    ['weicht ab', same, leave, false],
    ['ausgelassen', same, leave, true],
    ['Akte nicht offen', sameAs('gesperrt'), leave, false],
    ['unklar', { kind: 'doubtful', candidates: [], reason: 'several' }, leave, false],
    ['doppelt in der Liste', { kind: 'twin', of: 3 }, leave, false],
    ['nicht lesbar', { kind: 'unusable' }, leave, true],
  ])(
    'a row is called "%s" that is %j and becomes %j, chosen: %j',
    (badge, verdict, outcome, chosen) => {
      const row = { index: 0, person: nobody, className: '', problems: [] };
      const words = rowWords({ row, verdict, outcome, chosen });
      expect(words.badge).toBe(badge);
      expect(words.text).toMatch(/^\p{Lu}.*\.$/u);
    },
  );

  test('the numbers are told without those that are none', () => {
    const none = { ...counts, changed: 0, unchanged: 0, asked: 0, left: 0 };
    expect(importSummaryWords(none)).toBe('Keine Zeile mit Angaben');
    expect(importSummaryWords({ ...none, admitted: 1, asked: 2 })).toBe(
      '1 neue Akte · 2 zu klären',
    );
  });
});
