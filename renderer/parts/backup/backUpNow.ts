import { notifications } from '@mantine/notifications';
import type { FailureKind } from '../../../domain/contract/failure.ts';
import { ask } from '../../state/bridge.ts';
import { flushPending } from '../../state/pending.ts';
import { showFailure } from '../../state/save.tsx';
import { showWarning } from './showWarning.tsx';

const ofTheDisk: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'disk full',
  'read only',
  'place gone',
  'write failed',
  'copy not whole',
]);

/** The notice of the last backup that was written. */
let written = '';

/** Writes a backup now, with every word typed so far, and says that it was proven. */
export const backUpNow = async (): Promise<void> => {
  await flushPending();
  const done = await ask('backup.now', {});
  // It would contradict a failure, and stand there twice otherwise.
  notifications.hide(written);
  if (!done.ok) {
    // Of two places one may have worked: the sentence about the disk would say too much.
    if (ofTheDisk.has(done.failure.kind)) showWarning('backup failed');
    else showFailure(done.failure);
    return;
  }
  notifications.hide('warning: backup failed');
  written = notifications.show({
    color: 'green',
    title: 'Die Sicherung ist geschrieben',
    message: 'Sie wurde zurückgelesen, entschlüsselt und mit dem Tresor verglichen.',
    autoClose: 8_000,
  });
};
