import type { Day } from '../../../../domain/calendar/day.ts';
import { firstDayOf, schoolYearOf } from '../../../../domain/calendar/schoolYear.ts';
import type { ImportDraft } from '../../../../domain/import/importDraft.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';

/**
 * A list that has waited, without what holds no longer: a school that was deleted since, and a day of a school year that
 * is over, in which nobody is put into another class by a new list.
 */
export const stillMeant = (
  draft: ImportDraft,
  schools: VaultData['school'],
  today: Day,
): ImportDraft => {
  const { schoolId, from } = draft;
  const isOver = from !== null && from < firstDayOf(schoolYearOf(today));
  return {
    ...draft,
    schoolId: schoolId === null ? null : (schools[schoolId]?.id ?? null),
    from: isOver ? null : from,
  };
};
