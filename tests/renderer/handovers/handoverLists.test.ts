import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import {
  handoverCounts,
  isInHandoverList,
  isOverdue,
} from '../../../domain/handover/handoverLists.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';

const today = day('2027-06-10');
const handover = (overrides: Partial<Handover>): Handover => ({
  ...newHandover({ id: 'h1', studentId: 's1', createdAt: '2027-05-01T08:00:00.000Z' }),
  ...overrides,
});
const sent = (answerExpectedOn: string | null) =>
  handover({
    state: 'versendet',
    answerExpectedOn: answerExpectedOn === null ? null : day(answerExpectedOn),
  });

describe('the lists of handovers', () => {
  test.each([
    ['2027-06-09', true],
    ['2027-06-10', false],
    [null, false],
  ])('an answer expected on %s is overdue on 10 June: %s', (on, overdue) => {
    expect(isOverdue(sent(on), today)).toBe(overdue);
  });

  test('what was answered is not overdue, however late it is', () => {
    expect(isOverdue({ ...sent('2027-01-01'), state: 'beantwortet' }, today)).toBe(false);
  });

  test('a released draft has not left yet and stands among the drafts', () => {
    expect(isInHandoverList(handover({ state: 'freigegeben' }), 'entwuerfe', today)).toBe(true);
  });

  test('what is overdue is also counted among those without an answer', () => {
    const all = [
      handover({}),
      sent('2027-06-01'),
      sent('2027-07-01'),
      handover({ state: 'abgeschlossen' }),
      handover({ state: 'widerrufen' }),
    ];
    expect(handoverCounts(all, today)).toEqual({
      entwuerfe: 1,
      ohne_antwort: 2,
      ueberfaellig: 1,
      ohne_kopie: 3,
      beantwortet: 1,
      alle: 5,
    });
  });
});
