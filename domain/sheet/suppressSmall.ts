/** A count as it may be shown: itself, "small" (below the threshold), or hidden so that none is found by subtracting. */
export type ShownCount = number | 'small' | 'hidden';

/** Counts of two features crossed, with the sums of their rows and columns and of all. */
export type CrossCounts = {
  readonly cells: readonly (readonly number[])[];
  readonly threshold: number;
};

/** The same as it may be shown. */
export type ShownCross = {
  readonly cells: readonly (readonly ShownCount[])[];
  readonly rowSums: readonly ShownCount[];
  readonly columnSums: readonly ShownCount[];
  readonly sum: ShownCount;
};

type Range = { low: number; high: number };
type Cell = { readonly value: number; shown: ShownCount; range: Range };
/** Parts that add up to a whole. */
type Sum = { readonly parts: readonly Cell[]; readonly whole: Cell };

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

const cellOf = (value: number, threshold: number): Cell => ({
  value,
  shown: value > 0 && value < threshold ? 'small' : value,
  range: { low: 0, high: 0 },
});

/**
 * Counts that go together, without those below the threshold and without what would give one away.
 * The sums are covered first, by themselves, so that they look the same in every table about the same people.
 *
 * @example suppressSmall({ cells: [[3], [7], [9]], threshold: 5 }).cells // [['small'], ['hidden'], [9]]
 */
export const suppressSmall = ({ cells, threshold }: CrossCounts): ShownCross => {
  const cell = (value: number) => cellOf(value, threshold);
  const inner = cells.map((row) => row.map(cell));
  const columns = (cells[0] ?? []).map((_, index) => inner.map((row) => row[index]));
  const rowSums = cells.map((row) => cell(sumOf(row)));
  const columnSums = columns.map((parts) => cell(sumOf(parts.map((part) => part?.value ?? 0))));
  const sum = cell(sumOf(cells.flat()));
  const margins = [
    { parts: rowSums, whole: sum },
    { parts: columnSums, whole: sum },
  ];
  for (const margin of margins) cover([margin], threshold);
  cover(
    [
      ...margins,
      ...inner.map((parts, index) => ({ parts, whole: rowSums[index] ?? sum })),
      ...columns.map((parts, index) => ({
        parts: parts.filter((part) => part !== undefined),
        whole: columnSums[index] ?? sum,
      })),
    ],
    threshold,
    new Set(inner.flat()),
  );
  return {
    cells: inner.map((row) => row.map(({ shown }) => shown)),
    rowSums: rowSums.map(({ shown }) => shown),
    columnSums: columnSums.map(({ shown }) => shown),
    sum: sum.shown,
  };
};

/** Hides further parts until no small count can be worked out; `free` says which may be hidden. */
const cover = (
  sums: readonly Sum[],
  threshold: number,
  free: ReadonlySet<Cell> = new Set(sums.flatMap(({ parts }) => parts)),
): void => {
  const freeIn = (some: readonly Sum[]) =>
    some.flatMap(({ parts }) => parts).filter((part) => free.has(part));
  for (;;) {
    narrow(sums, threshold);
    const known = sums.flatMap(({ parts }) => parts).filter((part) => isKnown(part, threshold));
    if (known.length === 0) return;
    const around = freeIn(sums.filter(({ parts }) => parts.some((part) => known.includes(part))));
    const telling = freeIn(
      sums.filter(({ parts, whole }) => [...parts, whole].some((cell) => isSure(cell, 'hidden'))),
    );
    if (!(hideOne(around) || hideOne(telling) || veil(around) || hideOne(freeIn(sums)))) return;
  }
};

/** Whether a count that is not shown can be worked out exactly. */
const isSure = ({ shown, range }: Cell, as: ShownCount): boolean =>
  shown === as && range.low === range.high;

const isKnown = (cell: Cell, threshold: number): boolean =>
  cell.value > 0 &&
  cell.value < threshold &&
  threshold > 2 &&
  (isSure(cell, 'small') || isSure(cell, 'hidden'));

const hideOne = (parts: readonly Cell[]): boolean => {
  const [next] = parts
    .filter(({ shown }) => typeof shown === 'number')
    .toSorted((a, b) => cost(a) - cost(b));
  if (next === undefined) return false;
  next.shown = 'hidden';
  return true;
};

/** Where nothing is left to hide, the small ones no longer say that they are small. */
const veil = (parts: readonly Cell[]): boolean => {
  const small = parts.filter(({ shown }) => shown === 'small');
  for (const part of small) part.shown = 'hidden';
  return small.length > 0;
};

/** Hiding a nought says least, so it comes last. */
const cost = ({ value }: Cell): number => (value === 0 ? Infinity : value);

/** What a reader can work out of every count: its range, narrowed by all sums until nothing changes. */
const narrow = (sums: readonly Sum[], threshold: number): void => {
  const cells = sums.flatMap(({ parts, whole }) => [...parts, whole]);
  const most = Math.max(0, ...cells.map(({ value }) => value)) + threshold;
  for (const cell of cells) cell.range = firstRange(cell, threshold, most);
  for (let changed = true; changed;) {
    changed = false;
    for (const sum of sums) changed = narrowSum(sum) || changed;
  }
};

const firstRange = ({ shown }: Cell, threshold: number, most: number): Range => {
  if (shown === 'small') return { low: 1, high: threshold - 1 };
  if (shown === 'hidden') return { low: 0, high: most };
  return { low: shown, high: shown };
};

const narrowSum = ({ parts, whole }: Sum): boolean => {
  const low = sumOf(parts.map(({ range }) => range.low));
  const high = sumOf(parts.map(({ range }) => range.high));
  let changed = tighten(whole.range, low, high);
  for (const { range } of parts) {
    const least = whole.range.low - (high - range.high);
    const most = whole.range.high - (low - range.low);
    changed = tighten(range, least, most) || changed;
  }
  return changed;
};

const tighten = (range: Range, low: number, high: number): boolean => {
  if (low <= range.low && high >= range.high) return false;
  range.low = Math.max(range.low, low);
  range.high = Math.min(range.high, high);
  return true;
};
