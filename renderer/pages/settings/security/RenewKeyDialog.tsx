import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { RecoveryStep } from '../../../parts/recovery/RecoveryStep.tsx';
import { useAttempt } from '../../../parts/useAttempt.ts';
import { ask } from '../../../state/bridge.ts';
import { useSettings } from '../../../state/ReplicaContext.tsx';
import { OwnPasswordField } from './OwnPasswordField.tsx';

const renewedLead =
  'Er gilt ab sofort und wird nur jetzt gezeigt. Sicherungen und Kopien, die vorher entstanden sind, öffnet weiterhin der bisherige Schlüssel.';

/** Makes a new recovery key: the password first, then the sheet and two groups asked back. */
export const RenewKeyDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) => {
  const { practice } = useSettings();
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const finish = () => {
    setRecoveryKey(null);
    onClose();
  };
  if (recoveryKey === null)
    return (
      <FormModal
        opened={opened}
        onClose={onClose}
        title="Neuen Wiederherstellungsschlüssel erzeugen"
      >
        <AskPassword onMade={setRecoveryKey} />
      </FormModal>
    );
  return (
    <Modal
      opened
      onClose={finish}
      title="Der neue Wiederherstellungsschlüssel"
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <RecoveryStep
        recoveryKey={recoveryKey}
        lead={renewedLead}
        practice={practice}
        onKept={finish}
      />
    </Modal>
  );
};

const AskPassword = ({ onMade }: { readonly onMade: (recoveryKey: string) => void }) => {
  const [password, setPassword] = useState('');
  const { busy, failure, attempt } = useAttempt();
  const make = () =>
    attempt(
      () => ask('security.renewRecoveryKey', { password }),
      (made) => onMade(made.recoveryKey),
    );
  return (
    <FormBody
      onSubmit={() => void make()}
      submit="Neuen Schlüssel erzeugen"
      ready={password !== ''}
      saving={busy}
      onDiscard={null}
    >
      <Text size="sm">
        Der bisherige Schlüssel öffnet diesen Tresor danach nicht mehr. Ältere Sicherungen und
        Kopien öffnet er weiterhin; bereinigen Sie die Sicherungen, wenn jemand das alte Blatt haben
        könnte. Der neue Schlüssel wird nur einmal gezeigt.
      </Text>
      <OwnPasswordField
        value={password}
        onChange={setPassword}
        wrong={failure?.kind === 'wrong password'}
      />
      <FailureNote failure={failure} />
    </FormBody>
  );
};
