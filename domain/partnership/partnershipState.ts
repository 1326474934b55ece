import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import type { Partnership } from './partnershipSchema.ts';

/** How a partnership stands on a day. */
export const partnershipStateLabels = {
  vorbereitet: 'in Vorbereitung',
  laeuft: 'läuft',
  erneuern: 'bald erneuern',
  abgelaufen: 'abgelaufen',
} as const;

/** How a partnership stands. */
export type PartnershipState = keyof typeof partnershipStateLabels;

/** Days before the end of its term from which the renewal should be talked about. */
const renewalLead = 84;

/** Days after the end for which a partnership nobody renewed stays a reminder. */
const renewalTrail = 84;

/**
 * How a partnership stands: until it is signed it is being prepared; twelve weeks before its term ends it is to be
 * renewed, unless it is known that it will not go on.
 *
 * @example partnershipState({ ...partnership, signedOn: day('2026-09-01'), to: day('2027-07-31') }, day('2027-06-01')) // 'erneuern'
 */
export const partnershipState = (
  { signedOn, to, closing }: Pick<Partnership, 'signedOn' | 'to' | 'closing'>,
  today: Day,
): PartnershipState => {
  if (to !== null && to < today) return 'abgelaufen';
  if (signedOn === null || signedOn > today) return 'vorbereitet';
  return to !== null && !closing && to <= addDays(today, renewalLead) ? 'erneuern' : 'laeuft';
};

/** Signed partnerships whose term ends within twelve weeks, or ended as recently, and that may go on. */
export const partnershipsToRenew = (
  partnerships: Iterable<Partnership>,
  today: Day,
): readonly (Partnership & { readonly to: Day })[] =>
  [...partnerships].flatMap((partnership) => {
    const { to, signedOn, closing } = partnership;
    if (to === null || signedOn === null || closing) return [];
    const near = addDays(today, -renewalTrail) <= to && to <= addDays(today, renewalLead);
    return near ? [{ ...partnership, to }] : [];
  });
