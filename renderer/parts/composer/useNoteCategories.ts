import type { Day } from '../../../domain/calendar/day.ts';
import { schoolYearOf, type SchoolYearName } from '../../../domain/calendar/schoolYear.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import type { LabelledCode, SchoolYear } from '../../../domain/school/schoolSchemas.ts';
import { useView } from '../../state/ReplicaContext.tsx';

/** The school year whose categories hold on a day, and whether it has yet to be saved. */
export type CategoryYear = { readonly year: SchoolYear; readonly isNew: boolean };

/**
 * The school year whose categories a note of a day is written with: its own, else the current one,
 * else the default lists under the day's year.
 */
export const categoryYearOn = (
  data: Pick<VaultData, 'schoolYear' | 'settings'>,
  on: Day,
): CategoryYear => {
  const name = schoolYearOf(on);
  const current = data.settings['settings']?.currentSchoolYearId ?? '';
  const known = data.schoolYear[name] ?? data.schoolYear[current];
  return known === undefined
    ? { year: defaultSchoolYear(name), isNew: true }
    : { year: known, isNew: false };
};

/** The categories for notes of a day. */
export const useNoteCategories = (on: Day): CategoryYear =>
  useView(['schoolYear', 'settings'], (data) => categoryYearOn(data, on), [on]);

/** The categories an existing note was written with. */
export const useCategoriesOf = (name: SchoolYearName): SchoolYear =>
  useView(['schoolYear'], (data) => data.schoolYear[name] ?? defaultSchoolYear(name), [name]);

/** The codes of a list with their labels, as fields take them. */
export const labelsOf = (codes: readonly LabelledCode[]): Readonly<Record<string, string>> =>
  Object.fromEntries(codes.map(({ code, label }) => [code, label]));

/** A list of codes as inputs offer it. */
export const optionsOf = (
  codes: readonly LabelledCode[],
): { readonly value: string; readonly label: string }[] =>
  codes.map(({ code, label }) => ({ value: code, label }));
