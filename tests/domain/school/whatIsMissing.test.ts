import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { deadlinesBetween, tickDeadline } from '../../../domain/school/nearDeadlines.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import { whatIsMissing } from '../../../domain/school/whatIsMissing.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';

const planned = newDestination({
  id: 'd',
  studentId: 's',
  kind: 'geplant',
  code: 'bes1',
  recordedOn: day('2026-11-01'),
  recordedAt: '2026-11-01T08:00:00Z',
});

const wish = [{ occupation: 'Koch', field: '' }];

describe('what is missing of a person', () => {
  test.each([
    ['both', [], null, 'Berufswunsch und geplanter Anschluss', 'orientierung'],
    ['the wish', [], planned, 'Berufswunsch', 'orientierung'],
    ['the destination', wish, null, 'geplanter Anschluss', 'anschluss'],
  ] as const)('for the registration is %s', (_, wishes, plan, words, tab) => {
    const student = { wishes: [...wishes] };
    expect(whatIsMissing('anmeldung', student, { planned: plan, actual: null })).toEqual({
      words,
      tab,
    });
  });

  test('is said for every deadline the program brings', () => {
    for (const { code } of defaultSchoolYear('2026/2027').deadlines)
      expect(whatIsMissing(code, { wishes: [] }, undefined).words, code).not.toBe('');
  });
});

describe('deadlines between two days', () => {
  const data = emptyVaultData();
  apply(data, [
    put('schoolYear', defaultSchoolYear('2026/2027')),
    put('schoolYear', defaultSchoolYear('2027/2028')),
  ]);
  const period = { from: day('2027-06-01'), to: day('2027-10-31') };

  test('reach over the summer into the next school year', () => {
    const keys = deadlinesBetween(data, period, day('2027-07-01')).map(({ key }) => key);
    expect(keys).toContain('2026-2027_uebergaben');
    expect(keys).toContain('2027-2028_verbleib_herbst');
  });

  test('are ticked off one by one and brought back', () => {
    const given = { schoolYear: '2026/2027', code: 'anmeldung' } as const;
    const [ticked] = tickDeadline(data, given, day('2027-02-20'));
    expect(ticked).toMatchObject({ put: 'schoolYear', record: { id: '2026/2027' } });
    const done =
      ticked !== undefined && 'put' in ticked && ticked.put === 'schoolYear'
        ? ticked.record.deadlines
        : [];
    expect(done.filter(({ doneOn }) => doneOn !== null).map(({ code }) => code)).toEqual([
      'anmeldung',
    ]);
    expect(tickDeadline(data, { schoolYear: '2030/2031', code: 'x' }, null)).toEqual([]);
  });
});
