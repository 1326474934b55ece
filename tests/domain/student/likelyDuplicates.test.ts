import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { likelyDuplicates, type Newcomer } from '../../../domain/student/likelyDuplicates.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

const known = {
  ...newStudent({ id: 's1', caseNumber: 'F-0001', createdAt: '2026-11-22T08:00:00.000Z' }),
  familyName: 'Müller',
  nameParticle: 'von der',
  givenNames: 'Mia Sophie',
  birthDay: day('2010-03-14'),
};

const newcomer = (given: Partial<Newcomer>): Newcomer => ({
  familyName: 'Müller',
  givenNames: 'Mia Sophie',
  birthDay: day('2010-03-14'),
  ...given,
});

describe('a person about to be admitted', () => {
  test.each<[string, Partial<Newcomer>, number]>([
    ['the same person', {}, 1],
    ['another spelling', { familyName: 'Mueller', givenNames: 'mia' }, 1],
    ['the particle as part of the name', { familyName: 'von der Müller' }, 1],
    ['an unknown birth day', { birthDay: null }, 1],
    ['another birth day', { birthDay: day('2010-03-15') }, 0],
    ['another given name', { givenNames: 'Lea' }, 0],
    ['another family name', { familyName: 'Möller' }, 0],
    ['no name at all', { familyName: '', givenNames: '' }, 0],
  ])('with %s, %j, meets %i of the known ones', (_, given, count) => {
    expect(likelyDuplicates(newcomer(given), [known])).toHaveLength(count);
  });
});
