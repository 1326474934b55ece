import { allScenarios } from './allScenarios.ts';
import { seeded } from './random.ts';
import { emptyTally, type Scenario, type Tally } from './Scenario.ts';

/** What one scenario came to. */
export type Outcome = Tally & {
  readonly id: string;
  readonly title: string;
  readonly aim: number | undefined;
  readonly seconds: number;
  /** Why it did not run here. */
  readonly notRun: string | undefined;
};

/** Which scenarios to run, how much of them, and by which seed. */
export type RunRequest = {
  readonly seed: number;
  readonly scale: number;
  readonly only?: readonly string[];
  readonly tell?: (outcome: Outcome) => void;
};

/** Runs one scenario; what it throws is a failure of it and stops no other one. */
const runScenario = async (
  scenario: Scenario,
  { seed, scale }: Pick<RunRequest, 'seed' | 'scale'>,
): Promise<Outcome> => {
  const tally = emptyTally();
  const start = performance.now();
  const notRun = scenario.hindrance?.();
  if (notRun === undefined) {
    try {
      await scenario.run({ seed, scale, random: seeded(seed), tally });
      if (tally.cases === 0) tally.failures.push('No case ran.');
    } catch (error) {
      tally.failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
  const seconds = (performance.now() - start) / 1000;
  const { id, title, aim } = scenario;
  return { ...tally, id, title, aim, seconds, notRun };
};

/** Runs the scenarios one after the other. */
export const runScenarios = async (request: RunRequest): Promise<readonly Outcome[]> => {
  const wanted = allScenarios.filter(({ id }) => request.only?.includes(id) ?? true);
  const outcomes: Outcome[] = [];
  for (const scenario of wanted) {
    const outcome = await runScenario(scenario, request);
    request.tell?.(outcome);
    outcomes.push(outcome);
  }
  return outcomes;
};
