import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { Company } from '../../../domain/company/companySchemas.ts';
import { newCompany } from '../../../domain/company/newCompany.ts';
import { freePlaces, placesTaken } from '../../../domain/placement/freePlaces.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import type { Placement } from '../../../domain/placement/placementSchema.ts';

const createdAt = '2026-08-01T08:00:00.000Z';
const wanted = { from: day('2027-02-08'), to: day('2027-02-19') };

const placement = (id: string, given: Partial<Placement>): Placement => ({
  ...newPlacement({ id, studentId: 's', createdAt }),
  companyId: 'c',
  status: 'bestaetigt',
  ...given,
});

const taken = (...placements: Placement[]): number => placesTaken(placements, wanted).get('c') ?? 0;

describe('The places taken at a company', () => {
  const first = { from: day('2027-02-01'), to: day('2027-02-08') };
  const second = { from: day('2027-02-09'), to: day('2027-02-12') };

  test('are counted on the busiest day, not over the whole period', () => {
    expect(taken(placement('a', first), placement('b', second))).toBe(1);
    expect(taken(placement('a', first), placement('b', first), placement('c', second))).toBe(2);
  });

  test.each<[string, Partial<Placement>, number]>([
    ['touches the first day', { from: day('2027-01-01'), to: wanted.from }, 1],
    ['ends the day before', { from: day('2027-01-01'), to: day('2027-02-07') }, 0],
    ['begins the day after', { from: day('2027-02-20'), to: day('2027-03-01') }, 0],
    ['has no end and begins within', { from: day('2027-02-10'), to: null }, 1],
    ['has no beginning', { from: null, to: null }, 0],
    ['is asked for', { ...wanted, status: 'angefragt' }, 1],
    ['is broken off', { ...wanted, status: 'abgebrochen' }, 0],
    ['is at no company', { ...wanted, companyId: null }, 0],
  ])('of a placement that %s', (_, given, count) => {
    expect(taken(placement('a', given))).toBe(count);
  });
});

describe('The free places of a company', () => {
  test.each<[string, Partial<Company>, number, number | null]>([
    ['are what is left', { places: 3 }, 1, 2],
    ['are never less than none', { places: 1 }, 4, 0],
    ['are not known where nobody said how many there are', { places: null }, 0, null],
    ['count in their school year', { places: 2, placesYear: '2026/2027' }, 0, 2],
    ['are not known for another school year', { places: 2, placesYear: '2025/2026' }, 0, null],
    ['are none where it is blocked', { places: 2, blocked: true }, 0, 0],
    ['are none where it offers none', { places: 2, offersPlacements: false }, 0, 0],
  ])('%s', (_, given, used, free) => {
    const company = { ...newCompany({ id: 'c', name: 'Betrieb', createdAt }), ...given };
    expect(freePlaces(company, used, wanted)).toBe(free);
  });
});
