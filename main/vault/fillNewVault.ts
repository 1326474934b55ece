import { schoolYearOf } from '../../domain/calendar/schoolYear.ts';
import { day } from '../../domain/calendar/day.ts';
import type { Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { practiceChanges } from '../../domain/practiceData/practiceChanges.ts';
import { put, type Change } from '../../domain/record/change.ts';
import { defaultSchoolYear } from '../../domain/school/newSchoolYear.ts';
import { newSettings } from '../../domain/settings/newSettings.ts';
import { saveFailure } from './failureForWindow.ts';
import type { OpenVault } from './OpenVault.ts';

/** The seed of the practice data: everybody practises with the same invented class. */
const practiceSeed = 2027;

/** Gives a new vault its first records: settings and school year, or the practice data. */
export const fillNewVault = async (
  vault: OpenVault,
  { practice, now }: { readonly practice: boolean; readonly now: Date },
): Promise<Result<null, Failure>> => {
  const today = localDay(now);
  const changes = practice ? practiceChanges({ seed: practiceSeed, today }) : firstChanges(today);
  const saved = await vault.append('Tresor angelegt', changes);
  return saved.ok ? ok(null) : fail(saveFailure(saved.failure));
};

const firstChanges = (today: ReturnType<typeof day>): readonly Change[] => {
  const year = schoolYearOf(today);
  return [
    put('schoolYear', defaultSchoolYear(year)),
    put('settings', { ...newSettings(), currentSchoolYearId: year }),
  ];
};

/** The day on the calendar of this PC. */
export const localDay = (now: Date): ReturnType<typeof day> => {
  const two = (part: number) => String(part).padStart(2, '0');
  return day(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
};
