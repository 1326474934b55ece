import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/formatDay.ts';
import type { Consent } from './consentSchema.ts';
import { consentStateLabels, type ExplainedState } from './consentState.ts';
import { covers, withdrawnTowards, type Recipient } from './covers.ts';
import type { DataGroup } from './dataGroups.ts';

/** A consent with its state on the day that is looked at. */
export type Judged = { readonly consent: Consent; readonly judged: ExplainedState };

/** What consents say about one data group towards one recipient, in German. */
export type Coverage = {
  readonly covered: boolean;
  /** Short, for a cell: 'bis 31.01.2028', 'abgelaufen', 'nicht eingewilligt'. */
  readonly words: string;
  /** A sentence or two saying why, and since or until when. */
  readonly reason: string;
};

/** Whether consents cover a data group towards a recipient, until when, and else why not; the gate judges alike. */
export const coverage = (
  consents: readonly Judged[],
  recipient: Recipient,
  group: DataGroup,
): Coverage => {
  const naming = consents
    .filter(({ consent }) => covers(consent, recipient, group))
    .map((entry) => ({ ...entry, takenBackOn: withdrawnTowards(entry.consent, recipient, group) }));
  const lastWithdrawal = latest(naming.map(({ takenBackOn }) => takenBackOn));
  const holding = naming
    .filter(({ judged, takenBackOn }) => judged.state === 'valid' && takenBackOn === null)
    .filter(({ consent }) => lastWithdrawal === null || lastWithdrawal < consent.givenOn)
    .toSorted((one, other) => (one.consent.validUntil < other.consent.validUntil ? 1 : -1));
  const [best] = holding;
  if (best !== undefined) return heldBy(best.consent);
  if (lastWithdrawal !== null) return notCovered('widerrufen', takenBack(lastWithdrawal));
  const [last] = naming.toSorted((one, other) =>
    one.consent.givenOn < other.consent.givenOn ? 1 : -1,
  );
  return last === undefined
    ? notCovered(
        'nicht eingewilligt',
        'Keine Einwilligung nennt diese Angabe für diesen Empfänger.',
      )
    : notCovered(consentStateLabels[last.judged.state], last.judged.reason);
};

const latest = (days: readonly (Day | null)[]): Day | null =>
  days
    .filter((on) => on !== null)
    .toSorted()
    .at(-1) ?? null;

const heldBy = ({ givenOn, validUntil }: Consent): Coverage => ({
  covered: true,
  words: `bis ${formatDay(validUntil)}`,
  reason: `Einwilligung vom ${formatDay(givenOn)}, gültig bis ${formatDay(validUntil)}.`,
});

const notCovered = (words: string, reason: string): Coverage => ({ covered: false, words, reason });

const takenBack = (on: Day): string =>
  `Widerrufen am ${formatDay(on)}. Eine neue Einwilligung zählt, wenn sie danach erteilt wird.`;
