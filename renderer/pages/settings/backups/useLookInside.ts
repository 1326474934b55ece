import { useEffect, useState } from 'react';
import type { Failure } from '../../../../domain/contract/failure.ts';
import type { BackupContent, ListedBackup, WhichBackup } from '../../../parts/backup/backups.ts';
import type { Secret } from '../../../parts/secret/typedSecret.ts';
import { useAttempt } from '../../../parts/useAttempt.ts';
import { ask } from '../../../state/bridge.ts';
import { flushPending } from '../../../state/pending.ts';

/** A look into a backup: what is inside, or what stands in the way. */
export type LookInside = {
  readonly inside: BackupContent | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Whether the key of the open vault does not fit, so that the secret of that time is needed. */
  readonly asksSecret: boolean;
  readonly open: (secret: Secret) => Promise<void>;
  /** Restores what was looked at; the vault locks. */
  readonly restore: () => Promise<void>;
};

const isWrongSecret = ({ kind }: Failure): boolean =>
  kind === 'wrong password' || kind === 'wrong recovery key';

/** Opens a backup with the key of the open vault, or with the secret of that time where that does not fit. */
export const useLookInside = ({ place, file }: ListedBackup): LookInside => {
  const [inside, setInside] = useState<BackupContent | null>(null);
  const [first, setFirst] = useState<Failure | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const { busy, failure, attempt } = useAttempt();
  useEffect(() => {
    const which: WhichBackup = { place, file };
    void ask('backup.look', { which, secret: null }).then((answer) =>
      answer.ok ? setInside(answer.value) : setFirst(answer.failure),
    );
  }, [place, file]);
  const asksSecret = first !== null && isWrongSecret(first);
  const open = (typed: Secret) =>
    attempt(
      () => ask('backup.look', { which: { place, file }, secret: typed }),
      (found) => {
        setSecret(typed);
        setInside(found);
      },
    );
  const restore = () =>
    attempt(
      async () => {
        await flushPending();
        return ask('backup.restore', { which: { place, file }, secret });
      },
      // The shell locks the vault and replaces this page.
      () => undefined,
    );
  return {
    inside,
    busy,
    failure: asksSecret || first === null ? failure : first,
    asksSecret,
    open,
    restore,
  };
};
