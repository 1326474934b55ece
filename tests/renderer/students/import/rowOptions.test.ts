import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../../domain/import/comparison.ts';
import type { Candidate, Judgement, Verdict } from '../../../../domain/import/verdict.ts';
import { nobody } from '../../../../domain/import/importRow.ts';
import { chosenOption, rowOptions } from '../../../../renderer/pages/students/import/rowOptions.ts';
import { person } from '../../../support/vaultServer.ts';

const anna: Candidate = { studentId: 'anna', status: 'aktiv' };
const known = { ...person('anna', 12), familyName: 'Muster', givenNames: 'Anna' };
const students = { anna: known };

const comparison: Comparison = {
  ...{ studentId: 'anna', additions: [], classChange: null, schooling: { kind: 'none' } },
  differences: [{ field: 'street', label: 'Straße', before: 'Weg', after: 'Gasse' }],
};

const judged = (
  verdict: Verdict,
  outcome: Judgement['outcome'] = { kind: 'leave' },
): Judgement => ({
  row: { index: 4, person: nobody, className: '', problems: [] },
  ...{ verdict, outcome, chosen: false },
});

const offered = (verdict: Verdict): readonly string[] =>
  rowOptions(judged(verdict), students).map(({ value }) => value);

describe('what may become of a row', () => {
  test.each([
    [{ kind: 'new' }, ['new', 'leave']],
    [{ kind: 'twin', of: 2 }, ['new', 'leave']],
    [{ kind: 'unusable' }, []],
    [{ kind: 'unchanged', candidate: anna }, ['same/anna', 'new']],
    [{ kind: 'same', candidate: anna, comparison }, ['same/anna', 'replace/anna', 'new', 'leave']],
    [
      { kind: 'same', candidate: anna, comparison: { ...comparison, differences: [] } },
      ['same/anna', 'new', 'leave'],
    ],
    [
      { kind: 'doubtful', candidates: [anna], reason: 'several' },
      ['same/anna', 'replace/anna', 'new', 'leave'],
    ],
  ] as const satisfies readonly (readonly [Verdict, readonly string[]])[])(
    'of the verdict %o is %o',
    (verdict, values) => expect(offered(verdict)).toEqual(values),
  );

  test('names the file it would be, so that two of one name are told apart', () => {
    const closed = { ...anna, status: 'abgeschlossen' } as const;
    const [option] = rowOptions(judged({ kind: 'unchanged', candidate: closed }), students);
    expect(option?.description).toBe('Muster, Anna · Geburtsdatum fehlt · F-0012 · abgeschlossen');
  });
});

describe('the option a row stands on', () => {
  const same: Verdict = { kind: 'same', candidate: anna, comparison };
  test('is what was chosen, whatever was proposed', () => {
    const row = judged(same);
    expect(chosenOption(row, { kind: 'new' })).toBe('new');
    expect(chosenOption(row, { kind: 'same', studentId: 'anna', replace: true })).toBe(
      'replace/anna',
    );
    expect(chosenOption(row, { kind: 'leave' })).toBe('leave');
  });

  test('is else what is proposed', () => {
    expect(chosenOption(judged({ kind: 'new' }, { kind: 'admit' }), undefined)).toBe('new');
    expect(chosenOption(judged(same), undefined)).toBe('leave');
    expect(
      chosenOption(judged(same, { kind: 'complete', comparison, replace: false }), undefined),
    ).toBe('same/anna');
    expect(
      chosenOption(judged({ kind: 'doubtful', candidates: [anna], reason: 'several' }), undefined),
    ).toBe('leave');
  });
});
