import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import {
  nextSchoolYear,
  nextSchoolYearName,
} from '../../../renderer/pages/settings/nextSchoolYear.ts';
import { sectionOf } from '../../../renderer/frame/settingsSections.ts';

const today = day('2026-11-22');
const running = defaultSchoolYear('2026/2027');

describe('the next school year', () => {
  test('is the running one while it is missing, else the one after the newest', () => {
    expect(nextSchoolYearName([], today)).toBe('2026/2027');
    expect(nextSchoolYearName([defaultSchoolYear('2025/2026')], today)).toBe('2026/2027');
    expect(nextSchoolYearName([running], today)).toBe('2027/2028');
  });

  test('takes over the categories of the year before, with deadlines of its own', () => {
    const topics = [{ code: 'eigen_1', label: 'Führerschein' }];
    const made = nextSchoolYear([{ ...running, noteTopics: topics }], '2027/2028');
    expect(made.noteTopics).toEqual(topics);
    expect(made.deadlines).toEqual(defaultSchoolYear('2027/2028').deadlines);
  });

  test('never takes over from a later year', () => {
    const later = { ...defaultSchoolYear('2028/2029'), noteTopics: [] };
    expect(nextSchoolYear([later], '2027/2028')).toEqual(defaultSchoolYear('2027/2028'));
  });
});

test('an address without a known section shows the first one', () => {
  expect([sectionOf(undefined), sectionOf('gibt-es-nicht'), sectionOf('stellen')]).toEqual([
    'einrichtung',
    'einrichtung',
    'stellen',
  ]);
});
