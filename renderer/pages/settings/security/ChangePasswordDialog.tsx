import { notifications } from '@mantine/notifications';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { FailureNote } from '../../../parts/FailureNote.tsx';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { Hint } from '../../../parts/Hint.tsx';
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
  /** Whether the vault was opened by the recovery key, so that nobody need know the current one. */
  readonly withoutCurrent: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** Changes the password: the current one, then the new one twice. */
export const ChangePasswordDialog = (props: DialogProps) => (
  <FormModal
    opened={props.opened}
    onClose={props.onClose}
    title={props.withoutCurrent ? 'Neues Kennwort festlegen' : 'Kennwort ändern'}
  >
    <ChangeForm {...props} />
  </FormModal>
);

const sayChanged = (): void => {
  notifications.show({
    color: 'green',
    title: 'Das Kennwort ist geändert',
    message: 'Es gilt ab sofort. Der Wiederherstellungsschlüssel bleibt derselbe.',
    autoClose: 10_000,
  });
};

const ChangeForm = ({ withoutCurrent, onClose, onChanged }: DialogProps) => {
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(blankPassword);
  const { busy, failure, attempt } = useAttempt();
  const change = () =>
    attempt(
      () =>
        ask('security.changePassword', {
          current: withoutCurrent ? null : current,
          next: typed.password,
        }),
      () => {
        sayChanged();
        onChanged();
        onClose();
      },
    );
  return (
    <FormBody
      onSubmit={change}
      submit={withoutCurrent ? 'Kennwort festlegen' : 'Kennwort ändern'}
      ready={passwordIsReady(typed) && (withoutCurrent || current !== '')}
      saving={busy}
      onDiscard={null}
    >
      {withoutCurrent ? null : (
        <OwnPasswordField
          label="Jetziges Kennwort"
          value={current}
          onChange={setCurrent}
          wrong={failure?.kind === 'wrong password'}
        />
      )}
      <NewPasswordFields label="Neues Kennwort" value={typed} onChange={setTyped} />
      <Hint tone="info" icon={IconInfoCircle}>
        Sicherungen und Kopien von vorher öffnen sich weiterhin mit dem bisherigen Kennwort. Hat es
        jemand gesehen, bereinigen Sie danach die Sicherungen.
      </Hint>
      <FailureNote failure={failure} />
    </FormBody>
  );
};
