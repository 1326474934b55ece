import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { sortNames, type SortableName } from '../../../domain/person/compareNames.ts';

const named = (familyName: string, givenNames = '', rest: Partial<SortableName> = {}) => ({
  familyName,
  givenNames,
  ...rest,
});

const families = (persons: readonly SortableName[]) => persons.map(({ familyName }) => familyName);

describe('sortNames', () => {
  test('the dictionary order puts ä beside a, the phone book beside ae', () => {
    const persons = ['Arnold', 'Ärmel', 'Adler', 'Afram'].map((name) => named(name));
    expect(families(sortNames(persons, 'din'))).toEqual(['Adler', 'Afram', 'Ärmel', 'Arnold']);
    expect(families(sortNames(persons, 'telefonbuch'))).toEqual([
      'Adler',
      'Ärmel',
      'Afram',
      'Arnold',
    ]);
  });

  test('a particle does not count', () => {
    const persons = [
      named('Weber'),
      named('Heide', '', { nameParticle: 'von der' }),
      named('Adam'),
    ];
    expect(families(sortNames(persons, 'din'))).toEqual(['Adam', 'Heide', 'Weber']);
  });

  test('equal family names are ordered by given names, then by birth day, unknown days last', () => {
    const persons = [
      named('Kaya', 'Emre'),
      named('Kaya', 'Emre', { birthDay: day('2011-02-01') }),
      named('Kaya', 'Emre', { birthDay: day('2010-02-01') }),
      named('Kaya', 'Aylin'),
    ];
    expect(sortNames(persons, 'din')).toEqual([persons[3], persons[2], persons[1], persons[0]]);
  });

  test('an accent alone does not outweigh the given name', () => {
    const persons = [named('Müller', 'Anna'), named('Muller', 'Zoe')];
    expect(families(sortNames(persons, 'din'))).toEqual(['Müller', 'Muller']);
  });

  test('the order does not depend on where persons stood before', () => {
    const persons = [named('Müller', 'Ada'), named('Muller', 'Ada'), named('MULLER', 'Ada')];
    expect(sortNames(persons, 'din')).toEqual(sortNames(persons.toReversed(), 'din'));
  });
});
