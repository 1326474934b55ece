import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { RecoveryStep } from '../../../parts/recovery/RecoveryStep.tsx';
import { useSettings } from '../../../state/ReplicaContext.tsx';
import { OwnPasswordField } from './OwnPasswordField.tsx';
import { useRenewedKey, type RenewedKey } from './useRenewedKey.ts';

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
  const renewed = useRenewedKey();
  const closeUnlessBusy = () => {
    // A key made behind a closed dialog would be seen by nobody.
    if (!renewed.busy) onClose();
  };
  if (renewed.recoveryKey === null)
    return (
      <FormModal
        opened={opened}
        onClose={closeUnlessBusy}
        title="Neuen Wiederherstellungsschlüssel erzeugen"
      >
        <AskPassword renewed={renewed} />
      </FormModal>
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title="Der neue Wiederherstellungsschlüssel"
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <RecoveryStep
        recoveryKey={renewed.recoveryKey}
        lead={renewedLead}
        practice={practice}
        onKept={() => {
          renewed.keep();
          onClose();
        }}
      />
    </Modal>
  );
};

const AskPassword = ({ renewed: { busy, failure, make } }: { readonly renewed: RenewedKey }) => {
  const [password, setPassword] = useState('');
  return (
    <FormBody
      onSubmit={() => void make(password)}
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
