import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/addDays.ts';
import { day } from '../../../domain/calendar/day.ts';
import { newConsent } from '../../../domain/consent/newConsent.ts';
import type { Consent } from '../../../domain/consent/consentSchema.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';
import { newAgreement, newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { todayList } from '../../../domain/followUp/todayList.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { newNote } from '../../../domain/note/newNote.ts';
import { newPartner } from '../../../domain/partner/newPartner.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import { newSettings } from '../../../domain/settings/newSettings.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';

const today = day('2026-11-22');
const createdAt = '2026-08-20T09:00:00Z';

const listOf = (...changes: readonly Change[]) => {
  const data = emptyVaultData();
  apply(data, changes);
  return todayList(data, today);
};

const student = (given: Partial<Student> = {}): Student => ({
  ...newStudent({ id: 's1', caseNumber: 'F-0001', createdAt }),
  ...given,
});

const reasons = (...changes: readonly Change[]) =>
  listOf(...changes).map(({ reason, urgency }) => `${reason} ${urgency}`);

describe('follow-ups', () => {
  test.each([
    ['2026-11-21', null, ['followUp overdue']],
    ['2026-11-22', null, ['followUp today']],
    ['2026-11-23', null, []],
    ['2026-11-21', '2026-11-21', []],
  ])('due on %s and done on %s give %j', (dueOn, doneOn, expected) => {
    const followUp = newFollowUp({ id: 'f1', dueOn: day(dueOn), text: 'Anrufen', createdAt });
    const done = doneOn === null ? null : day(doneOn);
    expect(reasons(put('followUp', { ...followUp, doneOn: done }))).toEqual(expected);
  });
});

describe('agreements', () => {
  const agreement = newAgreement({ id: 'a1', studentId: 's1', what: 'Mappe bringen', createdAt });
  test.each([
    ['2026-11-21', null, ['agreement overdue']],
    ['2026-11-22', null, ['agreement today']],
    ['2026-11-23', null, []],
    [null, null, []],
    ['2026-11-21', '2026-11-20', []],
  ])('until %s and done on %s give %j', (until, doneOn, expected) => {
    const days = { until: dayOr(until), doneOn: dayOr(doneOn) };
    expect(reasons(put('agreement', { ...agreement, ...days }))).toEqual(expected);
  });
});

const dayOr = (value: string | null) => (value === null ? null : day(value));

describe('deadlines', () => {
  const leaver = student({ leavesOn: day('2026-07-31') });
  const year = {
    ...defaultSchoolYear('2026/2027'),
    deadlines: [
      { code: 'verbleib_herbst', label: 'Verbleib klären', on: day('2026-12-01'), doneOn: null },
    ],
  };
  const checked = newDestination({
    id: 'd1',
    studentId: 's1',
    kind: 'tatsaechlich',
    code: 'bes1',
    recordedOn: day('2026-10-20'),
    recordedAt: createdAt,
  });

  test('that are near say how many are still missing', () => {
    expect(listOf(put('schoolYear', year), put('student', leaver))).toEqual([
      {
        reason: 'deadline',
        action: 'openWorklist',
        key: 'deadline/2026-2027_verbleib_herbst',
        code: 'verbleib_herbst',
        studentId: null,
        recordId: '2026/2027',
        day: '2026-12-01',
        urgency: 'soon',
        title: 'Verbleib klären: noch 1 offen',
        missingIds: ['s1'],
      },
    ]);
  });

  test('for which nobody is missing are not listed', () => {
    expect(
      reasons(put('schoolYear', year), put('student', leaver), put('destination', checked)),
    ).toEqual([]);
  });

  test.each([
    [-43, []],
    [-42, ['deadline overdue']],
    [21, ['deadline soon']],
    [22, []],
  ])('%i days from today give %j', (days, expected) => {
    const deadlines = year.deadlines.map((entry) => ({ ...entry, on: addDays(today, days) }));
    const moved = put('schoolYear', { ...year, deadlines });
    expect(reasons(moved, put('student', leaver))).toEqual(expected);
  });

  test('of their own are listed without a count until they are ticked off, a week at most', () => {
    const own = (on: string, doneOn: string | null = null) =>
      put('schoolYear', {
        ...year,
        deadlines: [
          {
            code: 'elternabend',
            label: 'Elternabend',
            on: day(on),
            doneOn: doneOn === null ? null : day(doneOn),
          },
        ],
      });
    expect(listOf(own('2026-11-22'))[0]?.title).toBe('Elternabend');
    expect(reasons(own('2026-11-15'))).toEqual(['deadline overdue']);
    expect(listOf(own('2026-11-14'))).toEqual([]);
    expect(listOf(own('2026-11-22', '2026-11-20'))).toEqual([]);
  });

  test('that were ticked off are not listed, whoever may still be missing', () => {
    const deadlines = year.deadlines.map((entry) => ({ ...entry, doneOn: today }));
    expect(listOf(put('schoolYear', { ...year, deadlines }), put('student', leaver))).toEqual([]);
  });

  test('of the school year that begins appear before it does', () => {
    const data = emptyVaultData();
    const next = {
      ...defaultSchoolYear('2027/2028'),
      deadlines: [
        { code: 'elternabend', label: 'Elternabend', on: day('2027-08-10'), doneOn: null },
      ],
    };
    apply(data, [put('schoolYear', next)]);
    expect(todayList(data, day('2027-07-25')).map(({ title }) => title)).toEqual(['Elternabend']);
  });
});

describe('handovers', () => {
  const sent: Handover = {
    ...newHandover({ id: 'h1', studentId: 's1', createdAt }),
    partnerId: 'p1',
    state: 'versendet',
    answerExpectedOn: day('2026-11-21'),
  };
  const partner = put('partner', newPartner({ id: 'p1', kind: 'bbs', name: 'BBS I', createdAt }));

  test('without an answer past the day are listed with the addressee', () => {
    expect(listOf(partner, put('handover', sent)).map(({ title }) => title)).toEqual([
      'Noch keine Rückmeldung zur Übergabe an BBS I',
    ]);
  });

  test('stand once in the list, though a follow-up asks for the answer too', () => {
    const followUp = newFollowUp({
      id: 'f1',
      dueOn: day('2026-11-21'),
      text: 'Rückmeldung',
      createdAt,
    });
    const asking = put('followUp', { ...followUp, handoverId: 'h1' });
    expect(reasons(partner, put('handover', sent), asking)).toEqual(['answer overdue']);
  });

  test.each<[string, Partial<Handover>]>([
    ['answered', { state: 'beantwortet' }],
    ['a draft', { state: 'entwurf' }],
    ['expected today', { answerExpectedOn: today }],
    ['without a day', { answerExpectedOn: null }],
  ])('%s are not listed', (_, given) => {
    expect(reasons(partner, put('handover', { ...sent, ...given }))).toEqual([]);
  });
});

describe('placements', () => {
  test('without a place three weeks before the start are listed', () => {
    const placement = {
      ...newPlacement({ id: 'p1', studentId: 's1', createdAt }),
      from: addDays(today, 21),
    };
    expect(listOf(put('student', student()), put('placement', placement))).toMatchObject([
      { reason: 'place', title: 'Blockpraktikum ohne Platz, Beginn am 13.12.2026' },
    ]);
  });

  test('of a young person whose data are restricted are not listed', () => {
    const placement = { ...newPlacement({ id: 'p1', studentId: 's1', createdAt }), from: today };
    const restricted = put('student', student({ status: 'gesperrt' }));
    expect(reasons(restricted, put('placement', placement))).toEqual([]);
  });
});

describe('consents', () => {
  const consent: Consent = newConsent({
    id: 'c1',
    studentId: 's1',
    purpose: 'Übergang',
    recipients: [{ partnerId: 'p1', personId: 'pp1', function: '' }],
    groups: ['person', 'schule'],
    givenOn: day('2026-01-01'),
    validUntil: day('2027-01-03'),
    createdAt,
  });
  const given = (...changes: readonly Partial<Consent>[]) => [
    put('student', student()),
    ...changes.map((change, index) => put('consent', { ...consent, id: `c${index}`, ...change })),
  ];

  test.each<[string, readonly Partial<Consent>[], readonly string[]]>([
    ['ending in six weeks are listed', [{}], ['consentEnds soon']],
    ['ending later are not', [{ validUntil: day('2027-01-04') }], []],
    ['that have ended are not', [{ validUntil: day('2026-11-21') }], []],
    ['withdrawn are not', [{ withdrawnOn: day('2026-11-01') }], []],
    [
      'renewed for the institution are not',
      [
        {},
        {
          validUntil: day('2027-07-31'),
          recipients: [{ partnerId: 'p1', personId: null, function: 'Aufnahme' }],
        },
      ],
      [],
    ],
    [
      'renewed for less are listed',
      [{}, { validUntil: day('2027-07-31'), groups: ['person'] }],
      ['consentEnds soon'],
    ],
    [
      'renewed and withdrawn again are listed',
      [{}, { validUntil: day('2027-07-31'), withdrawnOn: today }],
      ['consentEnds soon'],
    ],
  ])('%s', (_, consents, expected) => {
    expect(reasons(...given(...consents))).toEqual(expected);
  });
});

describe('coming of age', () => {
  test.each([
    ['2008-11-21', []],
    ['2008-11-22', ['comesOfAge today']],
    ['2009-01-03', ['comesOfAge soon']],
    ['2009-01-04', []],
  ])('of somebody born on %s gives %j', (born, expected) => {
    expect(reasons(put('student', student({ birthDay: day(born) })))).toEqual(expected);
  });
});

describe('silence', () => {
  const settings = put('settings', newSettings());
  const note = newNote({
    id: 'n1',
    studentId: 's1',
    heldOn: day('2026-09-26'),
    kind: 'beratung',
    categoryYear: '2026/2027',
    createdAt,
  });

  test('longer than the weeks of the settings is listed', () => {
    expect(listOf(settings, put('student', student()), put('note', note))).toMatchObject([
      { reason: 'silence', title: 'Kein Kontakt seit 26.09.2026' },
    ]);
  });

  test.each<[string, readonly Change[]]>([
    ['of exactly those weeks', [put('note', { ...note, heldOn: day('2026-09-27') })]],
    ['of somebody who has left', [put('student', student({ leavesOn: day('2026-07-31') }))]],
    ['nobody wants to see', [put('settings', { ...newSettings(), silentContactWeeks: null })]],
  ])('%s is not listed', (_, changes) => {
    expect(reasons(settings, put('student', student()), put('note', note), ...changes)).toEqual([]);
  });

  test('since the file was opened is listed when there never was a contact', () => {
    const opened = student({ openedOn: day('2026-09-01') });
    expect(listOf(settings, put('student', opened))[0]?.title).toBe(
      'Noch kein Kontakt, Akte seit 01.09.2026',
    );
  });
});

describe('the list', () => {
  test('shows the most pressing first', () => {
    const followUp = (id: string, on: string) =>
      put('followUp', newFollowUp({ id, dueOn: day(on), text: id, createdAt }));
    const titles = listOf(
      followUp('heute', '2026-11-22'),
      followUp('gestern', '2026-11-21'),
      followUp('lange', '2026-10-01'),
      put('student', student({ birthDay: day('2008-11-30') })),
    ).map(({ title }) => title);
    expect(titles).toEqual([
      'lange',
      'gestern',
      'heute',
      'Wird volljährig am 30.11.2026: Ab dann zählt nur die eigene Unterschrift',
    ]);
  });
});
