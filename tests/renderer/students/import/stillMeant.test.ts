import { expect, test } from 'vitest';
import { day } from '../../../../domain/calendar/day.ts';
import { stillMeant } from '../../../../renderer/pages/students/import/stillMeant.ts';
import { draftOf, vaultOf } from '../../../domain/import/listWorld.ts';

const { school } = vaultOf();
const draft = draftOf([['Nachname', 'Vorname']], { from: day('2027-07-20') });

test('a list that waits keeps its school and its day while both hold', () => {
  expect(stillMeant(draft, school, day('2027-07-31'))).toEqual(draft);
});

test('a school that was deleted meanwhile is chosen no longer', () => {
  expect(stillMeant(draft, {}, day('2027-07-31'))).toEqual({ ...draft, schoolId: null });
});

test('at midnight after 31 July a day of the school year that is over is forgotten', () => {
  expect(stillMeant(draft, school, day('2027-08-01'))).toEqual({ ...draft, from: null });
});

test('a day of the coming school year is kept when that begins', () => {
  const coming = { ...draft, from: day('2027-08-01') };
  expect(stillMeant(coming, school, day('2027-07-31'))).toEqual(coming);
  expect(stillMeant(coming, school, day('2027-08-01'))).toEqual(coming);
});
