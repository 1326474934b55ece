import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { put, type Change, type Commit } from '../../domain/record/change.ts';
import { failureWords } from '../../domain/words/failureWords.ts';
import { ask } from './bridge.ts';
import { flushPending } from './pending.ts';
import type { Replica } from './replica.ts';
import { makeRefusal } from './refusal.ts';
import { makeUndoOffers } from './undoOffers.ts';

/** Shows what went wrong: what happened, what is safe, what to do next. A cancelled action is no failure. */
export const showFailure = (failure: Failure): void => {
  if (failure.kind === 'cancelled') return;
  const { title, text } = failureWords(failure);
  const said = `${title}: ${text}`;
  const earlier = noticeOf.get(said);
  if (earlier !== undefined) notifications.hide(earlier);
  // Who has to destroy a paper stands at the printer: that waits for them.
  const autoClose = failure.kind === 'printed unrecorded' ? (false as const) : 12_000;
  const notice = { color: 'red', title, message: text, autoClose };
  noticeOf.set(said, notifications.show(notice));
};

/** The notice of each sentence that was said: said again, it stands there anew and not twice. */
const noticeOf = new Map<string, string>();

/** Whether the latest try to save was refused. */
export const refusal = makeRefusal();

/** Runs one after the other what is to be saved, so that each sees what those before have changed. */
let last: Promise<unknown> = Promise.resolve();

const inOrder = <T,>(task: () => Promise<T>): Promise<T> => {
  const run = last.then(task, task);
  last = run;
  return run;
};

let replica: Replica | null = null;

let offers = makeUndoOffers();

/** Says which replica saved commits go to: that of the vault that has just been opened. */
export const saveInto = (opened: Replica): void => {
  replica = opened;
  refusal.tell(false);
  offers = makeUndoOffers();
};

/**
 * Saves one action and gives the commit, or null when nothing was saved. A failure is shown; what was typed
 * stays where it is. Records may be made from the copy on the screen, or `changes` is a function that is called
 * when everything saved before is in the replica.
 */
const saveCommit = (action: string, changes: ChangesToSave): Promise<Commit | null> =>
  inOrder(async () => {
    const asked = typeof changes === 'function' ? changes() : changes;
    if (asked.length === 0) return null;
    const current = replica === null ? asked : replica.upToDate(asked);
    const answer = await ask('records.commit', { action, changes: [...current] });
    refusal.tell(!answer.ok);
    if (!answer.ok) {
      showFailure(answer.failure);
      return null;
    }
    replica?.apply(answer.value);
    if (!isDraftOnly(current)) offers.saved(answer.value.seq);
    return answer.value;
  });

/** Keeping a draft is no action: taking back passes over it. */
const isDraftOnly = (changes: readonly Change[]): boolean =>
  changes.every((change) => ('drop' in change ? change.drop : change.put) === 'draft');

type ChangesToSave = readonly Change[] | (() => readonly Change[]);

/** Saves one action: true when it is on disk. A failure is shown and gives false. */
export const save = async (action: string, changes: ChangesToSave): Promise<boolean> =>
  (await saveCommit(action, changes)) !== null;

/** Takes the last action back (or forward again) and says which it was. */
export const undo = async (direction: 'undo' | 'redo' = 'undo'): Promise<void> => {
  await flushPending();
  const answer = await inOrder(() =>
    direction === 'undo' ? ask('records.undo', { seq: null }) : ask('records.redo', {}),
  );
  if (!answer.ok) {
    showFailure(answer.failure);
    return;
  }
  if (direction === 'undo') hideOffer();
  else offers.broughtForward();
  const verb = direction === 'undo' ? 'Zurückgenommen' : 'Wiederhergestellt';
  notifications.show({
    title: verb,
    message: answer.value.action,
    autoClose: 4000,
  });
};

/** An action that was taken back must not be offered any longer. */
const hideOffer = (): void => {
  const noticeId = offers.takenBack();
  if (noticeId !== null) notifications.hide(noticeId);
};

/** Takes back one certain commit, as long as it is the last; words not journaled yet come first. */
const undoCommit = async (seq: number): Promise<void> => {
  await flushPending();
  const answer = await inOrder(() => ask('records.undo', { seq }));
  if (answer.ok) hideOffer();
  else showFailure(answer.failure);
};

/** What puts the dropped drafts back; null for an action, which undo takes back. */
const restoringOf = (changes: ChangesToSave): readonly Change[] | null => {
  if (typeof changes === 'function' || !isDraftOnly(changes)) return null;
  return changes.flatMap((change): Change[] => {
    const draft = 'drop' in change ? replica?.data.draft[change.id] : undefined;
    return draft === undefined ? [] : [put('draft', draft)];
  });
};

/** Puts discarded drafts back where nothing new was typed since. */
const restore = async (drafts: readonly Change[]): Promise<void> => {
  await flushPending();
  const restored = await save('Entwurf wiederhergestellt', () =>
    drafts.filter((change) => 'put' in change && !replica?.data.draft[change.record.id]),
  );
  if (!restored) showFailure(failure('worked on'));
};

/** Saves an action and offers to take it back: for everything that makes something disappear. */
export const saveWithUndo = async (action: string, changes: ChangesToSave): Promise<boolean> => {
  const drafts = restoringOf(changes);
  const saved = await saveCommit(action, changes);
  if (saved === null) return false;
  const id = notifications.show({
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap" align="center">
        <Text size="sm">{action}</Text>
        <Button
          size="compact-sm"
          variant="light"
          style={{ flexShrink: 0 }}
          onClick={() => {
            notifications.hide(id);
            void (drafts === null ? undoCommit(saved.seq) : restore(drafts));
          }}
        >
          Rückgängig
        </Button>
      </Group>
    ),
  });
  offers.offer(saved.seq, id);
  return true;
};
