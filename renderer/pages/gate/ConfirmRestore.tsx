import { Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { BackupInside } from '../../parts/backup/BackupInside.tsx';
import { backupMoment } from '../../parts/backup/backupMoment.ts';
import type { BackupContent, WhichBackup } from '../../parts/backup/backups.ts';
import { FailureNote } from '../../parts/FailureNote.tsx';
import { Hint } from '../../parts/Hint.tsx';
import type { Secret } from '../../parts/secret/typedSecret.ts';
import { useAttempt } from '../../parts/useAttempt.ts';
import { ask } from '../../state/bridge.ts';
import type { SessionFacts } from '../../state/useSession.ts';
import { BackButton } from './BackButton.tsx';

/** The third step: what is inside, what happens to what is there now, and the decision. */
export const ConfirmRestore = ({
  facts,
  which,
  secret,
  inside,
  onRestored,
  onBack,
}: {
  readonly facts: SessionFacts;
  readonly which: WhichBackup;
  readonly secret: Secret;
  readonly inside: BackupContent;
  readonly onRestored: () => Promise<void>;
  readonly onBack: () => void;
}) => {
  const { busy, failure, attempt } = useAttempt();
  const hasVault = facts.state !== 'no vault';
  // Which vault of one's own is meant cannot be told from within the practice.
  const mixed = facts.practice && !inside.practice;
  const restore = () => void attempt(() => ask('backup.restore', { which, secret }), onRestored);
  return (
    <Stack gap="sm">
      <BackupInside inside={inside} besideVault={hasVault} />
      {mixed ? (
        <Hint tone="bad" icon={IconAlertTriangle} title="Verlassen Sie zuerst die Übung">
          Diese Sicherung gehört nicht zur Übung. Verlassen Sie die Übung und stellen Sie sie bei
          Ihrem eigenen Tresor wieder her. Es wurde nichts verändert.
        </Hint>
      ) : (
        <Hint tone="info" icon={IconInfoCircle} title="Was beim Wiederherstellen geschieht">
          {effectOf(inside, facts)}
        </Hint>
      )}
      <FailureNote failure={failure} />
      <Group justify="space-between">
        <BackButton onBack={onBack} disabled={busy} />
        <Button loading={busy} disabled={mixed} onClick={restore}>
          Diesen Stand wiederherstellen
        </Button>
      </Group>
    </Stack>
  );
};

const afterwards =
  'Die Sicherung selbst bleibt unverändert. Danach öffnen Sie mit dem Kennwort, das zu dieser Sicherung gehört.';

/** What happens to what is there now, in plain words. */
const effectOf = ({ at, practice }: BackupContent, { state }: SessionFacts): string => {
  if (practice)
    return `Die Übung enthält danach den Stand vom ${backupMoment(at)}. Ihr eigener Tresor wird davon nicht berührt. ${afterwards}`;
  return state === 'no vault'
    ? `Der Tresor wird auf diesem PC in Ihrem Benutzerordner angelegt. ${afterwards}`
    : `Der Tresor enthält danach den Stand vom ${backupMoment(at)}; spätere Einträge stehen nicht mehr darin. Die jetzigen Dateien werden im Tresor-Ordner unter „quarantine“ beiseitegelegt, nichts wird gelöscht. ${afterwards}`;
};
