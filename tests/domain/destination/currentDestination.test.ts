import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import {
  currentDestinations,
  groupOf,
  isWithoutDestination,
  knownDestination,
} from '../../../domain/destination/currentDestination.ts';
import type { DestinationCode } from '../../../domain/destination/destinationCodes.ts';
import type { Destination } from '../../../domain/destination/destinationSchema.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';

const destination = (given: Partial<Destination>): Destination => ({
  ...newDestination({
    id: 'd1',
    studentId: 's1',
    kind: 'geplant',
    code: 'suche',
    recordedOn: day('2026-10-01'),
    recordedAt: '2026-10-01T08:00:00Z',
  }),
  ...given,
});

const older = destination({ id: 'older' });
const newer = destination({ id: 'newer', code: 'aus_dual', recordedOn: day('2026-11-01') });
const sameDay = destination({
  id: 'sameDay',
  code: 'bes1',
  recordedOn: day('2026-11-01'),
  recordedAt: '2026-11-01T15:00:00Z',
});
const actual = destination({ id: 'actual', kind: 'tatsaechlich', code: 'bfs1' });

describe('the current destination', () => {
  test('is the entry recorded last, whatever the order of the records', () => {
    for (const history of [
      [older, newer, sameDay],
      [sameDay, newer, older],
      [newer, sameDay, older],
    ])
      expect(currentDestinations(history).get('s1')).toEqual({ planned: sameDay, actual: null });
  });

  test('keeps planned and actual apart', () => {
    expect(currentDestinations([newer, actual]).get('s1')).toEqual({ planned: newer, actual });
  });

  test('is kept apart for each young person', () => {
    const other = destination({ id: 'other', studentId: 's2' });
    const current = currentDestinations([newer, other]);
    expect(current.get('s1')?.planned?.id).toBe('newer');
    expect(current.get('s2')?.planned?.id).toBe('other');
  });

  test('is the actual one as soon as it is known', () => {
    expect(knownDestination({ planned: newer, actual })).toBe(actual);
    expect(knownDestination({ planned: newer, actual: null })).toBe(newer);
    expect(knownDestination(undefined)).toBeNull();
  });
});

describe('being without a destination', () => {
  test.each<[DestinationCode | null, boolean]>([
    ['suche', true],
    ['unversorgt', true],
    [null, true],
    ['unbekannt', false],
    ['bes1', false],
    ['aus_dual', false],
    ['pace', false],
  ])('%s: %s', (code, expected) => {
    const planned = code === null ? null : destination({ code });
    expect(isWithoutDestination({ planned, actual: null })).toBe(expected);
  });

  test('is true for somebody of whom nothing is recorded', () => {
    expect(isWithoutDestination(undefined)).toBe(true);
  });

  test('never merges unknown, without a place and not recorded in the statistics', () => {
    expect([
      groupOf(destination({ code: 'unbekannt' })),
      groupOf(destination({ code: 'unversorgt' })),
      groupOf(null),
    ]).toEqual(['ungeklaert', 'unversorgt', 'nicht_erfasst']);
  });
});
