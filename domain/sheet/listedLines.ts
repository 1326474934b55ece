import { compareNames, type NameOrder } from '../person/compareNames.ts';
import { schoolName, type AtSchool } from './atSchool.ts';
import { groupedBy } from './groupedBy.ts';
import type { PersonListChoice } from './listChoice.ts';

/** A line as it is listed; under an Auskunftssperre the places stay blank. */
export type ListedLine<Line> = { readonly line: Line; readonly placesBlocked: boolean };

/** Lines that stand on a sheet of their own; the name is empty where there is one sheet for all. */
export type LineGroup<Line> = {
  readonly name: string;
  readonly lines: readonly ListedLine<Line>[];
};

/** The lines of a list in groups, and how many persons it must leave out. */
export type Listed<Line> = {
  readonly groups: readonly LineGroup<Line>[];
  readonly leftOut: number;
};

type Options<Line> = Pick<
  PersonListChoice,
  'schoolIds' | 'classNames' | 'per' | 'showBlockedPlaces'
> & {
  readonly nameOrder: NameOrder;
  /** Order of the lines of one person or class, where not their name decides. */
  readonly within?: (one: Line, other: Line) => number;
};

/**
 * The lines in the order school, class, name, on one sheet or on one for each school or class. Under an
 * Auskunftssperre the places are suppressed, and the line stands at the end, where its neighbours tell nothing.
 * Where the list itself tells the school (a selection, a single school, a sheet each) the line is left out.
 */
export const listedLines = <Line extends AtSchool>(
  lines: readonly Line[],
  options: Options<Line>,
): Listed<Line> => {
  const isBlocked = ({ student }: Line) =>
    student?.addressBlocked === true && !options.showBlockedPlaces;
  const order = orderOf(options);
  const open = lines
    .filter((line) => !isBlocked(line))
    .toSorted((one, other) => byPlace(one, other) || order(one, other));
  const blocked = lines.filter(isBlocked).toSorted(order);
  const shown = tellsSchool(open, options) ? [] : blocked;
  const listed = [
    ...open.map((line) => ({ line, placesBlocked: false })),
    ...shown.map((line) => ({ line, placesBlocked: true })),
  ];
  return {
    groups: groupsOf(listed, options.per),
    leftOut: personsIn(shown.length === 0 ? blocked : []),
  };
};

/** How many persons some lines are about. */
export const personsIn = (lines: readonly AtSchool[]): number =>
  new Set(lines.flatMap(({ student }) => student?.id ?? [])).size;

const orderOf = <Line extends AtSchool>({ nameOrder, within }: Options<Line>) => {
  const byName = compareNames(nameOrder);
  const named = (one: Line, other: Line): number => {
    if (one.student === null || other.student === null)
      return Number(one.student === null) - Number(other.student === null);
    return byName(one.student, other.student);
  };
  return (one: Line, other: Line): number => named(one, other) || (within?.(one, other) ?? 0);
};

const tellsSchool = <Line extends AtSchool>(
  open: readonly Line[],
  { schoolIds, classNames, per }: Options<Line>,
): boolean =>
  schoolIds.length > 0 ||
  classNames.length > 0 ||
  per !== 'together' ||
  new Set(open.map(({ enrolment }) => enrolment?.schoolId)).size < 2;

const words = new Intl.Collator('de', { numeric: true });

const byPlace = (a: AtSchool, b: AtSchool): number =>
  words.compare(a.school?.name ?? '', b.school?.name ?? '') ||
  words.compare(a.enrolment?.className ?? '', b.enrolment?.className ?? '');

const groupsOf = <Line extends AtSchool>(
  listed: readonly ListedLine<Line>[],
  per: PersonListChoice['per'],
): readonly LineGroup<Line>[] => {
  if (per === 'together' || listed.length === 0) return [{ name: '', lines: listed }];
  const groups = groupedBy(listed, ({ line }) => groupName(line, per));
  return [...groups].map(([name, lines]) => ({ name, lines }));
};

/** The school of a line, with its class where that is asked for. */
export const groupName = (
  { school, enrolment }: AtSchool,
  per: Exclude<PersonListChoice['per'], 'together'>,
): string => {
  const name = schoolName(school) ?? 'Schule nicht erfasst';
  return per === 'school' ? name : `${name} ${enrolment?.className || 'ohne Klasse'}`;
};
