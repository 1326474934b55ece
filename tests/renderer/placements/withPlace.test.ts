import { expect, test } from 'vitest';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import type { Placement } from '../../../domain/placement/placementSchema.ts';
import { withPlace } from '../../../renderer/pages/placements/planning/withPlace.ts';

const blank = newPlacement({ id: 'p', studentId: 's', createdAt: '2026-08-01T08:00:00Z' });

test.each<[Placement['status'], string | null, string | null, Placement['status']]>([
  ['gesucht', null, 'c', 'angefragt'],
  ['angefragt', 'c', null, 'gesucht'],
  ['angefragt', 'c', 'd', 'angefragt'],
  ['bestaetigt', 'c', 'd', 'bestaetigt'],
  ['bestaetigt', 'c', null, 'bestaetigt'],
  ['gesucht', 'c', 'c', 'gesucht'],
])('a placement that is %s and goes from %s to %s is %s', (status, from, to, next) => {
  const placement = { ...blank, status, companyId: from, contactId: 'k' };
  const after = withPlace(placement, to);
  expect([after.companyId, after.status, after.contactId]).toEqual([
    to,
    next,
    from === to ? 'k' : null,
  ]);
});
