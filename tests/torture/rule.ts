import type { Violation } from './invariants.ts';
import { count, part, type Run, type Scenario } from './Scenario.ts';

/** A scenario that puts one rule to the test again and again, a hundred times at full scale. */
export const rule = (
  id: string,
  title: string,
  judge: (run: Run) => Promise<Violation>,
  full = 100,
): Scenario => ({
  id,
  title,
  run: async (run) => {
    for (let round = 0; round < part(full, run.scale, 3); round += 1) {
      count(run.tally, await judge(run), `seed ${run.seed}, round ${round}`);
    }
  },
});
