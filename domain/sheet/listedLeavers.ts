import { compareNames, type NameOrder } from '../person/compareNames.ts';
import type { Leaver, LeaverSelection } from './leavers.ts';

/** A leaver in the list; under an Auskunftssperre the places stay blank. */
export type ListedLeaver = { readonly leaver: Leaver; readonly placesBlocked: boolean };

/** The lines of the list, and how many persons it must leave out. */
export type Listed = { readonly rows: readonly ListedLeaver[]; readonly leftOut: number };

type ListOptions = LeaverSelection & {
  readonly nameOrder: NameOrder;
  readonly showBlockedPlaces?: boolean;
};

/**
 * The leavers in the order school, class, name. Under an Auskunftssperre school, class and
 * institution are suppressed, and the line stands at the end, where its neighbours tell nothing.
 * Where the list itself tells the school (a selection, or a single school) the line is left out.
 */
export const listedLeavers = (leavers: readonly Leaver[], options: ListOptions): Listed => {
  const byName = compareNames(options.nameOrder);
  const isBlocked = ({ student }: Leaver) =>
    student.addressBlocked && options.showBlockedPlaces !== true;
  const open = leavers
    .filter((leaver) => !isBlocked(leaver))
    .toSorted((a, b) => byPlace(a, b) || byName(a.student, b.student));
  const blocked = leavers.filter(isBlocked).toSorted((a, b) => byName(a.student, b.student));
  const shown = tellsSchool(open, options) ? [] : blocked;
  return {
    rows: [
      ...open.map((leaver) => ({ leaver, placesBlocked: false })),
      ...shown.map((leaver) => ({ leaver, placesBlocked: true })),
    ],
    leftOut: blocked.length - shown.length,
  };
};

const tellsSchool = (open: readonly Leaver[], selection: LeaverSelection): boolean =>
  selection.schoolIds.length > 0 ||
  selection.classNames.length > 0 ||
  new Set(open.map(({ enrolment }) => enrolment?.schoolId)).size < 2;

const words = new Intl.Collator('de', { numeric: true });

const byPlace = (a: Leaver, b: Leaver): number =>
  words.compare(a.school?.name ?? '', b.school?.name ?? '') ||
  words.compare(a.enrolment?.className ?? '', b.enrolment?.className ?? '');
