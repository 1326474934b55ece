import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newCompany } from '../../../domain/company/newCompany.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import type { Placement } from '../../../domain/placement/placementSchema.ts';
import { emptyVaultData, type NewVaultData } from '../../../domain/record/vaultData.ts';
import { newEnrolment } from '../../../domain/student/newRelated.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import {
  filterPlacements,
  placementRows,
  type PlacementFilter,
} from '../../../renderer/pages/placements/placementRows.ts';
import { placementWorklists } from '../../../renderer/pages/placements/placementWorklists.ts';
import { shortPeriod } from '../../../renderer/pages/placements/shortPeriod.ts';

const createdAt = '2025-08-01T08:00:00.000Z';
const today = day('2026-11-22');
const everything: PlacementFilter = { query: '', className: null, statuses: [], worklist: null };

const person = (
  data: NewVaultData,
  id: string,
  name: { readonly familyName: string; readonly givenNames: string },
): void => {
  const caseNumber = `F-000${Object.keys(data.student).length + 1}`;
  data.student[id] = { ...newStudent({ id, caseNumber, createdAt }), ...name };
  for (const [schoolYear, className] of [
    ['2025/2026', '9b'],
    ['2026/2027', '10b'],
  ] as const) {
    const enrolment = `${id}-${className}`;
    data.enrolment[enrolment] = {
      ...newEnrolment({ id: enrolment, studentId: id, schoolId: 'school', schoolYear }),
      className,
    };
  }
};

const place = (data: NewVaultData, id: string, given: Partial<Placement>): void => {
  data.placement[id] = { ...newPlacement({ id, studentId: 'mia', createdAt }), ...given };
};

const vault = (): NewVaultData => {
  const data = emptyVaultData();
  person(data, 'mia', { familyName: 'Müller', givenNames: 'Mia' });
  person(data, 'omar', { familyName: 'Haddad', givenNames: 'Omar' });
  data.company['kita'] = {
    ...newCompany({ id: 'kita', name: 'Kita Sonnenhügel', createdAt }),
    town: 'Musterthal',
    needsHygieneBriefing: true,
  };
  place(data, 'past', {
    companyId: 'kita',
    status: 'beendet',
    from: day('2026-03-02'),
    to: day('2026-03-13'),
  });
  place(data, 'next', {
    studentId: 'omar',
    companyId: 'kita',
    status: 'bestaetigt',
    from: day('2026-11-30'),
    to: day('2026-12-11'),
  });
  place(data, 'search', { studentId: 'omar', from: day('2026-12-07'), to: day('2026-12-18') });
  return data;
};

const shown = (filter: Partial<PlacementFilter>): readonly string[] => {
  const data = vault();
  return filterPlacements(
    placementRows(data, today),
    { ...everything, ...filter },
    placementWorklists(data, today),
  ).map(({ placement }) => placement.id);
};

describe('The table of placements', () => {
  test('shows the class at the time of the placement', () => {
    const classes = placementRows(vault(), today).map((row) => [row.placement.id, row.className]);
    expect(Object.fromEntries(classes)).toEqual({ past: '9b', next: '10b', search: '10b' });
  });

  test('leaves out a placement whose young person is not there', () => {
    const data = vault();
    delete data.student['omar'];
    expect(placementRows(data, today).map(({ placement }) => placement.id)).toEqual(['past']);
  });

  test.each([
    [{}, ['past', 'next', 'search']],
    [{ query: 'mueller' }, ['past']],
    [{ query: 'musterthal omar' }, ['next']],
    [{ className: '9b' }, ['past']],
    [{ statuses: ['gesucht', 'beendet'] }, ['past', 'search']],
    [{ worklist: 'place' }, ['search']],
    [{ worklist: 'visit' }, ['next']],
    [{ worklist: 'hygiene' }, ['next']],
    [{ worklist: 'assessment' }, ['past']],
    [{ worklist: 'assessment', query: 'omar' }, []],
  ] as const)('with the filter %o shows %o', (filter, ids) => {
    expect(shown(filter)).toEqual(ids);
  });
});

describe('A period in a narrow column', () => {
  test.each([
    ['2027-02-08', '2027-02-19', '08.02. – 19.02.2027'],
    ['2026-12-14', '2027-01-15', '14.12.2026 – 15.01.2027'],
    ['2027-02-08', '2027-02-08', '08.02.2027'],
    ['2027-02-08', null, 'ab 08.02.2027'],
    [null, null, ''],
  ] as const)('from %s to %s reads "%s"', (from, to, text) => {
    expect(shortPeriod(from && day(from), to && day(to))).toBe(text);
  });
});
