import type { SeveralRecipient } from '../handover/severalDrafts.ts';

/**
 * To whom handovers go that bring a deadline forward: one addressee for all, or each one's own next step; null where
 * a deadline is not about a handover (R 2.1, R 9).
 *
 * @example deadlineHandover('abgleich') // 'one': all of them to the Agentur für Arbeit
 */
export const deadlineHandover = (code: string): SeveralRecipient['kind'] | null => {
  switch (code) {
    case 'anmeldung':
    case 'abgleich':
      return 'one';
    case 'bestaetigung':
    case 'uebergaben':
      return 'own';
    default:
      return null;
  }
};
