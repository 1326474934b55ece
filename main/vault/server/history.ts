import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import type { Change, Commit } from '../../../domain/record/change.ts';
import { brokenByMove, checkChanges } from '../../../domain/record/checkChanges.ts';
import { invert } from '../../../domain/record/invert.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { saveFailure } from './failureForWindow.ts';
import type { Vault } from '../Vault.ts';

type Step = { readonly action: string; readonly changes: readonly Change[] };

/** What takes a commit back; `seq` is the commit's own, `takesBack` what it did. */
type Inverse = Step & { readonly seq: number; readonly takesBack: readonly Change[] };

/** What was taken back or done again, by its name and by what that changed. */
type Moved = Step;

/** Saves actions and takes them back: undo is the inverse commit, journaled like every other. */
export type History = {
  readonly commit: (step: Step) => Promise<Result<Commit, Failure>>;
  /** Saves something that cannot be taken back, such as a letter that was sent. */
  readonly commitForGood: (step: Step) => Promise<Result<Commit, Failure>>;
  /** Takes the last action back; with a number only if that commit is still the last. */
  readonly undo: (seq: number | null) => Promise<Result<Moved, Failure>>;
  readonly redo: () => Promise<Result<Moved, Failure>>;
  /** What the next undo or redo would change; nothing where there is none. */
  readonly ahead: (direction: 'undo' | 'redo') => readonly Change[];
  /** Whether a person, a scan or a template was deleted since the vault was opened: older files still hold what went. */
  readonly hasDeletions: () => boolean;
};

const longest = 200;

/** Makes the history of one session; it begins empty with every unlocking. `saved` hears of every commit. */
export const makeHistory = (vault: Vault, saved: (commit: Commit) => Promise<void>): History => {
  const done: Inverse[] = [];
  const undone: Inverse[] = [];

  let deletions = false;

  const append = async (step: Step): Promise<Result<Commit, Failure>> => {
    const made = await vault.append(step.action, step.changes);
    if (!made.ok) return fail(saveFailure(made.failure));
    deletions ||= step.changes.some(leavesFiles);
    await saved(made.value);
    void vault.compactIfDue();
    return made;
  };

  const commit: History['commit'] = async ({ action, changes }) => {
    const checked = checkChanges(vault.data, changes, new Date().toISOString());
    if (!checked.ok) return fail(failure('rule broken', checked.failure));
    const inverse = invert(vault.data, checked.value);
    const made = await append({ action, changes: checked.value });
    if (made.ok && !isDraftOnly(changes)) {
      done.push({ action, changes: inverse, ...asInverseOf(made.value) });
      if (done.length > longest) done.shift();
      undone.length = 0;
    }
    return made;
  };

  const move = async (
    from: Inverse[],
    to: Inverse[],
    verb: string,
  ): Promise<Result<Moved, Failure>> => {
    const step = from.at(-1);
    if (step === undefined) return fail(failure('nothing to undo'));
    const broken = isAsLeft(vault.data, step.takesBack)
      ? brokenByMove(vault.data, step.changes)
      : writtenSince;
    if (broken !== null) return fail(failure('rule broken', broken));
    const back = invert(vault.data, step.changes);
    const made = await append({ action: `${verb}: ${step.action}`, changes: step.changes });
    if (!made.ok) return made;
    from.pop();
    to.push({ action: step.action, changes: back, ...asInverseOf(made.value) });
    return ok(step);
  };

  return {
    commit,
    commitForGood: async (step) => {
      const made = await append(step);
      if (made.ok) {
        done.length = 0;
        undone.length = 0;
      }
      return made;
    },
    undo: async (seq) =>
      seq === null || done.at(-1)?.seq === seq
        ? move(done, undone, 'Rückgängig')
        : fail(failure('worked on')),
    redo: () => move(undone, done, 'Wiederholt'),
    ahead: (direction) => (direction === 'undo' ? done : undone).at(-1)?.changes ?? [],
    hasDeletions: () => deletions,
  };
};

const asInverseOf = ({ seq, changes }: Commit): Pick<Inverse, 'seq' | 'takesBack'> => ({
  seq,
  takesBack: changes,
});

const writtenSince =
  'An dieser Stelle wurde inzwischen etwas Neues geschrieben. Speichern oder verwerfen Sie den Entwurf zuerst.';

/** Whether the records of an action are what it left; drafts go on being typed and must not be written over. */
const isAsLeft = (data: VaultData, changes: readonly Change[]): boolean =>
  changes.every((change) =>
    'drop' in change
      ? data[change.drop][change.id] === undefined
      : JSON.stringify(data[change.put][change.record.id]) === JSON.stringify(change.record),
  );

/** Whether what goes with this change still lies in files of the vault: a person's records, the bytes of a scan or a template. */
const leavesFiles = (change: Change): boolean =>
  'drop' in change && ['student', 'attachment', 'template'].includes(change.drop);

/** Keeping a draft is no action of the user: there is nothing to take back. */
const isDraftOnly = (changes: readonly Change[]): boolean =>
  changes.every((change) => ('drop' in change ? change.drop : change.put) === 'draft');
