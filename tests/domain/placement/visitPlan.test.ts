import { expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newCompany } from '../../../domain/company/newCompany.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import { visitable, visitGroups } from '../../../domain/placement/visitPlan.ts';

const createdAt = '2026-08-01T08:00:00.000Z';

const company = (id: string, town: string, street: string) => ({
  ...newCompany({ id, name: id, createdAt }),
  town,
  street,
});

const placement = (id: string, companyId: string | null, given: object = {}) => ({
  ...newPlacement({ id, studentId: 's', createdAt }),
  companyId,
  status: 'laeuft' as const,
  from: day('2026-11-16'),
  to: day('2026-11-27'),
  ...given,
});

const companies = {
  far: company('far', 'Übungen', 'Am Ende'),
  near: company('near', 'Musterthal', 'Werkweg'),
  first: company('first', 'Musterthal', 'Bachweg'),
  none: company('none', '', ''),
};

test('visits stand by place and street; what has no place comes last', () => {
  const groups = visitGroups(
    [
      placement('a', 'none'),
      placement('b', 'far'),
      placement('c', 'near'),
      placement('d', 'first'),
      placement('e', 'near', { visitOn: day('2026-11-18') }),
    ],
    companies,
  );
  expect(
    groups.map(({ town, stops }) => [
      town,
      stops.map((stop) => [stop.company.id, stop.placements.map(({ id }) => id)]),
    ]),
  ).toEqual([
    [
      'Musterthal',
      [
        ['first', ['d']],
        ['near', ['e', 'c']],
      ],
    ],
    ['Übungen', [['far', ['b']]]],
    ['', [['none', ['a']]]],
  ]);
});

test('only placements with a place at a company that are not over can be visited', () => {
  const all = {
    ends: placement('ends', 'near', { to: day('2026-11-22') }),
    over: placement('over', 'near', { to: day('2026-11-21') }),
    asked: placement('asked', 'near', { status: 'angefragt' }),
    nowhere: placement('nowhere', null),
  };
  const found = visitable({ placement: all }, day('2026-11-22'));
  expect(found.map(({ id }) => id)).toEqual(['ends']);
});
