import { notifications } from '@mantine/notifications';
import { useCallback, useState } from 'react';
import type { Output } from '../../../../domain/contract/contract.ts';
import { confirm } from '../../../parts/confirm.tsx';
import { ask } from '../../../state/bridge.ts';
import { showFailure } from '../../../state/save.tsx';
import { purgeWords } from './purgeWords.ts';

type Purged = Extract<Output<'backup.purge'>, { ok: true }>['value'];

/** The clearing away of older backups: whether it runs, and what came of the last one. */
export type Purge = {
  readonly busy: boolean;
  readonly purged: Purged | null;
  readonly run: () => Promise<void>;
};

/** What could not be reached stays in sight until it is closed. */
const sayPurged = (purged: Purged): void => {
  const { title, text } = purgeWords(purged);
  const everywhere = purged.unreachable.length === 0;
  notifications.show({
    color: everywhere ? 'green' : 'yellow',
    title,
    message: text,
    autoClose: everywhere ? 10_000 : false,
  });
};

/** Clears older backups away after asking; a fresh checked one comes first. */
export const usePurge = (onDone: () => void): Purge => {
  const [busy, setBusy] = useState(false);
  const [purged, setPurged] = useState<Purged | null>(null);
  const run = useCallback(async (): Promise<void> => {
    const sure = await confirm({
      title: 'Sicherungen jetzt bereinigen',
      text: 'Zuerst entsteht eine neue, geprüfte Sicherung. Danach werden an allen erreichbaren Orten die älteren gelöscht, dazu, was im Tresor-Ordner beiseitegelegt wurde. Frühere Stände lassen sich dann nicht mehr wiederherstellen.',
      yes: 'Ältere Sicherungen löschen',
      danger: true,
    });
    if (!sure) return;
    setBusy(true);
    const answer = await ask('backup.purge', {}).finally(() => setBusy(false));
    if (answer.ok) {
      setPurged(answer.value);
      sayPurged(answer.value);
    } else showFailure(answer.failure);
    onDone();
  }, [onDone]);
  return { busy, purged, run };
};
