import { ok } from '../../../domain/contract/result.ts';
import { backUpBeforeMany, noteDeletions } from './backupRounds.ts';
import type { History } from './history.ts';
import { withVault, type ServerDesk, type WindowAnswers } from './ServerDesk.ts';

/** Taking back and repeating may let persons go and come, too: many are backed up first, and backups still hold them. */
const move = async (
  desk: ServerDesk,
  direction: 'undo' | 'redo',
  step: (history: History) => ReturnType<History['redo']>,
): ReturnType<WindowAnswers['records.redo']> => {
  await backUpBeforeMany(desk, desk.opened?.history.ahead(direction) ?? []);
  const moved = await desk.inTurn(() => withVault(desk, ({ history }) => step(history)));
  if (!moved.ok) return moved;
  if (desk.opened !== null) await noteDeletions(desk, desk.opened, moved.value.changes);
  return ok({ action: moved.value.action });
};

/** The answers about changes: saved, then told to the window, then acknowledged. */
export const recordAnswers = (
  desk: ServerDesk,
): Pick<WindowAnswers, 'records.commit' | 'records.undo' | 'records.redo'> => ({
  'records.commit': async (input) => {
    await backUpBeforeMany(desk, input.changes);
    const saved = await desk.inTurn(() => withVault(desk, ({ history }) => history.commit(input)));
    if (saved.ok && desk.opened !== null)
      await noteDeletions(desk, desk.opened, saved.value.changes);
    return saved;
  },
  'records.undo': ({ seq }) => move(desk, 'undo', (history) => history.undo(seq)),
  'records.redo': () => move(desk, 'redo', (history) => history.redo()),
});
