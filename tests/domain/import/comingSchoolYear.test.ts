import { expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { comingSchoolYear } from '../../../domain/import/comingSchoolYear.ts';
import { planImport } from '../../../domain/import/planImport.ts';
import { draftOf, given, vaultOf } from './listWorld.ts';

test.each([
  ['2027-05-31', null],
  ['2027-06-01', '2027-08-01'],
  ['2027-07-31', '2027-08-01'],
  ['2027-08-01', null],
])('on %s a list may be of the school year that begins on %s', (today, first) => {
  expect(comingSchoolYear(day(today))).toBe(first);
});

test('a list of the coming school year that is taken over on 31 July gives new files a class in it', () => {
  const data = vaultOf();
  const draft = draftOf(
    [
      ['Nachname', 'Vorname', 'Klasse'],
      ['Musterfrau', 'Mila', '5a'],
    ],
    { from: day('2027-08-01') },
  );
  const { changes } = planImport(draft, data, { ...given(data), today: day('2027-07-31') });
  const enrolments = changes.flatMap((change) =>
    'put' in change && change.put === 'enrolment' ? [change.record] : [],
  );
  expect(enrolments).toMatchObject([{ schoolYear: '2027/2028', className: '5a', yearLevel: 5 }]);
});
