import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { ageOn, comesOfAgeOn, reachesAgeOn } from '../../../domain/person/age.ts';

describe('age', () => {
  test.each([
    ['2010-03-14', '2026-03-13', 15],
    ['2010-03-14', '2026-03-14', 16],
    ['2012-02-29', '2027-02-28', 14],
    ['2012-02-29', '2027-03-01', 15],
  ])('someone born on %s is on %s aged %i', (birthDay, onDay, age) => {
    expect(ageOn(day(birthDay), day(onDay))).toBe(age);
  });

  test('a person comes of age on the eighteenth birthday', () => {
    expect(comesOfAgeOn(day('2010-03-14'))).toBe('2028-03-14');
  });

  test('someone born on 29 February comes of age on 1 March', () => {
    expect(comesOfAgeOn(day('2008-02-29'))).toBe('2026-03-01');
  });

  test('the day an age is reached agrees with the age on that day', () => {
    const birthDay = day('2012-02-29');
    expect(ageOn(birthDay, reachesAgeOn(birthDay, 15))).toBe(15);
  });
});
