import { planSheet } from '../../domain/sheet/overviews.ts';
import type { SheetPlan } from '../../domain/sheet/sheetPlan.ts';
import { withTexts } from '../domain/sheet/canaries.ts';
import { choices, context, fullWorld } from '../domain/sheet/fullWorld.ts';

const naughty = [
  '=HYPERLINK("http://x")',
  '+49 5521 1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\u0000\u0007\u001bSteuerzeichen',
  'Nichts\ufffe\uffff da',
  'halbes \ud83d Paar',
  '\udc00',
  'x'.repeat(40_000),
  '\u05d0\u05d1\u05d2 \u202emit Richtung',
  '😀👩🏽‍🔧',
  'Ḫ̱Ž̦ŌƵ Șahin-Łukasz ạ̈',
  '_x0041_',
  "'apostroph",
  '<a href="x">&amp;</a>',
  'eins\r\nzwei\rdrei',
  '007',
  '1.8.26',
  'TRUE',
] as const;

/** The same overview with all free texts of the records exchanged for naughty ones. */
export const naughtyPlan = (name: string, shift: number): SheetPlan => {
  const choice = choices[name];
  if (choice === undefined) throw new Error(`There is no ${name}.`);
  let next = shift;
  const data = withTexts(fullWorld().data, () => naughty[next++ % naughty.length] ?? '');
  return planSheet(data, choice, context);
};
