import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { DialogFoot } from '../../../parts/DialogFoot.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { SecretForm } from '../../../parts/secret/SecretForm.tsx';
import { useTypedSecret } from '../../../parts/secret/typedSecret.ts';
import { useAttempt } from '../../../parts/useAttempt.ts';
import { ask } from '../../../state/bridge.ts';

/** Tries the recovery key on the sheet without changing anything. */
export const RehearseDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) => (
  <Modal
    opened={opened}
    onClose={onClose}
    title="Wiederherstellung proben"
    size="lg"
    closeOnClickOutside={false}
  >
    <Rehearsal onClose={onClose} />
  </Modal>
);

const Rehearsal = ({ onClose }: { readonly onClose: () => void }) => {
  const [typed, type] = useTypedSecret();
  const [right, setRight] = useState(false);
  const { busy, failure, attempt } = useAttempt();
  if (right)
    return (
      <Stack gap="sm">
        <Hint tone="good" icon={IconCircleCheck} title="Der Schlüssel stimmt" role="status">
          Mit diesem Blatt lässt sich der Tresor öffnen. Es wurde nichts verändert. Verwahren Sie es
          wieder verschlossen und getrennt vom PC.
        </Hint>
        <DialogFoot justify="flex-end">
          <Button data-autofocus autoFocus onClick={onClose}>
            Schließen
          </Button>
        </DialogFoot>
      </Stack>
    );
  return (
    <Stack gap="sm">
      <Text size="sm">
        Tippen Sie die neun Gruppen von Ihrem Blatt ab. Das Programm prüft nur, ob sie diesen Tresor
        öffnen würden, und verändert nichts.
      </Text>
      <SecretForm
        typed={{ ...typed, byRecovery: true }}
        onType={type}
        busy={busy}
        failure={failure}
        submit="Schlüssel prüfen"
        onSubmit={(secret) =>
          void attempt(
            () =>
              ask('security.rehearse', { digits: secret.kind === 'recovery' ? secret.digits : '' }),
            () => setRight(true),
          )
        }
        passwordOnly
      />
    </Stack>
  );
};
