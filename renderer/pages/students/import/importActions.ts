import type { Output } from '../../../../domain/contract/contract.ts';
import { importDraftId, type ImportDraft } from '../../../../domain/import/importDraft.ts';
import { planImport } from '../../../../domain/import/planImport.ts';
import { drop } from '../../../../domain/record/change.ts';
import type { Settings } from '../../../../domain/settings/settingsSchema.ts';
import { ask } from '../../../state/bridge.ts';
import { flushPending } from '../../../state/pending.ts';
import type { Replica } from '../../../state/replica.ts';
import { saveWithUndo } from '../../../state/save.tsx';
import { newId, nowInstant, todayHere } from '../../../state/today.ts';

/** Lets the user choose a file; what stands in it comes as a draft. */
export const readList = async (): Promise<Output<'import.read'>> => {
  await flushPending();
  return ask('import.read', {});
};

/** Takes the list over as it is decided, as one action with a way back: true when it is on disk. */
export const takeOver = async (
  replica: Replica,
  draft: ImportDraft,
  settings: Settings,
): Promise<boolean> => {
  await flushPending();
  const plan = () =>
    planImport(draft, replica.data, {
      today: todayHere(),
      now: nowInstant(),
      newId,
      settings,
    });
  return saveWithUndo(plan().action, () => plan().changes);
};

/** Gives the list up, with a way back. */
export const giveUp = async (): Promise<void> => {
  await flushPending();
  await saveWithUndo('Liste verworfen', [drop('draft', importDraftId)]);
};
