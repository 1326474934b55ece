import type { Finding, Place } from '../blockers.ts';
import type { HandoverCase } from '../handoverCase.ts';
import { warnIf } from './say.ts';

/** What is missing at the recipient: address, a safe channel, whether they are still there. */
export const recipientFindings = ({ partner, person }: HandoverCase): readonly Finding[] => {
  if (partner === null) return [];
  const place: Place = { page: 'partner', id: partner.id };
  const { street, postcode, town } = partner;
  const missing = [street, postcode, town].some((part) => part.trim() === '');
  return [
    ...warnIf(missing, ['recipient', place], 'Die Anschrift der Stelle ist unvollständig.'),
    ...warnIf(!partner.active, ['recipient', place], partnerGone),
    ...warnIf(person?.active === false, ['recipient', place], personGone),
    ...warnIf(person !== null && person.safeChannel === null, ['recipient', place], noChannel),
    ...warnIf(person?.safeChannel === 'fax', ['recipient', place], faxOnly),
  ];
};

const partnerGone = 'Die Stelle ist als nicht mehr aktiv gekennzeichnet.';
const personGone = 'Die angesprochene Person ist als nicht mehr aktiv gekennzeichnet.';
const noChannel = 'Mit der angesprochenen Person ist noch kein sicherer Weg vereinbart.';
const faxOnly =
  'Mit der angesprochenen Person ist nur Fax vereinbart, und Fax ist nicht geschützt.';
