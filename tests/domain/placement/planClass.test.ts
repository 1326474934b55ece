import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import { planClass, plannedClass, type ClassPlan } from '../../../domain/placement/planClass.ts';
import { apply } from '../../../domain/record/apply.ts';
import { emptyVaultData, type NewVaultData } from '../../../domain/record/vaultData.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

const createdAt = '2026-08-01T08:00:00.000Z';
const ofClass = { schoolId: 'obs', className: '9a' };

const plan: ClassPlan = {
  kind: 'block',
  weekdays: [1, 2, 3, 4, 5],
  from: day('2027-02-08'),
  to: day('2027-02-19'),
};

const enrol = (data: NewVaultData, id: string, given: object = {}): void => {
  data.student[id] = newStudent({ id, caseNumber: `F-00${id}`, createdAt });
  data.enrolment[id] = {
    id,
    studentId: id,
    schoolYear: '2026/2027',
    schoolId: 'obs',
    className: '9a',
    yearLevel: 9,
    from: null,
    to: null,
    reason: null,
    ...given,
  };
};

const vault = (): NewVaultData => {
  const data = emptyVaultData();
  enrol(data, '01');
  enrol(data, '02');
  enrol(data, '03', { className: '9b' });
  enrol(data, '04', { schoolId: 'igs' });
  enrol(data, '05', { to: day('2027-01-31') });
  enrol(data, '06');
  data.student['06'] = { ...data.student['06']!, status: 'abgeschlossen' };
  const own = newPlacement({ id: 'own', studentId: '02', createdAt });
  data.placement['own'] = { ...own, from: plan.from, to: plan.to };
  return data;
};

const given = {
  holidays: [{ from: day('2027-02-12'), to: day('2027-02-12') }],
  newId: () => 'fresh',
  createdAt,
};

describe('Planning a class', () => {
  test('takes who is in it on the first day and whose file is open', () => {
    const planned = plannedClass(vault(), ofClass, plan);
    expect(planned.map(({ student, placement }) => [student.id, placement?.id])).toEqual([
      ['01', undefined],
      ['02', 'own'],
    ]);
  });

  test('gives a placement, still without a place, to whoever has none in this period', () => {
    const changes = planClass(plannedClass(vault(), ofClass, plan), plan, given);
    expect(changes).toMatchObject([
      {
        put: 'placement',
        record: {
          id: 'fresh',
          studentId: '01',
          status: 'gesucht',
          companyId: null,
          daysPlanned: 9,
        },
      },
    ]);
  });

  test('does nothing the second time', () => {
    const data = vault();
    apply(data, planClass(plannedClass(data, ofClass, plan), plan, given));
    expect(planClass(plannedClass(data, ofClass, plan), plan, given)).toEqual([]);
  });
});
