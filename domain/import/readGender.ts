import { foldForSearch } from '../person/foldForSearch.ts';
import type { genderLabels } from '../student/lists.ts';

/** Gender as a record has it. */
type Gender = keyof typeof genderLabels;

const written: Readonly<Record<Gender, readonly string[]>> = {
  weiblich: ['w', 'weibl', 'weiblich', 'f', 'female', 'madchen'],
  maennlich: ['m', 'mannl', 'mannlich', 'male', 'junge'],
  divers: ['d', 'div', 'divers'],
  ohne: ['o', 'ohne', 'ohne angabe', 'keine angabe', 'k a', 'o a'],
};

const genders: ReadonlyMap<string, Gender> = new Map(
  (Object.keys(written) as Gender[]).flatMap((gender) =>
    written[gender].map((text) => [text, gender] as const),
  ),
);

/**
 * The gender a cell of a list names, or null where it names none.
 *
 * @example genderOf('männl.') // 'maennlich'
 */
export const genderOf = (text: string): Gender | null =>
  genders.get(foldForSearch(text).split('\n').at(-1) ?? '') ?? null;
