import { Stepper } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import type { BackupContent } from '../../parts/backup/backups.ts';
import { SecretForm } from '../../parts/secret/SecretForm.tsx';
import { useTypedSecret, type Secret } from '../../parts/secret/typedSecret.ts';
import { useAttempt } from '../../parts/useAttempt.ts';
import { ask } from '../../state/bridge.ts';
import type { SessionFacts } from '../../state/useSession.ts';
import { BackButton } from './BackButton.tsx';
import { ChooseBackup, type ChosenBackup } from './ChooseBackup.tsx';
import { ConfirmRestore } from './ConfirmRestore.tsx';
import { GateFrame } from './GateFrame.tsx';

const titles = ['Sicherung auswählen', 'Sicherung öffnen', 'In die Sicherung hineinsehen'] as const;

/** A backup that was looked into, and what opened it. */
type Seen = { readonly inside: BackupContent; readonly secret: Secret };

/** Brings a backup back in three steps: choose it, open it, look inside and decide. */
export const RestoreBackup = ({
  facts,
  onRestored,
  onBack,
}: {
  readonly facts: SessionFacts;
  readonly onRestored: () => Promise<void>;
  readonly onBack: () => void;
}) => {
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const step = chosen === null ? 0 : seen === null ? 1 : 2;
  const back = () => {
    if (seen !== null) setSeen(null);
    else if (chosen !== null) setChosen(null);
    else onBack();
  };
  useHotkeys([['Escape', back]], []);
  return (
    <GateFrame title={titles[step]} width={760} version={facts.version} step={String(step)}>
      <Stepper active={step} size="xs" allowNextStepsSelect={false} aria-label="Schritte">
        <Stepper.Step label="Auswählen" allowStepSelect={false} />
        <Stepper.Step label="Öffnen" allowStepSelect={false} />
        <Stepper.Step label="Hineinsehen" allowStepSelect={false} />
      </Stepper>
      {chosen === null ? (
        <ChooseBackup hasVault={facts.state !== 'no vault'} onChosen={setChosen} onBack={onBack} />
      ) : seen === null ? (
        <OpenBackup chosen={chosen} onSeen={setSeen} onBack={back} />
      ) : (
        <ConfirmRestore
          facts={facts}
          which={chosen.which}
          {...seen}
          onRestored={onRestored}
          onBack={back}
        />
      )}
    </GateFrame>
  );
};

const OpenBackup = ({
  chosen,
  onSeen,
  onBack,
}: {
  readonly chosen: ChosenBackup;
  readonly onSeen: (seen: Seen) => void;
  readonly onBack: () => void;
}) => {
  const [typed, type] = useTypedSecret();
  const { busy, failure, attempt } = useAttempt();
  const look = (secret: Secret) =>
    void attempt(
      () => ask('backup.look', { which: chosen.which, secret }),
      (inside) => onSeen({ inside, secret }),
    );
  return (
    <SecretForm
      typed={typed}
      onType={type}
      busy={busy}
      failure={failure}
      submit="Hineinsehen"
      onSubmit={look}
      lead={
        <>
          <b>{chosen.name}</b>
          <br />
          Es gilt das Kennwort, mit dem der Tresor damals geöffnet wurde. Beim Hineinsehen wird
          nichts verändert.
        </>
      }
      beside={<BackButton onBack={onBack} disabled={busy} />}
    />
  );
};
