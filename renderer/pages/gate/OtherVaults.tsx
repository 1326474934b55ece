import { Button, SimpleGrid } from '@mantine/core';
import {
  IconDatabaseImport,
  IconFolderOpen,
  IconLockPlus,
  IconLogout,
  IconSchool,
  type Icon,
} from '@tabler/icons-react';
import { FailureNote } from '../../parts/FailureNote.tsx';
import type { Attempt } from '../../parts/useAttempt.ts';
import { switchVault } from '../../state/switchVault.ts';

/** The ways to another vault than the one that is to be unlocked, and to a backup. */
export const OtherVaults = ({
  practice,
  switching: { busy, failure, attempt },
  onOpen,
  onCreate,
  onRestore,
  refresh,
}: {
  readonly practice: boolean;
  readonly switching: Attempt;
  readonly onOpen: () => Promise<void>;
  readonly onCreate: () => void;
  /** Null where the way to a backup is offered already. */
  readonly onRestore: (() => void) | null;
  readonly refresh: () => Promise<void>;
}) => (
  <>
    <FailureNote failure={failure} />
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      {practice ? (
        <Small icon={IconLogout} onClick={() => void switchVault('session.leavePractice')}>
          Übung verlassen
        </Small>
      ) : (
        <Small
          icon={IconSchool}
          disabled={busy}
          onClick={() => void attempt(() => switchVault('session.openPractice'), onOpen)}
        >
          Übung öffnen
        </Small>
      )}
      <Small
        icon={IconFolderOpen}
        disabled={busy}
        onClick={() => void attempt(() => switchVault('session.chooseVault'), refresh)}
      >
        Anderen Tresor öffnen
      </Small>
      <Small icon={IconLockPlus} disabled={busy} onClick={onCreate}>
        Neuen Tresor anlegen
      </Small>
      {onRestore === null ? null : (
        <Small icon={IconDatabaseImport} disabled={busy} onClick={onRestore}>
          Sicherung wiederherstellen
        </Small>
      )}
    </SimpleGrid>
  </>
);

const Small = ({
  icon: Picture,
  disabled = false,
  onClick,
  children,
}: {
  readonly icon: Icon;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}) => (
  <Button
    variant="default"
    size="xs"
    justify="flex-start"
    disabled={disabled}
    leftSection={<Picture size={16} aria-hidden />}
    onClick={onClick}
  >
    {children}
  </Button>
);
