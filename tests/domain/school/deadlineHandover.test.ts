import { expect, test } from 'vitest';
import { deadlineHandover } from '../../../domain/school/deadlineHandover.ts';
import { defaultDeadlines } from '../../../domain/school/defaultDeadlines.ts';

test('registration, comparison, confirmation and sending are about a handover, the other deadlines are not', () => {
  const kinds = defaultDeadlines('2026/2027', []).map(({ code }) => [code, deadlineHandover(code)]);
  expect(Object.fromEntries(kinds)).toEqual({
    verbleib_herbst: null,
    berufswege: null,
    anmeldung: 'one',
    abgleich: 'one',
    verbleib_fruehjahr: null,
    einwilligungen: null,
    bestaetigung: 'own',
    uebergaben: 'own',
  });
});

test('a deadline of the user is about no handover', () => {
  expect(deadlineHandover('eigener')).toBeNull();
});
