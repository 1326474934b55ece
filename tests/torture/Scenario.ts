import type { Random } from './random.ts';

/** What a scenario counts while it runs. */
export type Tally = {
  cases: number;
  /** Broken promises, each with the case it came from. */
  readonly failures: string[];
  /** More counts of the scenario's own, by name. */
  readonly facts: Record<string, number>;
};

/** What a scenario gets: how much to do, what to choose by, and where to count. */
export type Run = {
  readonly seed: number;
  /** 1 reaches the numbers that were set; less is a part of them. */
  readonly scale: number;
  readonly random: Random;
  readonly tally: Tally;
};

/** One kind of fault, put to the vault again and again. */
export type Scenario = {
  /** The short name by which `--only` finds it: F1 to F20. */
  readonly id: string;
  readonly title: string;
  /** How many cases a run at scale 1 has to reach; undefined where every case there is, is meant. */
  readonly aim?: number;
  /** Why it cannot run here, in words; undefined when it can. */
  readonly hindrance?: () => string | undefined;
  readonly run: (run: Run) => Promise<void>;
};

/** A tally without any case. */
export const emptyTally = (): Tally => ({ cases: 0, failures: [], facts: {} });

/** Counts one case and notes the promise it broke, if any. */
export const count = (tally: Tally, violation: string | undefined, how: string): void => {
  tally.cases += 1;
  if (violation !== undefined) tally.failures.push(`${violation} (${how})`);
};

/** Counts something of the scenario's own. */
export const countFact = ({ facts }: Tally, name: string, by = 1): void => {
  facts[name] = (facts[name] ?? 0) + by;
};

/** The part of a number that a scale stands for, at least some. */
export const part = (full: number, scale: number, least = 1): number =>
  Math.min(full, Math.max(least, Math.round(full * scale)));

/** Every place of a range, or at a smaller scale evenly spread ones with a start by chance. */
export const places = (total: number, run: Pick<Run, 'scale' | 'random'>): readonly number[] => {
  const step = Math.max(1, Math.round(1 / run.scale));
  const from = run.random.below(Math.min(step, Math.max(1, total)));
  return Array.from({ length: Math.ceil((total - from) / step) }, (_, at) => from + at * step);
};
