import { Button, Divider, Group, Text } from '@mantine/core';
import { IconFolderOpen, IconLockPlus, IconLogout, IconSchool } from '@tabler/icons-react';
import { useState } from 'react';
import { practicePassword } from '../../../domain/words/practicePassword.ts';
import { switchVault } from '../../state/switchVault.ts';
import type { SessionFacts } from '../../state/useSession.ts';
import { GateFrame } from './GateFrame.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { RecoveryForm } from './RecoveryForm.tsx';
import { useAttempt } from '../../parts/useAttempt.ts';
import { FailureNote } from '../../parts/FailureNote.tsx';
import { Hint } from '../../parts/Hint.tsx';

/** Opens the known vault: by password or by recovery key. Nothing here tells whose data they are. */
export const UnlockPage = ({
  facts,
  onOpen,
  onCreate,
  refresh,
}: {
  readonly facts: SessionFacts;
  readonly onOpen: () => Promise<void>;
  readonly onCreate: () => void;
  readonly refresh: () => Promise<void>;
}) => {
  const [byRecovery, setByRecovery] = useState(false);
  const [password, setPassword] = useState('');
  const [filled, setFilled] = useState(0);
  const fill = () => {
    setPassword(practicePassword);
    // A new form takes the focus, so that Enter is enough.
    setFilled(filled + 1);
  };
  return (
    <GateFrame
      title={facts.practice ? 'Übung öffnen' : 'Tresor öffnen'}
      lead={
        facts.practice
          ? 'Hier liegen nur erfundene Personen und Betriebe.'
          : `Der Tresor ist gesperrt. Er liegt in ${facts.folder}`
      }
      width={600}
      version={facts.version}
    >
      {facts.practice ? <PracticeHint onFill={fill} /> : null}
      {byRecovery ? (
        <RecoveryForm onOpen={onOpen} onPassword={() => setByRecovery(false)} />
      ) : (
        <PasswordForm
          key={filled}
          password={password}
          onPassword={setPassword}
          onOpen={onOpen}
          onRecovery={facts.practice ? null : () => setByRecovery(true)}
        />
      )}
      <Divider />
      <OtherVaults
        practice={facts.practice}
        onOpen={onOpen}
        onCreate={onCreate}
        refresh={refresh}
      />
    </GateFrame>
  );
};

const PracticeHint = ({ onFill }: { readonly onFill: () => void }) => (
  <Hint tone="info" icon={IconSchool} title="Zum Üben ist das Kennwort bekannt">
    <Group justify="space-between" gap="xs">
      <Text size="sm">
        Es lautet <b>{practicePassword}</b>
      </Text>
      <Button size="compact-sm" variant="default" onClick={onFill}>
        Kennwort einsetzen
      </Button>
    </Group>
  </Hint>
);

const OtherVaults = ({
  practice,
  onOpen,
  onCreate,
  refresh,
}: {
  readonly practice: boolean;
  readonly onOpen: () => Promise<void>;
  readonly onCreate: () => void;
  readonly refresh: () => Promise<void>;
}) => {
  const { busy, failure, attempt } = useAttempt();
  return (
    <>
      <FailureNote failure={failure} />
      <Group gap="xs">
        {practice ? (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => void switchVault('session.leavePractice')}
          >
            Übung verlassen
          </Button>
        ) : (
          <Button
            variant="default"
            size="xs"
            disabled={busy}
            leftSection={<IconSchool size={16} aria-hidden />}
            onClick={() => void attempt(() => switchVault('session.openPractice'), onOpen)}
          >
            Übung öffnen
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          disabled={busy}
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          onClick={() => void attempt(() => switchVault('session.chooseVault'), refresh)}
        >
          Anderen Tresor öffnen
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={busy}
          leftSection={<IconLockPlus size={16} aria-hidden />}
          onClick={onCreate}
        >
          Neuen Tresor anlegen
        </Button>
      </Group>
    </>
  );
};
