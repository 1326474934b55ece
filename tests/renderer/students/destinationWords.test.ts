import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { Destination } from '../../../domain/destination/destinationSchema.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';
import {
  currentWords,
  destinationWords,
} from '../../../renderer/parts/student/destinationWords.ts';

const destination = (given: Partial<Destination>): Destination => ({
  ...newDestination({
    id: 'd1',
    studentId: 's1',
    kind: 'geplant',
    code: 'bes2_vz',
    recordedOn: day('2026-11-22'),
    recordedAt: '2026-11-22T08:00:00.000Z',
  }),
  ...given,
});

describe('the badge of a destination', () => {
  test.each<[Partial<Destination>, string, string]>([
    [{ status: 'nachweis' }, 'BES Klasse 2, Nachweis', 'good'],
    [{ status: 'muendlich' }, 'BES Klasse 2, Zusage', 'waiting'],
    [{ status: 'offen' }, 'BES Klasse 2, offen', 'waiting'],
    [{ code: 'unversorgt' }, 'ohne Anschluss', 'bad'],
    [{ code: 'suche' }, 'sucht Ausbildung', 'bad'],
    [{ code: 'unbekannt' }, 'unbekannt', 'neutral'],
    [{ kind: 'tatsaechlich' }, 'BES Klasse 2, tatsächlich', 'good'],
  ])('of %j reads %s and is %s', (given, text, tone) => {
    expect(destinationWords(destination(given))).toEqual({ text, tone });
  });

  test('says that nothing is recorded instead of saying there is no destination', () => {
    expect(currentWords(undefined)).toEqual({ text: 'nicht erfasst', tone: 'neutral' });
  });
});
