import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';
import type { DestinationCode } from '../../../domain/destination/destinationCodes.ts';
import { matchesSearch } from '../../../domain/person/matchesSearch.ts';
import { newSchool } from '../../../domain/school/newSchool.ts';
import { newEnrolment } from '../../../domain/student/newRelated.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import { isInView, studentRows, type StudentView } from '../../../domain/student/studentRow.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';

const now = '2026-11-22T08:00:00.000Z';
const today = day('2026-11-22');

const student = (given: Partial<Student>): Student => ({
  ...newStudent({ id: 's1', caseNumber: 'F-0147', createdAt: now }),
  familyName: 'Müller',
  nameParticle: 'von der',
  givenNames: 'Mia Sophie',
  callName: 'Mia',
  wishes: [{ occupation: 'Tischlerin', field: 'Holz' }],
  ...given,
});

const mine = {
  ...newSchool({ id: 'obs', name: 'Oberschule Musterthal', form: 'obs' as const }),
  myClasses: ['9b'],
};

const rowOf = (given: { student?: Partial<Student>; className?: string; school?: typeof mine }) => {
  const enrolment = {
    ...newEnrolment({ id: 'e1', studentId: 's1', schoolYear: '2026/2027', schoolId: 'obs' }),
    className: given.className ?? '9b',
    yearLevel: 9,
  };
  const [row] = studentRows(
    {
      student: { s1: student(given.student ?? {}) },
      enrolment: { e1: enrolment },
      school: { obs: given.school ?? mine },
    },
    today,
  );
  if (row === undefined) throw new Error('There is one student.');
  return row;
};

const heading = (code: DestinationCode) => ({
  planned: newDestination({
    id: 'd1',
    studentId: 's1',
    kind: 'geplant',
    code,
    recordedOn: today,
    recordedAt: now,
  }),
  actual: null,
});

describe('the row of a young person', () => {
  test.each(['mueller', 'muller mia', 'sophie', 'F-0147', '9b musterthal', 'tischlerin'])(
    'is found by %s',
    (query) => {
      expect(matchesSearch(rowOf({}).searched, query)).toBe(true);
    },
  );

  test('is called by family name and the name the person is called by', () => {
    expect(rowOf({}).name).toBe('von der Müller, Mia');
  });
});

describe('the views of the list', () => {
  test.each<[StudentView, Partial<Student>, boolean]>([
    ['aktiv', {}, true],
    ['aktiv', { status: 'abgeschlossen' }, false],
    ['aktiv', { status: 'gesperrt' }, true],
    ['alle', { status: 'abgeschlossen' }, true],
    ['abgang', { leavesOn: day('2027-07-31') }, true],
    ['abgang', { leavesOn: day('2027-08-01') }, false],
    ['abgang', { leavesOn: null }, false],
    ['ohneAnschluss', { leavesOn: day('2027-07-31') }, true],
    ['ohneAnschluss', { leavesOn: day('2026-07-31') }, true],
    ['ohneAnschluss', { leavesOn: day('2028-07-31') }, false],
    ['ohneAnschluss', { leavesOn: null }, true],
    ['ohneAnschluss', { status: 'abgeschlossen' }, false],
  ])('%s of %j is %s', (view, given, expected) => {
    const row = rowOf({ student: given });
    expect(isInView(view, row, { today, destination: undefined })).toBe(expected);
  });

  test.each<[DestinationCode, boolean]>([
    ['suche', true],
    ['unversorgt', true],
    ['unbekannt', false],
    ['aus_dual', false],
  ])('whoever is heading for %s is without a destination: %s', (code, expected) => {
    const given = { today, destination: heading(code) };
    expect(isInView('ohneAnschluss', rowOf({}), given)).toBe(expected);
  });

  test('my classes are those named at my school, or all where none is named', () => {
    const shown = (given: Parameters<typeof rowOf>[0]) =>
      isInView('meineKlassen', rowOf(given), { today, destination: undefined });
    expect(shown({ className: '9b' })).toBe(true);
    expect(shown({ className: '9a' })).toBe(false);
    expect(shown({ className: '9a', school: { ...mine, myClasses: [] } })).toBe(true);
    expect(shown({ className: '9b', school: { ...mine, mine: false } })).toBe(false);
  });
});
