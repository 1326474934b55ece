import type { Day } from '../calendar/day.ts';
import { covers, withdrawnTowards } from '../consent/covers.ts';
import type { Finding } from './blockers.ts';
import { recipientOf } from './consentCover.ts';
import { fieldCatalogue } from './fieldCatalogue.ts';
import type { HandoverCase } from './handoverCase.ts';
import type { PeopleIndex } from './peopleIndex.ts';
import { readiness } from './readiness.ts';
import { wasSent } from './wasSent.ts';

/** How a handover stands before it goes out together with others, with the words lists show. */
export const severalStateLabels = {
  bereit: 'bereit',
  hinweise: 'mit Hinweisen',
  blockiert: 'blockiert',
  versendet: 'versendet',
} as const;

/** How a handover stands before it goes out together with others. */
export type SeveralState = keyof typeof severalStateLabels;

/** How a handover stands, and what there is to say about it: what blocks first. */
export type Judged = { readonly state: SeveralState; readonly findings: readonly Finding[] };

/**
 * Judges a handover that shall go out together with others. What needs a look of its own is blocked here although it
 * may go out singly: an Auskunftssperre, a consent towards this partner that was withdrawn, and words that perhaps
 * must not go out.
 */
export const amongSeveral = (given: HandoverCase, today: Day, people: PeopleIndex): Judged => {
  if (wasSent(given.handover)) return { state: 'versendet', findings: [] };
  const own = ownBlockers(given);
  // Why nothing else may go need not be said beside it.
  const found = [
    ...own,
    ...readiness(given, today, people).filter(
      ({ jump }) => jump !== 'consent' || own.every((blocker) => blocker.jump !== 'consent'),
    ),
  ];
  const blocking = found.filter(({ severity }) => severity !== 'warn');
  if (blocking.length > 0) return { state: 'blockiert', findings: blocking };
  return { state: found.length === 0 ? 'bereit' : 'hinweise', findings: found };
};

const block = (jump: Finding['jump'], text: string): Finding => ({ severity: 'block', text, jump });

const ownBlockers = (given: HandoverCase): readonly Finding[] => [
  ...(given.student.addressBlocked ? [block('state', addressBlocked)] : []),
  ...(isWithdrawn(given) ? [block('consent', withdrawn)] : []),
];

const addressBlocked =
  'Es besteht eine Auskunftssperre. Prüfen Sie dieses Schreiben einzeln und geben Sie es dort aus.';

const withdrawn =
  'Eine Einwilligung für diese Stelle ist widerrufen. Prüfen Sie dieses Schreiben einzeln.';

/** Whether the last word of those who consent, towards this recipient and about something ticked, was to take it back. */
const isWithdrawn = (given: HandoverCase): boolean => {
  const recipient = recipientOf(given);
  if (recipient === null) return false;
  const groups = new Set(given.handover.fields.map((code) => fieldCatalogue[code].group));
  return [...groups].some((group) => {
    const naming = given.consents.filter((consent) => covers(consent, recipient, group));
    const withdrawals = naming.map((consent) => withdrawnTowards(consent, recipient, group));
    const standing = naming.filter((_, at) => withdrawals[at] === null);
    return withdrawals.some((on) => on !== null && standing.every(({ givenOn }) => givenOn <= on));
  });
};
