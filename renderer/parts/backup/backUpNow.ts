import { notifications } from '@mantine/notifications';
import { ask } from '../../state/bridge.ts';
import { flushPending } from '../../state/pending.ts';
import { showFailure } from '../../state/save.tsx';

/** Writes a backup now, with every word typed so far, and says that it was proven. */
export const backUpNow = async (): Promise<void> => {
  await flushPending();
  const done = await ask('backup.now', {});
  if (!done.ok) {
    showFailure(done.failure);
    return;
  }
  notifications.show({
    color: 'green',
    title: 'Die Sicherung ist geschrieben',
    message: 'Sie wurde zurückgelesen, entschlüsselt und mit dem Tresor verglichen.',
    autoClose: 8_000,
  });
};
