import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newConsent } from '../../../domain/consent/newConsent.ts';
import type { Destination } from '../../../domain/destination/destinationSchema.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import { newNote } from '../../../domain/note/newNote.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { deadlineWorklist, leaversOf } from '../../../domain/school/deadlineWorklist.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';

const today = day('2027-02-10');
const createdAt = '2026-08-20T09:00:00Z';
const studentId = 's1';

const student = (given: Partial<Student> = {}): Student => ({
  ...newStudent({ id: studentId, caseNumber: 'F-0001', createdAt }),
  leavesOn: day('2027-07-31'),
  ...given,
});

const destination = (given: Partial<Destination>): Change =>
  put('destination', {
    ...newDestination({
      id: `d-${given.code ?? ''}-${given.kind ?? ''}`,
      studentId,
      kind: 'geplant',
      code: 'bes1',
      recordedOn: day('2027-01-10'),
      recordedAt: createdAt,
    }),
    ...given,
  });

const missing = (code: string, ...changes: readonly Change[]) => {
  const data = emptyVaultData();
  apply(data, changes);
  return deadlineWorklist({ code }, { data, schoolYear: '2026/2027', today });
};

const leaver = put('student', student());
const wishing = put(
  'student',
  student({ wishes: [{ occupation: 'Tischlerin', field: 'Holztechnik' }] }),
);
const needing = put('student', student({ supportNeeds: ['lernen'] }));
const lastYear = put('student', student({ leavesOn: day('2026-07-31') }));
const conference = (on: string) =>
  put(
    'note',
    newNote({
      id: 'n1',
      studentId,
      heldOn: day(on),
      kind: 'fallbesprechung',
      categoryYear: '2026/2027',
      createdAt,
    }),
  );
const consent = (validUntil: string) =>
  put(
    'consent',
    newConsent({
      id: 'c1',
      studentId,
      purpose: 'Übergang',
      recipients: [{ partnerId: 'p1', personId: null, function: '' }],
      groups: ['person'],
      givenOn: day('2026-10-01'),
      validUntil: day(validUntil),
      createdAt,
    }),
  );
const handover = (sentOn: string | null) =>
  put('handover', {
    ...newHandover({ id: 'h1', studentId, createdAt }),
    sentOn: sentOn === null ? null : day(sentOn),
  });
const actual = (recordedOn: string) =>
  destination({ kind: 'tatsaechlich', code: 'bfs1', recordedOn: day(recordedOn) });

describe('who is still missing', () => {
  test.each<[string, string, readonly Change[], boolean]>([
    ['anmeldung', 'a wish and a destination', [wishing, destination({})], false],
    ['anmeldung', 'no wish', [leaver, destination({})], true],
    ['anmeldung', 'no destination', [wishing], true],
    ['berufswege', 'no support needs', [leaver], false],
    ['berufswege', 'support needs, no conference', [needing], true],
    ['berufswege', 'a conference this year', [needing, conference('2027-02-01')], false],
    ['berufswege', 'a conference last year', [needing, conference('2026-02-01')], true],
    ['abgleich', 'nothing recorded', [leaver], true],
    ['abgleich', 'unknown', [leaver, destination({ code: 'unbekannt' })], true],
    ['abgleich', 'still looking', [leaver, destination({ code: 'suche' })], false],
    ['bestaetigung', 'a BBS without proof', [leaver, destination({})], true],
    ['bestaetigung', 'a BBS with proof', [leaver, destination({ proof: 'aufnahme' })], false],
    ['bestaetigung', 'training in a company', [leaver, destination({ code: 'aus_dual' })], false],
    ['einwilligungen', 'no consent', [leaver], true],
    ['einwilligungen', 'a valid consent', [leaver, consent('2027-07-31')], false],
    ['einwilligungen', 'an expired consent', [leaver, consent('2027-02-09')], true],
    ['uebergaben', 'no handover', [leaver, destination({})], true],
    ['uebergaben', 'a draft', [leaver, destination({}), handover(null)], true],
    ['uebergaben', 'sent', [leaver, destination({}), handover('2027-02-01')], false],
    ['uebergaben', 'nothing planned', [leaver], false],
    ['verbleib_herbst', 'nothing known', [lastYear], true],
    ['verbleib_herbst', 'checked in October', [lastYear, actual('2026-10-10')], false],
    ['verbleib_herbst', 'checked before the summer', [lastYear, actual('2026-07-10')], true],
    ['verbleib_herbst', 'leaves this year', [leaver], false],
    ['verbleib_fruehjahr', 'checked in October only', [lastYear, actual('2026-10-10')], true],
    ['verbleib_fruehjahr', 'checked in February', [lastYear, actual('2027-02-05')], false],
  ])('%s, %s', (...[code, , changes, expected]) => {
    expect(missing(code, ...changes)).toEqual(expected ? [studentId] : []);
  });

  test('is not known for a deadline the user has added', () => {
    expect(missing('elternabend', leaver)).toBeNull();
  });
});

describe('the leavers of a school year', () => {
  test.each([
    ['2026-07-31', false],
    ['2026-08-01', true],
    ['2027-07-31', true],
    ['2027-08-01', false],
  ])('count somebody who leaves on %s: %s', (leavesOn, expected) => {
    const found = leaversOf([student({ leavesOn: day(leavesOn) })], '2026/2027');
    expect(found.length === 1).toBe(expected);
  });

  test('leave out those who stay and those whose data are restricted', () => {
    const others = [student({ leavesOn: null }), student({ status: 'gesperrt' })];
    expect(leaversOf(others, '2026/2027')).toEqual([]);
  });
});
