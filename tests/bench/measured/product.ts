/** What of the product the bench measures, as the entry of one bundle; Node does not run TypeScript. */
export { readLetterTexts } from '../../../main/files/readLetterTexts.ts';
export { writePaper } from '../../../main/office/letter/writePaper.ts';
export { writeSheet } from '../../../main/office/sheet/writeSheet.ts';
export { makeVaultServer } from '../../../main/vault/server/makeVaultServer.ts';
export { createVault } from '../../../main/vault/createVault.ts';
export { openVault } from '../../../main/vault/openVault.ts';
export { realSurroundings } from '../../../main/vault/realSurroundings.ts';
export { apply } from '../../../domain/record/apply.ts';
export { put } from '../../../domain/record/change.ts';
export { checkChanges } from '../../../domain/record/checkChanges.ts';
export { invert } from '../../../domain/record/invert.ts';
export { transitionOverview } from '../../../domain/sheet/transitionOverview.ts';
export { handoverCases, letterPlan } from './handoverCases.ts';
export { leaversWorld, overviewOptions } from './leaversWorld.ts';
export { placementsWorld } from './placementsWorld.ts';
export { firstChanges, noteNumber } from './notes.ts';
export { templatePlan } from './templatePlan.ts';
export { readyClass } from '../../support/readyClass.ts';
