import type { Day } from '../calendar/day.ts';
import { doubtOf } from '../person/doubtOf.ts';
import { line } from '../record/fields.ts';
import type { ColumnMeaning } from './columnMeaning.ts';
import { saysFamilyNameFirst } from './headingMeaning.ts';
import type { ImportDraft } from './importDraft.ts';
import {
  hasName,
  nobody,
  type ImportRow,
  type ListedPerson,
  type RowProblem,
} from './importRow.ts';
import { splitStreet, splitTown } from './readAddress.ts';
import { readBirthDay } from './readBirthDay.ts';
import { genderOf } from './readGender.ts';
import { splitName, withoutParticle } from './readName.ts';
import { cellsOf, type Cells } from './rowCells.ts';

/** What of a draft says how its rows are to be read. */
type ReadDraft = Pick<ImportDraft, 'tables' | 'table' | 'headerRow' | 'columns'>;

/** What cells hold, and what is wrong with them. */
type Reading = {
  readonly person?: Partial<ListedPerson>;
  readonly problems?: readonly RowProblem[];
};

/**
 * The rows of a list as they are understood; those that hold nothing in the chosen columns, or repeat the headings,
 * are none. What cannot be read is left out and said; a name is written as the list has it (NFC).
 */
export const readRows = (draft: ReadDraft, today: Day): readonly ImportRow[] => {
  const rows = draft.tables[draft.table]?.rows ?? [];
  const headings = draft.headerRow === null ? null : (rows[draft.headerRow] ?? null);
  const first = draft.headerRow === null ? 0 : draft.headerRow + 1;
  const familyFirst = saysFamilyNameFirst(headings?.[draft.columns.indexOf('wholeName')] ?? '');
  return rows.slice(first).flatMap((row, at) => {
    const cells = cellsOf(row, draft.columns);
    if (cells.size === 0 || row.every((cell, column) => cell === headings?.[column])) return [];
    return [rowOf(cells, { index: first + at, familyFirst, today })];
  });
};

type Given = {
  readonly index: number;
  readonly familyFirst: boolean | null;
  readonly today: Day;
};

const rowOf = (cells: Cells, { index, familyFirst, today }: Given): ImportRow => {
  const [short, tooLong] = withoutLong(cells);
  const readings = [
    nameReading(short, familyFirst),
    birthDayReading(short.get('birthDay'), today),
    genderReading(short.get('gender')),
    addressReading(short),
    contactReading(short),
  ];
  const person = Object.assign(
    {},
    nobody,
    ...readings.map((one) => one.person ?? {}),
  ) as ListedPerson;
  const problems = [...tooLong, ...readings.flatMap((one) => one.problems ?? [])];
  return {
    index,
    person,
    className: short.get('className') ?? '',
    problems: hasName(person) ? problems : [problem('no name', null, ''), ...problems],
  };
};

const shownLength = 60;

const problem = (
  kind: RowProblem['kind'],
  meaning: ColumnMeaning | null,
  text: string,
): RowProblem => ({
  kind,
  meaning,
  text: text.length > shownLength ? `${text.slice(0, shownLength)}…` : text,
});

const withoutLong = (cells: Cells): readonly [Cells, readonly RowProblem[]] => {
  const long = [...cells].filter(([, text]) => !line.safeParse(text).success);
  if (long.length === 0) return [cells, []];
  const short = new Map(cells);
  for (const [meaning] of long) short.delete(meaning);
  return [short, long.map(([meaning, text]) => problem('too long', meaning, text))];
};

/** Columns of their own tell more than one with the whole name. */
const nameReading = (cells: Cells, familyFirst: boolean | null): Reading => {
  const whole = cells.get('wholeName');
  const split = whole === undefined ? nobody : splitName(whole, familyFirst);
  const guessed =
    whole !== undefined &&
    familyFirst === null &&
    !whole.includes(',') &&
    !(cells.has('familyName') && (cells.has('givenNames') || cells.has('callName')));
  const callName = cells.get('callName') ?? '';
  const givenNames =
    cells.get('givenNames') ?? (split.givenNames === '' ? callName : split.givenNames);
  return {
    person: {
      ...familyOf(cells, split),
      givenNames,
      callName: callName === givenNames ? '' : callName,
    },
    problems: guessed ? [problem('name order guessed', 'wholeName', whole)] : [],
  };
};

const familyOf = (
  cells: Cells,
  split: Pick<ListedPerson, 'familyName' | 'nameParticle'>,
): Pick<ListedPerson, 'familyName' | 'nameParticle'> => {
  const [familyName, nameParticle] = [cells.get('familyName'), cells.get('nameParticle')];
  const found = familyName === undefined ? split : withoutParticle(familyName);
  if (nameParticle === undefined)
    return { familyName: found.familyName, nameParticle: found.nameParticle };
  // A list may repeat its particle in front of the name.
  const repeated = found.nameParticle === nameParticle;
  return {
    familyName: repeated ? found.familyName : (familyName ?? split.familyName),
    nameParticle,
  };
};

const birthDayReading = (text: string | undefined, today: Day): Reading => {
  if (text === undefined) return {};
  const birthDay = readBirthDay(text, today);
  if (birthDay === 'unreadable') return { problems: [problem('day unreadable', 'birthDay', text)] };
  if (birthDay === 'implausible')
    return { problems: [problem('day implausible', 'birthDay', text)] };
  return { person: { birthDay } };
};

const genderReading = (text: string | undefined): Reading => {
  if (text === undefined) return {};
  const gender = genderOf(text);
  return gender === null
    ? { problems: [problem('gender unknown', 'gender', text)] }
    : { person: { gender } };
};

const addressReading = (cells: Cells): Reading => {
  const address = {
    ...splitStreet(cells.get('streetAndNumber') ?? ''),
    ...(cells.has('postcodeAndTown') ? splitTown(cells.get('postcodeAndTown') ?? '') : {}),
    ...own(cells, ['street', 'houseNumber', 'postcode', 'town']),
  };
  const { postcode = '' } = address;
  const doubtful = doubtOf('postcode', postcode) !== null;
  return {
    person: address,
    problems: doubtful ? [problem('postcode doubtful', 'postcode', postcode)] : [],
  };
};

const own = (cells: Cells, fields: readonly (ColumnMeaning & keyof ListedPerson)[]) =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const text = cells.get(field);
      return text === undefined ? [] : [[field, text]];
    }),
  ) as Partial<Record<'street' | 'houseNumber' | 'postcode' | 'town', string>>;

const contactReading = (cells: Cells): Reading => {
  const wrong = (['phone', 'email'] as const).filter(
    (field) => doubtOf(field, cells.get(field) ?? '') !== null,
  );
  const plain = ['district', 'birthPlace', 'birthCountry', 'nationality', 'classTeacher'] as const;
  const right = (['phone', 'email'] as const).filter((field) => !wrong.includes(field));
  return {
    person: own(cells, [...plain, ...right]),
    problems: wrong.map((field) => problem(`${field} unreadable`, field, cells.get(field) ?? '')),
  };
};
