import { describe, expect, test } from 'vitest';
import type { SheetPlan } from '../../../domain/sheet/sheetPlan.ts';
import { exportWords } from '../../../renderer/pages/evaluations/askBeforeExport.ts';
import { overviewKinds } from '../../../renderer/pages/evaluations/overviewKinds.ts';

const plan = (sheets: number) =>
  ({ sheets: Array.from({ length: sheets }) }) as unknown as SheetPlan;
const choice = overviewKinds.transition.blank('2026/2027');

describe('the question before a file is written', () => {
  test('says how many lines and columns leave the program, and to whom they may go', () => {
    const columns = ['pupil', 'class'];
    const words = exportWords({ shown: 28, plan: plan(2) }, { ...choice, columns }, 5);
    expect(words).toContain('28 Zeilen mit 2 Spalten und die Zahlen dazu.');
    expect(words).toContain('unverschlüsselt');
    expect(words).toContain('das Team Berufliche Orientierung und die Leitstelle');
  });

  test('tells of several sheets', () => {
    expect(exportWords({ shown: 28, plan: plan(5) }, choice, 5)).toContain(
      'verteilt auf 4 Blätter',
    );
  });

  test.each([true, false])('with columns to fill in: %s, says so', (toFillIn) => {
    const blank = overviewKinds.practiceDays.blank('2026/2027');
    const words = exportWords({ shown: 9, plan: plan(2) }, { ...blank, toFillIn } as never, 5);
    expect(words.includes('Dazu kommen leere Spalten zum Ausfüllen.')).toBe(toFillIn);
  });

  test.each([
    [5, true],
    [0, false],
  ])(
    'with numbers only and a threshold of %i says that small ones are covered: %s',
    (small, said) => {
      const words = exportWords(
        { shown: 9, plan: plan(1) },
        { ...choice, numbersOnly: true } as never,
        small,
      );
      expect(words).toContain('keine Namen');
      expect(words.includes('verdeckt')).toBe(said);
    },
  );
});
