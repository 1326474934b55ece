import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { candidateIndex, givenNamesFit } from '../../../domain/import/candidateIndex.ts';
import { birthDaysAgree, likelyDuplicates } from '../../../domain/student/likelyDuplicates.ts';
import { person } from './listWorld.ts';

const text = fc.constantFrom('', 'Müller', 'Mueller', 'MULLER', 'von der', 'Mia', 'Mia Lea', '-');

const someone = fc.record({
  familyName: text,
  nameParticle: text,
  givenNames: text,
  callName: text,
  birthDay: fc.constantFrom(null, day('2012-08-01'), day('2012-08-02')),
});

test('the index finds whom looking at all of them finds', () => {
  fc.assert(
    fc.property(someone, fc.array(someone, { maxLength: 12 }), (newcomer, known) => {
      const students = known.map((own, at) => person(at, own));
      const found = candidateIndex(students)
        .find(newcomer)
        .filter(({ birthDay }) => birthDaysAgree(birthDay, newcomer.birthDay));
      expect(new Set(found)).toEqual(new Set(likelyDuplicates(newcomer, students)));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['Mia', '', 'Mia Sophie', '', true],
  ['Mia Sophie', '', 'mia', '', true],
  ['Mia Lea', '', 'Mia Sophie', '', false],
  ['Mike', '', 'Michael', 'Mike', true],
  ['Mia Lea', 'Mia', 'Mia Sophie', 'Mia', false],
  ['Jörg', '', 'Joerg', '', true],
])('%s (%s) and %s (%s) can be one person: %s', (one, oneCall, other, otherCall, fits) => {
  const named = (givenNames: string, callName: string) => ({
    familyName: 'Müller',
    givenNames,
    callName,
  });
  expect(givenNamesFit(named(one, oneCall), named(other, otherCall))).toBe(fits);
  expect(givenNamesFit(named(other, otherCall), named(one, oneCall))).toBe(fits);
});
