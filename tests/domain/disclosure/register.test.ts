import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import {
  filterRegister,
  registerEntries,
  wholeRegister,
  type RegisterFilter,
} from '../../../domain/disclosure/register.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put } from '../../../domain/record/change.ts';
import { overviewContext } from '../../../domain/sheet/overviewContext.ts';
import { sheetRowsAsText } from '../../../domain/sheet/cellText.ts';
import { registerOverview } from '../../../domain/sheet/registerOverview.ts';
import { newSettings } from '../../../domain/settings/newSettings.ts';
import { sentWorld } from './sentWorld.ts';

const data = sentWorld();
apply(data, [
  put('disclosure', {
    ...data.disclosure['disclosure1']!,
    id: 'override',
    document: 'berichtigung',
    at: '2027-06-01T08:00:00.000Z',
    partnerName: 'Agentur für Arbeit',
    partnerKind: 'agentur',
    basis: 'betroffenenrecht',
    overrideBasis: 'andere',
    overrideReason: 'eilig',
  }),
  put('reducedDisclosure', {
    id: 'rest',
    on: day('2026-01-10'),
    partnerKind: 'jugendamt',
    document: 'uebergabe',
    basis: 'schulgesetz',
    keepUntil: day('2029-12-31'),
  }),
]);

const found = (filter: Partial<RegisterFilter>) =>
  filterRegister(registerEntries(data), { ...wholeRegister, ...filter }).map(({ id }) => id);

describe('the register', () => {
  test.each<[string, Partial<RegisterFilter>, readonly string[]]>([
    ['nothing', {}, ['override', 'disclosure1', 'rest']],
    ['a person', { studentId: 'student1' }, ['override', 'disclosure1']],
    ['a recipient', { partnerName: 'Agentur für Arbeit' }, ['override']],
    ['a kind of paper', { document: 'uebergabe' }, ['disclosure1', 'rest']],
    ['a basis', { basis: 'schulgesetz' }, ['rest']],
    ['what went without consent', { overridden: true }, ['override']],
    [
      'a period, its days included',
      { from: day('2026-01-10'), to: day('2027-05-12') },
      ['disclosure1', 'rest'],
    ],
    ['a name in a search', { query: 'heide' }, ['override', 'disclosure1']],
    ['a recipient in a search', { query: 'agentur' }, ['override']],
    ['what is not there', { query: 'niemand' }, []],
  ])('narrowed by %s', (_, filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });

  const context = overviewContext(newSettings(), day('2027-09-01'));

  const sheetOf = (filter: Partial<RegisterFilter>, withNames: boolean) =>
    registerOverview(data, {
      sheet: 'register',
      filter: { ...wholeRegister, ...filter },
      withNames,
      ...context,
    });

  test('goes into the workbook as it is filtered', () => {
    const plan = sheetOf({ document: 'uebergabe' }, true);
    expect(plan.sheets[0]?.tables[0]?.rows).toHaveLength(2);
    expect(JSON.stringify(plan)).toContain('von der Heide');
    expect(JSON.stringify(plan)).toContain('Akte gelöscht');
  });

  test('says without names neither who it was nor which institution, not even in its filter', () => {
    const plan = sheetOf(
      { studentId: 'student1', partnerName: 'Agentur für Arbeit', query: 'heide' },
      false,
    );
    const text = `${JSON.stringify(plan)} ${JSON.stringify(sheetRowsAsText(plan))}`.toLowerCase();
    for (const word of ['heide', 'mia', 'weiß', 'agentur für arbeit"', 'f-0147', 'berufsbildende'])
      expect(text).not.toContain(word);
  });

  test('hides who it was in matters of child protection, and the recipient under an Auskunftssperre', () => {
    const world = sentWorld({ basis: 'kinderschutz' });
    apply(world, [put('student', { ...world.student['student1']!, addressBlocked: true })]);
    const plan = registerOverview(world, {
      ...{ sheet: 'register', filter: wholeRegister, withNames: true },
      ...context,
    });
    const text = JSON.stringify(plan);
    expect(text).toContain('nur im Programm');
    expect(text).not.toContain('Heide');
    expect(text).not.toContain('Weiß');
  });
});
