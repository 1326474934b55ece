import { describe, expect, test } from 'vitest';
import type { SchoolYearName } from '../../../domain/calendar/schoolYear.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import { schoolYearSchema } from '../../../domain/school/schoolSchemas.ts';

const names: SchoolYearName[] = ['2024/2025', '2025/2026', '2026/2027', '2027/2028', '2099/2100'];

describe('a new school year', () => {
  test.each(names)('%s is valid as a record', (name) => {
    expect(schoolYearSchema.parse(defaultSchoolYear(name))).toEqual(defaultSchoolYear(name));
  });

  test.each(names)('%s uses every code once in its list', (name) => {
    const year = defaultSchoolYear(name);
    for (const list of [
      year.deadlines,
      year.noteKinds,
      year.noteForms,
      year.noteParticipants,
      year.noteTopics,
      year.noteOutcomes,
    ]) {
      const codes = list.map((entry) => entry.code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test('2026/2027 has its deadlines in the order of the calendar', () => {
    expect(defaultSchoolYear('2026/2027').deadlines.map(({ code, on }) => [code, on])).toEqual([
      ['verbleib_herbst', '2026-10-15'],
      ['berufswege', '2027-02-05'],
      ['anmeldung', '2027-02-20'],
      ['abgleich', '2027-03-31'],
      ['verbleib_fruehjahr', '2027-04-15'],
      ['einwilligungen', '2027-05-15'],
      ['bestaetigung', '2027-06-28'],
      ['uebergaben', '2027-07-07'],
    ]);
  });

  test('a year whose summer holidays nobody has entered confirms at the end of June', () => {
    const found = defaultSchoolYear('2027/2028').deadlines.find((it) => it.code === 'bestaetigung');
    expect(found?.on).toBe('2028-06-25');
  });

  test('holidays that are not confirmed say so in their name', () => {
    const names = defaultSchoolYear('2026/2027').holidays.map((entry) => entry.name);
    expect(names).toContain('Herbstferien');
    expect(names).toContain('Sommerferien (bitte prüfen)');
  });

  test('public holidays follow Easter', () => {
    const year = defaultSchoolYear('2026/2027');
    expect(year.holidays.find((entry) => entry.name === 'Christi Himmelfahrt')?.from).toBe(
      '2027-05-06',
    );
    expect(year.holidays.find((entry) => entry.name === 'Pfingstmontag')?.from).toBe('2027-05-17');
  });
});
