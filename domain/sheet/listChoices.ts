import { isSelected, type AtSchool } from './atSchool.ts';
import type { PersonListChoice } from './listChoice.ts';
import type { ShownOverview } from './shownOverview.ts';

const words = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });

/** What there is to choose from: schools of all lines, and classes of those at the chosen schools. */
export const listChoices = (
  lines: readonly AtSchool[],
  { schoolIds }: PersonListChoice,
): Pick<ShownOverview, 'schools' | 'classNames'> => {
  const schools = new Set(lines.flatMap(({ school }) => (school === undefined ? [] : [school])));
  const classNames = new Set(
    lines
      .filter((line) => isSelected(line, { schoolIds, classNames: [] }))
      .flatMap(({ enrolment }) => enrolment?.className || []),
  );
  return {
    schools: [...schools].toSorted((one, other) => words.compare(one.name, other.name)),
    classNames: [...classNames].toSorted(words.compare),
  };
};
