import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import {
  blankPassword,
  NewPasswordFields,
  passwordIsReady,
} from '../../../parts/password/NewPasswordFields.tsx';
import { useAttempt } from '../../../parts/useAttempt.ts';
import { ask } from '../../../state/bridge.ts';
import { OwnPasswordField } from './OwnPasswordField.tsx';

type DialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Sets the password of whoever stands in; the own one is asked first. */
export const SetDeputyDialog = (props: DialogProps) => (
  <FormModal opened={props.opened} onClose={props.onClose} title="Kennwort für die Vertretung">
    <SetForm {...props} />
  </FormModal>
);

const SetForm = ({ onClose, onDone }: DialogProps) => {
  const [own, setOwn] = useState('');
  const [typed, setTyped] = useState(blankPassword);
  const { busy, failure, attempt } = useAttempt();
  const isOwn = own !== '' && typed.password === own;
  const set = () =>
    attempt(
      () => ask('security.setDeputy', { password: own, deputyPassword: typed.password }),
      () => {
        notifications.show({
          color: 'green',
          title: 'Das Kennwort der Vertretung gilt',
          message: 'Es öffnet diesen Tresor ab sofort. Ihr eigenes Kennwort bleibt dasselbe.',
          autoClose: 10_000,
        });
        onDone();
        onClose();
      },
    );
  return (
    <FormBody
      onSubmit={set}
      submit="Kennwort hinterlegen"
      ready={passwordIsReady(typed) && own !== '' && !isOwn}
      saving={busy}
      onDiscard={null}
    >
      <OwnPasswordField value={own} onChange={setOwn} wrong={failure?.kind === 'wrong password'} />
      <NewPasswordFields label="Kennwort der Vertretung" value={typed} onChange={setTyped} />
      <Text size="sm" role="status">
        {isOwn
          ? 'Nehmen Sie für die Vertretung ein anderes Kennwort als Ihr eigenes.'
          : 'Am besten gibt die Vertretung es selbst ein. Klären Sie vorher, ob sie alles sehen darf.'}
      </Text>
      <FailureNote failure={failure} />
    </FormBody>
  );
};
