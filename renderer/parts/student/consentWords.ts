import { formatDay } from '../../../domain/calendar/formatDay.ts';
import {
  consentWords as shownWords,
  type ConsentShown,
} from '../../../domain/sheet/consentShown.ts';
import type { BadgeWords } from './destinationWords.ts';

/** Whether there is a consent, in the words of a badge. */
export const consentBadge = ({ word, until }: ConsentShown): BadgeWords => {
  if (word === shownWords.no) return { text: 'keine', tone: 'neutral' };
  if (word !== shownWords.yes) return { text: word, tone: 'bad' };
  return { text: until === null ? 'gültig' : `bis ${formatDay(until)}`, tone: 'good' };
};
