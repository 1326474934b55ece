import type { Scenario } from './Scenario.ts';
import { backupRules } from './scenarios/backupRules.ts';
import { backups } from './scenarios/backups.ts';
import { flippedBits, truncation } from './scenarios/damage.ts';
import { compoundFaults } from './scenarios/compoundFaults.ts';
import { errnoSweep, failedFlush } from './scenarios/diskErrors.ts';
import { engineRules } from './scenarios/engineRules.ts';
import { fullDisk } from './scenarios/fullDisk.ts';
import { goldenVaults } from './scenarios/goldenVaults.ts';
import { goneWhileOpen } from './scenarios/goneWhileOpen.ts';
import { headerBombs } from './scenarios/headerBombs.ts';
import { kills } from './scenarios/kills.ts';
import { mistypedKeys } from './scenarios/mistypedKeys.ts';
import { model } from './scenarios/model.ts';
import { nearMisses } from './scenarios/passwords.ts';
import { powerCut, powerCutReordered } from './scenarios/powerCuts.ts';
import { quietRules } from './scenarios/quietRules.ts';
import { races } from './scenarios/races.ts';
import { splices } from './scenarios/splices.ts';
import { syncFolders } from './scenarios/syncFolders.ts';
import { wrongClocks } from './scenarios/wrongClocks.ts';

/** Every scenario, in the order of the fault matrix. */
export const allScenarios: readonly Scenario[] = [
  powerCut,
  powerCutReordered,
  truncation,
  flippedBits,
  kills,
  errnoSweep,
  fullDisk,
  failedFlush,
  goneWhileOpen,
  races,
  wrongClocks,
  nearMisses,
  headerBombs,
  backups,
  goldenVaults,
  splices,
  compoundFaults,
  syncFolders,
  model,
  mistypedKeys,
  ...engineRules,
  ...backupRules,
  ...quietRules,
];
