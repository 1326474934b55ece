import { schoolYearOf } from '../../../domain/calendar/schoolYear.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import type { Failure } from '../../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import type { LetterTexts } from '../../../domain/letter/letterTexts.ts';
import { practiceChanges } from '../../../domain/practiceData/practiceChanges.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import { newSettings } from '../../../domain/settings/newSettings.ts';
import { saveFailure } from './failureForWindow.ts';
import { localDay } from '../../../domain/calendar/localDay.ts';
import type { Vault } from '../Vault.ts';

/** The seed of the practice data: everybody practises with the same invented class. */
const practiceSeed = 2027;

type NewVault = {
  readonly practice: boolean;
  readonly now: Date;
  /** The text modules of the letters, for the practice letters that were sent. */
  readonly texts: LetterTexts;
};

/** Gives a new vault its first records: settings and school year, or the practice data. */
export const fillNewVault = async (
  vault: Vault,
  { practice, now, texts }: NewVault,
): Promise<Result<null, Failure>> => {
  const today = localDay(now);
  const changes = practice
    ? practiceChanges({ seed: practiceSeed, today, institution: {}, texts })
    : firstChanges(today);
  const saved = await vault.append('Tresor angelegt', changes);
  return saved.ok ? ok(null) : fail(saveFailure(saved.failure));
};

const firstChanges = (today: Day): readonly Change[] => {
  const year = schoolYearOf(today);
  return [
    put('schoolYear', defaultSchoolYear(year)),
    put('settings', { ...newSettings(), currentSchoolYearId: year }),
  ];
};
