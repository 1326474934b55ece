import { formatDayInWords } from '../../../domain/calendar/formatDay.ts';
import { localDay } from '../../../domain/calendar/localDay.ts';

/**
 * When a backup was written, on the clock of this PC; without a moment, that it does not tell.
 *
 * @example backupMoment('2026-11-22T07:12:00.000Z') // '22. November 2026, 08:12 Uhr'
 */
export const backupMoment = (at: string | null): string => {
  const moment = at === null ? null : new Date(at);
  if (moment === null || Number.isNaN(moment.getTime())) return 'Zeitpunkt nicht lesbar';
  const time = moment.toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' });
  return `${formatDayInWords(localDay(moment))}, ${time}\u00a0Uhr`;
};
