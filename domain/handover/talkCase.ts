import type { HandoverCase } from './handoverCase.ts';

/**
 * The case as the talk left it: beside the agreements chosen for the letter those made in the talk, which for a letter
 * that was sent came later. Only papers about the talk are made from it.
 */
export const talkCase = (given: HandoverCase): HandoverCase => {
  const { handover, agreements } = given;
  const made = agreements
    .filter(({ handoverId }) => handoverId === handover.id)
    .map(({ id }) => id);
  const agreementIds = [...new Set([...handover.agreementIds, ...made])];
  return { ...given, handover: { ...handover, agreementIds } };
};
