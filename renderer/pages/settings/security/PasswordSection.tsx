import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconKey } from '@tabler/icons-react';
import { Hint } from '../../../parts/Hint.tsx';
import { Section } from '../../../parts/Section.tsx';
import { useReadOnly } from '../../../state/readOnly.ts';
import { ChangePasswordDialog } from './ChangePasswordDialog.tsx';
import type { SecurityState } from './useSecurityState.ts';

/** The password and its change; urgent after the recovery key has opened the vault. */
export const PasswordSection = ({ security }: { readonly security: SecurityState }) => {
  const [opened, dialog] = useDisclosure(false);
  const readOnly = useReadOnly();
  const open = () => {
    // The password may have been set elsewhere since this page was opened.
    security.reload();
    dialog.open();
  };
  const byRecovery = security.facts?.byRecovery ?? false;
  return (
    <Section
      title="Kennwort"
      lead="Ändern Sie es, wenn jemand es gesehen haben könnte. Ein Wechsel ohne Anlass ist nicht nötig."
    >
      {byRecovery ? (
        <Hint tone="waiting" icon={IconAlertTriangle} title="Legen Sie ein neues Kennwort fest">
          Sie haben mit dem Wiederherstellungsschlüssel geöffnet. Bis zum Sperren geht das ohne das
          bisherige Kennwort.
        </Hint>
      ) : null}
      <div>
        <Button
          variant={byRecovery ? 'filled' : 'default'}
          leftSection={<IconKey size={16} aria-hidden />}
          disabled={readOnly || security.facts === null}
          onClick={open}
        >
          {byRecovery ? 'Neues Kennwort festlegen' : 'Kennwort ändern'}
        </Button>
      </div>
      <ChangePasswordDialog
        opened={opened}
        withoutCurrent={byRecovery}
        onClose={dialog.close}
        onChanged={security.reload}
      />
    </Section>
  );
};
