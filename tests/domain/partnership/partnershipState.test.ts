import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/addDays.ts';
import { day, type Day } from '../../../domain/calendar/day.ts';
import { newPartnership } from '../../../domain/partnership/newPartnership.ts';
import type { Partnership } from '../../../domain/partnership/partnershipSchema.ts';
import {
  partnershipState,
  partnershipsToRenew,
  type PartnershipState,
} from '../../../domain/partnership/partnershipState.ts';

const today = day('2026-11-22');

const partnership = (given: Partial<Partnership>): Partnership => ({
  ...newPartnership({ id: 'k', schoolId: 's', companyId: 'c', createdAt: '2026-08-01T08:00:00Z' }),
  signedOn: day('2026-02-01'),
  ...given,
});

const inDays = (days: number): Day => addDays(today, days);

describe('A partnership', () => {
  test.each<[string, Partial<Partnership>, PartnershipState]>([
    ['is prepared until it is signed', { signedOn: null }, 'vorbereitet'],
    ['is prepared while the signing lies ahead', { signedOn: inDays(3) }, 'vorbereitet'],
    ['runs without an end', { to: null }, 'laeuft'],
    ['runs while the end is more than twelve weeks away', { to: inDays(85) }, 'laeuft'],
    ['is to be renewed twelve weeks before its end', { to: inDays(84) }, 'erneuern'],
    ['is to be renewed on its last day', { to: today }, 'erneuern'],
    ['runs to its end when it will not go on', { to: today, closing: true }, 'laeuft'],
    ['has run out on the day after', { to: inDays(-1) }, 'abgelaufen'],
  ])('%s', (_, given, state) => {
    expect(partnershipState(partnership(given), today)).toBe(state);
  });

  test.each<[number, boolean]>([
    [85, false],
    [84, true],
    [0, true],
    [-84, true],
    [-85, false],
  ])('that ends in %i days is a reminder: %s', (days, reminded) => {
    const one = partnership({ to: inDays(days) });
    expect(partnershipsToRenew([one], today).length === 1).toBe(reminded);
  });

  test.each<[string, Partial<Partnership>]>([
    ['was never signed', { signedOn: null }],
    ['will not go on', { closing: true }],
    ['has no end', { to: null }],
  ])('that %s reminds nobody', (_, given) => {
    expect(partnershipsToRenew([partnership({ to: today, ...given })], today)).toEqual([]);
  });
});
