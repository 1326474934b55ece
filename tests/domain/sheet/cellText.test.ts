import { expect, test } from 'vitest';
import { cellText } from '../../../domain/sheet/cellText.ts';
import { share } from '../../../domain/sheet/share.ts';
import type { SheetColumn } from '../../../domain/sheet/sheetPlan.ts';

const column = (kind: SheetColumn['kind'], decimals = 0): SheetColumn => ({
  key: 'k',
  header: 'H',
  kind,
  width: 10,
  wrap: false,
  missing: 'nicht erfasst',
  decimals,
});

test.each([
  [column('day'), '2026-11-02', '02.11.2026'],
  [column('day'), 'gesperrt', 'gesperrt'],
  [column('text'), '2026-11-02', '2026-11-02'],
  [column('number'), 1234, '1.234'],
  [column('number', 1), 2.5, '2,5'],
  [column('percent'), 0.8, '80\u00a0%'],
  [column('percent', 1), 0.796, '79,6\u00a0%'],
  [column('number'), 0, '0'],
  [column('text'), null, 'nicht erfasst'],
  [column('text'), '', 'nicht erfasst'],
])('%o shows %s as "%s"', (given, value, text) => {
  expect(cellText(given, value)).toBe(text);
});

test.each([
  [1, 8, 0.125],
  [2, 3, 0.667],
  [0, 5, 0],
  [5, 5, 1],
  [49_999, 50_000, 0.999],
  [1, 50_000, 0.001],
  [0, 0, null],
])('%i of %i is a share of %s', (part, whole, expected) => {
  expect(share(part, whole)).toBe(expected);
});
