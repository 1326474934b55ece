import type { Agreement } from '../followUp/followUpSchemas.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';

/** The agreements chosen for a handover, the soonest first, those without a day last. */
export const chosenAgreements = ({
  agreements,
  handover,
}: Pick<HandoverCase, 'agreements' | 'handover'>): readonly Agreement[] =>
  agreements
    .filter(({ id }) => handover.agreementIds.includes(id))
    .toSorted((first, second) => ((first.until ?? '9') < (second.until ?? '9') ? -1 : 1));
