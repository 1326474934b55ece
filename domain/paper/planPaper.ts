import type { Day } from '../calendar/day.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import { deletionCase } from '../disclosure/deletionCase.ts';
import { handoverCase, type HandoverCase } from '../handover/handoverCase.ts';
import { wasSent } from '../handover/wasSent.ts';
import { deletionRequest } from '../letter/deletionRequest.ts';
import { letterPlanSchema, type LetterPlan } from '../letter/letterPlan.ts';
import type { LetterTexts } from '../letter/letterTexts.ts';
import { transferLetter } from '../letter/transferLetter.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Paper } from './paperSchema.ts';

/** What papers are made with besides the records. */
export type PaperOptions = { readonly texts: LetterTexts; readonly today: Day };

/** The plan of a paper made from the vault's own records, or a German sentence saying why there is none. */
export const planPaper = (
  data: VaultData,
  paper: Paper,
  options: PaperOptions,
): Result<LetterPlan, string> => {
  switch (paper.kind) {
    case 'transfer':
      return transferPlan(data, paper.handoverId, options);
    case 'deletionRequest': {
      const given = deletionCase(data, paper.disclosureId);
      return given.ok ? ok(deletionRequest(given.value, options)) : given;
    }
    case 'sent':
      return sentPlan(data, paper.letterId);
  }
};

/** The case of a handover, or the sentence for one that is gone. */
export const caseOf = (data: VaultData, handoverId: string): Result<HandoverCase, string> => {
  const handover = data.handover[handoverId];
  const given = handover === undefined ? null : handoverCase(data, handover);
  return given === null ? fail('Die Übergabe ist nicht mehr vorhanden.') : ok(given);
};

const transferPlan = (
  data: VaultData,
  handoverId: string,
  options: PaperOptions,
): Result<LetterPlan, string> => {
  const given = caseOf(data, handoverId);
  if (!given.ok) return given;
  // A second letter of the same handover would write over the day, the channel and the answer of the first.
  if (wasSent(given.value.handover)) return fail('Diese Übergabe ist schon versendet.');
  const made = transferLetter(given.value, options);
  return made.ok ? made : fail(made.failure.map(({ text }) => text).join(' '));
};

const sentPlan = (data: VaultData, letterId: string): Result<LetterPlan, string> => {
  const letter = data.sentLetter[letterId];
  if (letter === undefined) return fail('Dieses Schreiben ist nicht mehr vorhanden.');
  return ok(letterPlanSchema.parse(JSON.parse(letter.plan)));
};
