import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { dayFault } from '../../../renderer/parts/dayFault.ts';

const today = day('2026-11-22');
const limits = { minDate: day('2026-01-01'), maxDate: today };

describe('A typed day', () => {
  test.each(['1.8.26', '01.08.2026', '2026-08-01', '1.8.', '', '  '])(
    'that can be read as in "%s" has no fault',
    (typed) => expect(dayFault(typed, today, limits)).toBeNull(),
  );

  test.each(['31.4.2020', '1.8.202', 'morgen'])('that is none as in "%s" is named', (typed) =>
    expect(dayFault(typed, today, limits)).toBe(
      'Diesen Tag gibt es nicht. Schreiben Sie zum Beispiel 1.8.2026.',
    ),
  );

  test('outside of what the field takes is told the limit', () => {
    expect(dayFault('31.12.2025', today, limits)).toBe(
      'Der Tag darf nicht vor dem 01.01.2026 liegen.',
    );
    expect(dayFault('23.11.2026', today, limits)).toBe(
      'Der Tag darf nicht nach dem 22.11.2026 liegen.',
    );
  });
});
