import type { Disclosure } from '../disclosure/disclosureSchemas.ts';
import { fieldCatalogue } from '../handover/fieldCatalogue.ts';
import type { Handover } from '../handover/handoverSchema.ts';
import type { Change } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Consent } from './consentSchema.ts';
import { standsFor } from './covers.ts';
import {
  restsOn,
  withdrawConsent,
  type Withdrawal,
  type WithdrawnPart,
} from './withdrawConsent.ts';

/** What a withdrawal does, known before it is done. */
export type WithdrawalEffects = {
  readonly changes: readonly Change[];
  /** Open handovers that are marked as withdrawn. */
  readonly marked: readonly Handover[];
  /** Open handovers that stay and lose particulars. */
  readonly thinned: readonly Handover[];
  /** What went out on what is withdrawn, the latest first; it cannot be called back. */
  readonly sent: readonly Disclosure[];
};

/** The changes of a withdrawal with its consequences: which drafts it concerns, and what was sent already. */
export const withdrawalEffects = (
  data: Pick<VaultData, 'handover' | 'disclosure'>,
  consent: Consent,
  withdrawal: Omit<Withdrawal, 'handovers'>,
): WithdrawalEffects => {
  const handovers = Object.values(data.handover).filter(
    ({ studentId }) => studentId === consent.studentId,
  );
  const changes = withdrawConsent(consent, { ...withdrawal, handovers });
  const markedIds = new Set(
    changes.flatMap((change) =>
      'put' in change && change.put === 'handover' ? [change.record.id] : [],
    ),
  );
  const concerned = handovers.filter(
    (handover) => restsOn(handover, consent) && losesSomething(handover, consent, withdrawal),
  );
  return {
    changes,
    marked: concerned.filter(({ id }) => markedIds.has(id)),
    thinned: concerned.filter(({ id }) => !markedIds.has(id)),
    sent: sentOn(data, consent, withdrawal),
  };
};

type Part = Pick<Withdrawal, 'part'>;

const losesSomething = (handover: Handover, consent: Consent, { part }: Part): boolean => {
  const groups = part?.groups ?? consent.groups;
  return (
    isTowards(handover, part) &&
    handover.fields.some((code) => groups.includes(fieldCatalogue[code].group))
  );
};

const isTowards = (
  { partnerId, personId }: Pick<Handover, 'partnerId' | 'personId'>,
  part: WithdrawnPart | null,
): boolean =>
  part === null ||
  (partnerId !== null &&
    part.recipients.some((entry) => standsFor(entry, { partnerId, personId })));

const sentOn = (
  { handover, disclosure }: Pick<VaultData, 'handover' | 'disclosure'>,
  consent: Consent,
  { part }: Part,
): readonly Disclosure[] =>
  Object.values(disclosure)
    .filter(({ consentIds }) => consentIds.includes(consent.id))
    .filter(({ handoverId, groups }) => {
      const to = handover[handoverId];
      const asked = part?.groups ?? consent.groups;
      return (
        to !== undefined && isTowards(to, part) && groups.some((group) => asked.includes(group))
      );
    })
    .toSorted((one, other) => other.at.localeCompare(one.at));
