import { formatDay } from '../../../domain/calendar/formatDay.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { isOverdue } from '../../../domain/handover/handoverLists.ts';
import { handoverStateLabels, type Handover } from '../../../domain/handover/handoverSchema.ts';
import type { Tone } from '../StatusBadge.tsx';

/** How a handover stands, in words and with the tone of its badge. */
export const handoverState = (
  handover: Handover,
  today: Day,
): { readonly tone: Tone; readonly words: string } => {
  const words = handoverStateLabels[handover.state];
  switch (handover.state) {
    case 'entwurf':
      return { tone: 'neutral', words };
    case 'freigegeben':
      return { tone: 'info', words };
    case 'versendet':
      return isOverdue(handover, today)
        ? { tone: 'bad', words: 'Antwort überfällig' }
        : { tone: 'waiting', words };
    case 'beantwortet':
      return handover.answer === 'nicht_angekommen'
        ? { tone: 'bad', words: 'nicht angekommen' }
        : { tone: 'good', words };
    case 'abgeschlossen':
      return { tone: 'good', words };
    case 'widerrufen':
      return { tone: 'bad', words };
  }
};

/** A moment as a day for tables, by the clock of this PC. */
export const dayOfMoment = (instant: string): string => formatDay(localDayOf(new Date(instant)));

const localDayOf = (moment: Date): Day => {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}` as Day;
};
