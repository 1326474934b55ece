import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/addDays.ts';
import { day, type Day } from '../../../domain/calendar/day.ts';
import { newCompany } from '../../../domain/company/newCompany.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import { placementDays } from '../../../domain/placement/placementDays.ts';
import type { Placement } from '../../../domain/placement/placementSchema.ts';
import {
  assessmentMissing,
  hygieneBriefingMissing,
  reportMissing,
  visitsToPlan,
  withoutPlace,
} from '../../../domain/placement/worklists.ts';

const today = day('2026-11-22');
const createdAt = '2026-08-20T09:00:00Z';

const placement = (given: Partial<Placement>): Placement => ({
  ...newPlacement({ id: 'p1', studentId: 's1', createdAt }),
  ...given,
});

const inDays = (days: number): Day => addDays(today, days);

describe('a placement without a place', () => {
  test.each<[Placement['status'], number, boolean]>([
    ['gesucht', 22, false],
    ['gesucht', 21, true],
    ['angefragt', 21, true],
    ['angefragt', 0, true],
    ['gesucht', -3, true],
    ['gesucht', -12, false],
    ['zugesagt', 10, false],
    ['abgebrochen', 10, false],
  ])('%s and starting in %i days is listed: %s', (status, start, listed) => {
    const one = placement({ status, from: inDays(start), to: inDays(start + 11) });
    expect(withoutPlace([one], today).length === 1).toBe(listed);
  });

  test('without a date is not listed', () => {
    expect(withoutPlace([placement({ status: 'gesucht' })], today)).toEqual([]);
  });

  test('comes in the order of the starts', () => {
    const late = placement({ id: 'late', from: inDays(9) });
    const soon = placement({ id: 'soon', from: inDays(2) });
    expect(withoutPlace([late, soon], today).map(({ id }) => id)).toEqual(['soon', 'late']);
  });
});

type Case = {
  readonly status: Placement['status'];
  readonly start: number;
  readonly on: Day | null;
  readonly listed: boolean;
};

describe('a visit to plan', () => {
  test.each<Case>([
    { status: 'bestaetigt', start: 14, on: null, listed: true },
    { status: 'bestaetigt', start: 15, on: null, listed: false },
    { status: 'laeuft', start: -5, on: null, listed: true },
    { status: 'laeuft', start: -5, on: day('2026-11-25'), listed: false },
    { status: 'laeuft', start: -20, on: null, listed: false },
    { status: 'gesucht', start: 5, on: null, listed: false },
    { status: 'beendet', start: -5, on: null, listed: false },
  ])(
    '$status, starting in $start days, visit on $on is listed: $listed',
    ({ status, start, on, listed }) => {
      const [from, to] = [inDays(start), inDays(start + 11)];
      const one = placement({ status, visitOn: on, from, to });
      expect(visitsToPlan([one], today).length === 1).toBe(listed);
    },
  );
});

describe('an assessment that is missing', () => {
  test.each<Case>([
    { status: 'beendet', start: -20, on: null, listed: true },
    { status: 'beendet', start: -20, on: day('2026-11-20'), listed: false },
    { status: 'laeuft', start: -20, on: null, listed: true },
    { status: 'laeuft', start: -5, on: null, listed: false },
    { status: 'abgebrochen', start: -20, on: null, listed: false },
  ])(
    '$status, started $start days from now, assessed on $on: $listed',
    ({ status, start, on, listed }) => {
      const [from, to] = [inDays(start), inDays(start + 11)];
      const one = placement({ status, companyAssessedOn: on, from, to });
      expect(assessmentMissing([one], today).length === 1).toBe(listed);
    },
  );
});

describe('a report that is missing', () => {
  test.each<[string, Partial<Placement>, boolean]>([
    ['of a placement that is over', {}, true],
    ['that was not handed in', { reportHandedIn: false }, true],
    ['that was handed in', { reportHandedIn: true }, false],
    ['of a placement in the holidays', { kind: 'freiwillig' }, false],
    ['of a placement that still runs', { status: 'laeuft', to: today }, false],
    ['of a placement whose end nobody noted', { status: 'laeuft' }, true],
    ['of a placement broken off', { status: 'abgebrochen' }, false],
  ])('%s', (_, given, listed) => {
    const one = placement({ status: 'beendet', from: inDays(-12), to: inDays(-1), ...given });
    expect(reportMissing([one], today).length === 1).toBe(listed);
  });
});

describe('a hygiene briefing that is missing', () => {
  const kitchen = {
    ...newCompany({ id: 'kitchen', name: 'Küche', createdAt }),
    needsHygieneBriefing: true,
  };
  const coming = placement({
    status: 'bestaetigt',
    companyId: 'kitchen',
    from: inDays(28),
    to: inDays(40),
  });

  test.each<[string, Partial<Placement>, boolean]>([
    ['the company needs it', {}, true],
    ['the placement says it is not needed', { hygieneBriefingNeeded: false }, false],
    ['it is done', { hygieneBriefingOn: day('2026-11-01') }, false],
    [
      'it is done and holds to the first day',
      { hygieneBriefingOn: day('2026-09-20'), hygieneBriefingValidUntil: inDays(28) },
      false,
    ],
    [
      'it runs out before the first day',
      { hygieneBriefingOn: day('2026-09-19'), hygieneBriefingValidUntil: inDays(27) },
      true,
    ],
    ['the start is far', { from: inDays(29) }, false],
    ['there is no place yet', { status: 'angefragt' }, false],
    ['only the placement needs it', { companyId: null, hygieneBriefingNeeded: true }, true],
  ])('%s', (_, given, listed) => {
    const one = { ...coming, ...given };
    expect(hygieneBriefingMissing([one], { kitchen }, today).length === 1).toBe(listed);
  });
});

describe('the days of a placement', () => {
  const holidays = [{ from: day('2026-12-23'), to: day('2027-01-09') }];

  test('are its weekdays without the holidays', () => {
    const weekly = placement({
      kind: 'tage',
      from: day('2026-12-14'),
      to: day('2027-01-17'),
      weekdays: [3],
    });
    expect(placementDays(weekly, holidays)).toEqual(['2026-12-16', '2027-01-13']);
  });

  test('lie in the holidays when the placement is voluntary', () => {
    const free = placement({
      kind: 'freiwillig',
      from: day('2026-12-28'),
      to: day('2026-12-30'),
    });
    expect(placementDays(free, holidays)).toHaveLength(3);
  });

  test('are ten for a block of two weeks, and may be Saturdays', () => {
    const block = placement({ from: day('2027-02-15'), to: day('2027-02-26') });
    expect(placementDays(block, holidays)).toHaveLength(10);
    expect(placementDays({ ...block, weekdays: [6] }, holidays)).toEqual(['2027-02-20']);
  });

  test('are none while a date is missing or the period is absurd', () => {
    expect(placementDays(placement({ from: today }), [])).toEqual([]);
    expect(placementDays(placement({ from: today, to: day('9999-12-31') }), [])).toEqual([]);
  });
});
