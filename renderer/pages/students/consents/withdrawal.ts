import type { Day } from '../../../../domain/calendar/day.ts';
import type { Consent } from '../../../../domain/consent/consentSchema.ts';
import { withdrawConsent } from '../../../../domain/consent/withdrawConsent.ts';
import type { Change } from '../../../../domain/record/change.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';

/** A withdrawal: its changes, and German sentences saying what it does before it is done. */
export type PreparedWithdrawal = { readonly changes: readonly Change[]; readonly words: string };

/** Prepares the withdrawal of a consent and names to whom something went on it already. */
export const withdrawal = (
  data: Pick<VaultData, 'handover' | 'disclosure'>,
  consent: Consent,
  moment: { readonly on: Day; readonly at: string },
): PreparedWithdrawal => {
  const handovers = Object.values(data.handover).filter(
    ({ studentId }) => studentId === consent.studentId,
  );
  const changes = withdrawConsent(consent, { handovers, ...moment, part: null });
  const drafts = changes.filter((change) => 'put' in change && change.put === 'handover').length;
  const sentTo = Object.values(data.disclosure)
    .filter(({ consentIds }) => consentIds.includes(consent.id))
    .map(({ partnerName }) => partnerName);
  return { changes, words: [stops, draftWords(drafts), sentWords(sentTo)].join('') };
};

const stops = 'Ab sofort wird auf diese Einwilligung nichts mehr übermittelt.';

const draftWords = (count: number): string => {
  if (count === 0) return '';
  return count === 1
    ? ' 1 vorbereitete Übergabe wird als widerrufen gekennzeichnet.'
    : ` ${count} vorbereitete Übergaben werden als widerrufen gekennzeichnet.`;
};

const sentWords = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : ` Bereits versendet wurde an: ${[...new Set(names)].join(', ')}. Bitten Sie dort um Löschung.`;
