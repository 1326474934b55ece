import type { Scenario } from './Scenario.ts';
import { flippedBits, truncation } from './scenarios/damage.ts';
import { compoundFaults, errnoSweep, failedFlush } from './scenarios/diskErrors.ts';
import { goneWhileOpen } from './scenarios/goneWhileOpen.ts';
import { headerBombs } from './scenarios/headerBombs.ts';
import { nearMisses } from './scenarios/passwords.ts';
import { powerCut, powerCutReordered } from './scenarios/powerCuts.ts';
import { splices } from './scenarios/splices.ts';
import { wrongClocks } from './scenarios/wrongClocks.ts';

/** Every scenario, in the order of the fault matrix. */
export const allScenarios: readonly Scenario[] = [
  powerCut,
  powerCutReordered,
  truncation,
  flippedBits,
  errnoSweep,
  failedFlush,
  goneWhileOpen,
  wrongClocks,
  nearMisses,
  headerBombs,
  splices,
  compoundFaults,
];
