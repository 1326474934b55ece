import { day } from '../../../domain/calendar/day.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { handoverCase } from '../../../domain/handover/handoverCase.ts';
import type { LetterPlan } from '../../../domain/letter/letterPlan.ts';
import type { LetterTexts } from '../../../domain/letter/letterTexts.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import { practiceChanges } from '../../../domain/practiceData/practiceChanges.ts';
import { apply } from '../../../domain/record/apply.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';

const today = day('2026-11-22');

const releasableIn = (seed: number, texts: LetterTexts): readonly HandoverCase[] => {
  const data = emptyVaultData();
  apply(data, practiceChanges({ seed, today, institution: {}, texts }));
  return Object.values(data.handover)
    .filter(({ state }) => state === 'entwurf' || state === 'freigegeben')
    .map((handover) => handoverCase(data, handover))
    .filter((given) => given !== null)
    .filter((given) => transferLetter(given, { texts, today }).ok);
};

/** So many handovers that may go out, from the practice data of as many seeds as it takes. */
export const handoverCases = (count: number, texts: LetterTexts): readonly HandoverCase[] => {
  const cases: HandoverCase[] = [];
  for (let seed = 1; cases.length < count && seed < count; seed += 1)
    cases.push(...releasableIn(seed, texts));
  if (cases.length < count) throw new Error('Too few practice handovers may go out.');
  return cases.slice(0, count);
};

/** The letter of a handover that may go out. */
export const letterPlan = (given: HandoverCase, texts: LetterTexts): LetterPlan => {
  const made = transferLetter(given, { texts, today });
  if (!made.ok) throw new Error('A practice handover is blocked.');
  return made.value;
};
