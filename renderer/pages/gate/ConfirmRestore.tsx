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
import { forgetSeen } from '../../state/opening.ts';
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
  const mixed = hasVault && inside.practice !== facts.practice;
  const restore = () =>
    void attempt(
      () => ask('backup.restore', { which, secret }),
      () => {
        forgetSeen();
        return onRestored();
      },
    );
  return (
    <Stack gap="sm">
      <BackupInside inside={inside} besideVault={hasVault} />
      {mixed ? (
        <MixedHint practice={inside.practice} />
      ) : (
        <Hint tone="info" icon={IconInfoCircle} title="Was beim Wiederherstellen geschieht">
          {hasVault ? overVault(inside) : asNewVault}
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

const overVault = ({ at }: BackupContent): string =>
  `Der Tresor enthält danach den Stand vom ${backupMoment(at)}; spätere Einträge stehen nicht mehr darin. Die jetzigen Dateien werden im Tresor-Ordner unter „quarantine“ beiseitegelegt, nichts wird gelöscht. Die Sicherung selbst bleibt unverändert. Danach öffnen Sie den Tresor mit dem Kennwort, das zu dieser Sicherung gehört.`;

const asNewVault =
  'Der Tresor wird auf diesem PC in Ihrem Benutzerordner angelegt. Die Sicherung selbst bleibt unverändert. Danach öffnen Sie den Tresor mit dem Kennwort, das zu dieser Sicherung gehört.';

/** Invented and real people must not take each other's place. */
const MixedHint = ({ practice }: { readonly practice: boolean }) => (
  <Hint tone="bad" icon={IconAlertTriangle} title="Hier nicht wiederherzustellen">
    {practice
      ? 'Übungsdaten können nicht an die Stelle Ihres Tresors treten. Öffnen Sie zuerst die Übung.'
      : 'Diese Sicherung enthält echte Daten, hier ist aber die Übung eingestellt. Verlassen Sie zuerst die Übung.'}
  </Hint>
);
