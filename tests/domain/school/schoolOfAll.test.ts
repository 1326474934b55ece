import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { schoolOfAll } from '../../../domain/school/schoolOfAll.ts';
import { newEnrolment } from '../../../domain/student/newRelated.ts';

const enrolled = (studentId: string, schoolId: string, from: string) => ({
  ...newEnrolment({ id: `${studentId}-${from}`, studentId, schoolId, schoolYear: '2026/2027' }),
  from: day(from),
});

const enrolments = [
  enrolled('mia', 'hauptschule', '2025-08-01'),
  enrolled('mia', 'oberschule', '2026-08-01'),
  enrolled('can', 'oberschule', '2026-08-01'),
  enrolled('jo', 'realschule', '2026-08-01'),
];
const today = day('2026-11-30');

describe('the school of all', () => {
  test('is the one they attend now, not an earlier one', () => {
    expect(schoolOfAll(enrolments, ['mia', 'can'], today)).toBe('oberschule');
  });

  test('is none where they attend several', () => {
    expect(schoolOfAll(enrolments, ['mia', 'jo'], today)).toBe(null);
  });

  test('is none where one of them attends none yet', () => {
    expect(schoolOfAll(enrolments, ['mia', 'neu'], today)).toBe(null);
    expect(schoolOfAll(enrolments, ['neu'], today)).toBe(null);
  });
});
