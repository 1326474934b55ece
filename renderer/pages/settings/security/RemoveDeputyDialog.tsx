import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { useAttempt } from '../../../parts/useAttempt.ts';
import { ask } from '../../../state/bridge.ts';
import { OwnPasswordField } from './OwnPasswordField.tsx';

type DialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Takes the password of the deputy away; the own one is asked first. */
export const RemoveDeputyDialog = (props: DialogProps) => (
  <FormModal
    opened={props.opened}
    onClose={props.onClose}
    title="Kennwort der Vertretung entfernen"
  >
    <RemoveForm {...props} />
  </FormModal>
);

const RemoveForm = ({ onClose, onDone }: DialogProps) => {
  const [own, setOwn] = useState('');
  const { busy, failure, attempt } = useAttempt();
  const remove = () =>
    attempt(
      () => ask('security.removeDeputy', { password: own }),
      () => {
        notifications.show({
          title: 'Das Kennwort der Vertretung ist entfernt',
          message: 'Es öffnet diesen Tresor nicht mehr.',
          autoClose: 10_000,
        });
        onDone();
        onClose();
      },
    );
  return (
    <FormBody
      onSubmit={remove}
      submit="Kennwort entfernen"
      ready={own !== ''}
      saving={busy}
      onDiscard={null}
    >
      <Text size="sm">
        Danach öffnet das Kennwort der Vertretung diesen Tresor nicht mehr. Ältere Sicherungen und
        Kopien öffnet es weiterhin; bereinigen Sie die Sicherungen, wenn das nicht sein soll.
      </Text>
      <OwnPasswordField value={own} onChange={setOwn} wrong={failure?.kind === 'wrong password'} />
      <FailureNote failure={failure} />
    </FormBody>
  );
};
