import { backUpBeforeManyGo, noteDeletions } from './backupRounds.ts';
import { withVault, type ServerDesk, type WindowAnswers } from './ServerDesk.ts';

/** The answers about changes: saved, then told to the window, then acknowledged. */
export const recordAnswers = (
  desk: ServerDesk,
): Pick<WindowAnswers, 'records.commit' | 'records.undo' | 'records.redo'> => ({
  'records.commit': async (input) => {
    await backUpBeforeManyGo(desk, input.changes);
    const saved = await desk.inTurn(() => withVault(desk, ({ history }) => history.commit(input)));
    if (saved.ok && desk.opened !== null)
      await noteDeletions(desk, desk.opened, saved.value.changes);
    return saved;
  },
  'records.undo': ({ seq }) =>
    desk.inTurn(() => withVault(desk, ({ history }) => history.undo(seq))),
  'records.redo': () => desk.inTurn(() => withVault(desk, ({ history }) => history.redo())),
});
