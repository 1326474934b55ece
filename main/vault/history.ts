import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { Change, Commit } from '../../domain/record/change.ts';
import { checkChanges } from '../../domain/record/checkChanges.ts';
import { invert } from '../../domain/record/invert.ts';
import { saveFailure } from './failureForWindow.ts';
import type { Vault } from './Vault.ts';

type Step = { readonly action: string; readonly changes: readonly Change[] };

type Moved = { readonly action: string; readonly commit: Commit };

/** Saves actions and takes them back: undo is the inverse commit, journaled like every other. */
export type History = {
  readonly commit: (step: Step) => Promise<Result<Commit, Failure>>;
  /** Saves something that cannot be taken back, such as a letter that was sent. */
  readonly commitForGood: (step: Step) => Promise<Result<Commit, Failure>>;
  readonly undo: () => Promise<Result<Moved, Failure>>;
  readonly redo: () => Promise<Result<Moved, Failure>>;
};

const longest = 200;

/** Makes the history of one session; it begins empty with every unlocking. */
export const makeHistory = (vault: Vault): History => {
  const done: Step[] = [];
  const undone: Step[] = [];

  const append = async (step: Step): Promise<Result<Commit, Failure>> => {
    const saved = await vault.append(step.action, step.changes);
    if (!saved.ok) return fail(saveFailure(saved.failure));
    void vault.compactIfDue();
    return saved;
  };

  const commit: History['commit'] = async ({ action, changes }) => {
    const checked = checkChanges(vault.data, changes, new Date().toISOString());
    if (!checked.ok) return fail(failure('rule broken', checked.failure));
    const inverse = { action, changes: invert(vault.data, checked.value) };
    const saved = await append({ action, changes: checked.value });
    if (saved.ok && !isDraftOnly(changes)) {
      done.push(inverse);
      if (done.length > longest) done.shift();
      undone.length = 0;
    }
    return saved;
  };

  const move = async (from: Step[], to: Step[], verb: string): Promise<Result<Moved, Failure>> => {
    const step = from.pop();
    if (step === undefined) return fail(failure('nothing to undo'));
    const back = { action: step.action, changes: invert(vault.data, step.changes) };
    const saved = await append({ action: `${verb}: ${step.action}`, changes: step.changes });
    if (!saved.ok) {
      from.push(step);
      return saved;
    }
    to.push(back);
    return ok({ action: step.action, commit: saved.value });
  };

  return {
    commit,
    commitForGood: async (step) => {
      const saved = await append(step);
      if (saved.ok) {
        done.length = 0;
        undone.length = 0;
      }
      return saved;
    },
    undo: () => move(done, undone, 'Rückgängig'),
    redo: () => move(undone, done, 'Wiederholt'),
  };
};

/** Keeping a draft is no action of the user: there is nothing to take back. */
const isDraftOnly = (changes: readonly Change[]): boolean =>
  changes.every((change) => ('drop' in change ? change.drop : change.put) === 'draft');
