import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { RecoveryStep } from '../../../parts/recovery/RecoveryStep.tsx';
import { useSettings } from '../../../state/ReplicaContext.tsx';
import { OwnPasswordField } from './OwnPasswordField.tsx';
import { useRenewedKey, type RenewedKey } from './useRenewedKey.ts';

const renewedLead =
  'Er wird nur jetzt gezeigt und gilt, sobald Sie zwei Gruppen davon eingegeben haben; bis dahin gilt der bisherige. Sicherungen und Kopien, die vorher entstanden sind, öffnet weiterhin der bisherige Schlüssel.';

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
  const leave = () => {
    renewed.forget();
    onClose();
  };
  if (renewed.recoveryKey === null)
    return (
      <FormModal opened={opened} onClose={leave} title="Neuen Wiederherstellungsschlüssel erzeugen">
        <AskPassword renewed={renewed} />
      </FormModal>
    );
  return (
    <Modal
      opened
      onClose={leave}
      title="Der neue Wiederherstellungsschlüssel"
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': 'Abbrechen, der bisherige Schlüssel gilt weiter' }}
    >
      <RecoveryStep
        recoveryKey={renewed.recoveryKey}
        lead={renewedLead}
        practice={practice}
        onKept={() => void renewed.keep(onClose)}
      />
      <FailureNote failure={renewed.failure} />
    </Modal>
  );
};

const AskPassword = ({ renewed: { busy, failure, make } }: { readonly renewed: RenewedKey }) => {
  const [password, setPassword] = useState('');
  return (
    <FormBody
      onSubmit={() => make(password)}
      submit="Neuen Schlüssel erzeugen"
      ready={password !== ''}
      saving={busy}
      onDiscard={null}
    >
      <Text size="sm">
        Sobald der neue Schlüssel verwahrt ist, öffnet der bisherige diesen Tresor nicht mehr.
        Ältere Sicherungen und Kopien öffnet er weiterhin; bereinigen Sie die Sicherungen, wenn
        jemand das alte Blatt haben könnte. Der neue Schlüssel wird nur einmal gezeigt.
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
