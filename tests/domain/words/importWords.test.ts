import { describe, expect, test } from 'vitest';
import { problemKinds } from '../../../domain/import/importRow.ts';
import { doubtReasons, type Verdict } from '../../../domain/import/verdict.ts';
import {
  doubtWords,
  importActionWords,
  problemWords,
  verdictWords,
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

  const finding = { field: 'phone' as const, label: 'Telefon', before: '', after: '1' };
  const same = (own: object, status: 'aktiv' | 'gesperrt' = 'aktiv'): Verdict => ({
    kind: 'same',
    candidate: { studentId: 'p1', status },
    comparison: {
      studentId: 'p1',
      additions: [],
      differences: [],
      classChange: null,
      schooling: { kind: 'none' },
      ...own,
    },
  });

  test.each<[Verdict, string]>([
    [{ kind: 'new' }, 'neu'],
    [same({ additions: [finding] }), 'ergänzt'],
    [same({ additions: [finding], classChange: { from: '8a', to: '8b' } }), 'andere Klasse'],
    [same({ differences: [finding] }), 'weicht ab'],
    [same({ additions: [finding] }, 'gesperrt'), 'Akte nicht offen'],
    [{ kind: 'unchanged', candidate: { studentId: 'p1', status: 'aktiv' } }, 'unverändert'],
    [{ kind: 'doubtful', candidates: [], reason: 'several' }, 'unklar'],
    [{ kind: 'twin', of: 3 }, 'doppelt in der Liste'],
    [{ kind: 'unusable' }, 'nicht lesbar'],
  ])('%j is called %j', (verdict, badge) => {
    expect(verdictWords(verdict)).toMatchObject({ badge });
    expect(verdictWords(verdict).text).toMatch(/\.$/u);
  });
});
