import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Failure } from '../../domain/contract/failure.ts';
import type { Change } from '../../domain/record/change.ts';
import { failureWords } from '../../domain/words/failureWords.ts';
import { ask } from './bridge.ts';

/** Shows what went wrong: what happened, what is safe, what to do next. A cancelled action is no failure. */
export const showFailure = (failure: Failure): void => {
  if (failure.kind === 'cancelled') return;
  const { title, text } = failureWords(failure);
  notifications.show({ color: 'red', title, message: text, autoClose: 12_000, withBorder: true });
};

/**
 * Saves one action: true when it is on disk. A failure is shown and gives false; what was typed stays
 * where it is.
 */
export const save = async (action: string, changes: readonly Change[]): Promise<boolean> => {
  const answer = await ask('records.commit', { action, changes: [...changes] });
  if (!answer.ok) showFailure(answer.failure);
  return answer.ok;
};

/** Takes the last action back (or forward again) and says which it was. */
export const undo = async (direction: 'undo' | 'redo' = 'undo'): Promise<void> => {
  const answer = await ask(`records.${direction}`, {});
  if (!answer.ok) {
    showFailure(answer.failure);
    return;
  }
  const verb = direction === 'undo' ? 'Zurückgenommen' : 'Wiederhergestellt';
  notifications.show({
    title: verb,
    message: answer.value.action,
    autoClose: 4000,
    withBorder: true,
  });
};

/** Saves an action and offers to take it back: for everything that makes something disappear. */
export const saveWithUndo = async (
  action: string,
  changes: readonly Change[],
): Promise<boolean> => {
  const saved = await save(action, changes);
  if (saved) {
    const id = notifications.show({
      withBorder: true,
      autoClose: 10_000,
      message: (
        <Group justify="space-between">
          <Text size="sm">{action}</Text>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id);
              void undo();
            }}
          >
            Rückgängig
          </Button>
        </Group>
      ),
    });
  }
  return saved;
};
