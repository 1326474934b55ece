import { Button, Loader, Modal, Stack, Text } from '@mantine/core';
import { IconKey, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { backupPlaceLabels } from '../../../../domain/backup/backupPlaceSchema.ts';
import { BackupInside } from '../../../parts/backup/BackupInside.tsx';
import type { ListedBackup } from '../../../parts/backup/backups.ts';
import { DialogFoot } from '../../../parts/DialogFoot.tsx';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { SecretForm } from '../../../parts/secret/SecretForm.tsx';
import { useTypedSecret } from '../../../parts/secret/typedSecret.ts';
import { useReadOnly } from '../../../state/readOnly.ts';
import { useLookInside, type LookInside } from './useLookInside.ts';

/** Looks into one backup; what is inside stands there before it is restored. */
export const BackupDialog = ({
  backup,
  toRestore,
  onClose,
}: {
  readonly backup: ListedBackup;
  readonly toRestore: boolean;
  readonly onClose: () => void;
}) => {
  const look = useLookInside(backup);
  const [restoring, setRestoring] = useState(toRestore);
  return (
    <Modal
      opened
      onClose={onClose}
      title={restoring ? 'Sicherung wiederherstellen' : 'In die Sicherung hineinsehen'}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={!look.busy}
      withCloseButton={!look.busy}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed" className="tabular">
          {backup.file}, {backupPlaceLabels[backup.place]}
        </Text>
        {look.inside === null ? (
          <NotYetInside look={look} />
        ) : (
          <>
            <BackupInside inside={look.inside} besideVault />
            {restoring ? (
              <Restore look={look} onClose={onClose} />
            ) : (
              <Looked onRestore={() => setRestoring(true)} onClose={onClose} />
            )}
          </>
        )}
      </Stack>
    </Modal>
  );
};

const NotYetInside = ({ look }: { readonly look: LookInside }) => {
  if (look.asksSecret) return <SecretOfThen look={look} />;
  return look.failure === null ? (
    <Loader size="sm" aria-label="Die Sicherung wird geöffnet" />
  ) : (
    <FailureNote failure={look.failure} />
  );
};

const Looked = ({
  onRestore,
  onClose,
}: {
  readonly onRestore: () => void;
  readonly onClose: () => void;
}) => {
  const readOnly = useReadOnly();
  return (
    <DialogFoot>
      <Button
        variant="default"
        leftSection={<IconRestore size={16} aria-hidden />}
        disabled={readOnly}
        onClick={onRestore}
      >
        Diesen Stand wiederherstellen
      </Button>
      <Button onClick={onClose}>Schließen</Button>
    </DialogFoot>
  );
};

const SecretOfThen = ({ look }: { readonly look: LookInside }) => {
  const [typed, type] = useTypedSecret();
  return (
    <>
      <Hint tone="info" icon={IconKey} title="Das Kennwort war damals ein anderes">
        Geben Sie das Kennwort ein, das bei dieser Sicherung galt, oder den
        Wiederherstellungsschlüssel von damals.
      </Hint>
      <SecretForm
        typed={typed}
        onType={type}
        busy={look.busy}
        failure={look.failure}
        submit="Hineinsehen"
        onSubmit={(secret) => void look.open(secret)}
      />
    </>
  );
};

const Restore = ({
  look,
  onClose,
}: {
  readonly look: LookInside;
  readonly onClose: () => void;
}) => (
  <>
    <Hint tone="waiting" icon={IconRestore} title="Was beim Wiederherstellen geschieht">
      Der Tresor wird gesperrt und ist nach dem Öffnen so, wie er damals war. Was seither dazukam
      oder geändert wurde, ist dann nicht mehr zu sehen. Der jetzige Stand wird nicht gelöscht,
      sondern im Tresor-Ordner beiseitegelegt.
      {look.asksSecret
        ? ' Sie öffnen ihn dann mit dem Kennwort von damals.'
        : ' Ihr jetziges Kennwort gilt weiter.'}
    </Hint>
    <FailureNote failure={look.failure} />
    <DialogFoot>
      <Button variant="default" data-autofocus disabled={look.busy} onClick={onClose}>
        Abbrechen
      </Button>
      <Button color="red.9" loading={look.busy} onClick={() => void look.restore()}>
        Wiederherstellen und sperren
      </Button>
    </DialogFoot>
  </>
);
