import { day, dayOf, type Day } from './day.ts';

/**
 * Easter Sunday of a year by the Gregorian rule (Gauss, with the two corrections of Lichtenberg).
 *
 * @example easterSunday(2027) // '2027-03-28'
 */
export const easterSunday = (year: number): Day => {
  const century = Math.floor(year / 100);
  const moonShift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sunShift = 2 - Math.floor((3 * century + 3) / 4);
  const moonYear = year % 19;
  const seed = (19 * moonYear + moonShift) % 30;
  const correction = Math.floor((seed + Math.floor(moonYear / 11)) / 29);
  const fullMoon = 21 + seed - correction;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sunShift) % 7);
  const march = fullMoon + (7 - ((((fullMoon - firstSunday) % 7) + 7) % 7));
  return dayOf(year, 3, march) ?? dayOf(year, 4, march - 31) ?? day('');
};
