import { Stepper } from '@mantine/core';
import { useState } from 'react';
import { useActivity } from '../../state/useActivity.ts';
import { RecoveryStep } from '../../parts/recovery/RecoveryStep.tsx';
import type { SessionFacts } from '../../state/useSession.ts';
import { GateFrame } from './GateFrame.tsx';
import { InstitutionStep } from './InstitutionStep.tsx';
import { PasswordStep } from './PasswordStep.tsx';

const titles = ['Kennwort wählen', 'Wiederherstellungsschlüssel verwahren', 'Ihre Einrichtung'];

const keyLead =
  'Der Tresor ist angelegt. Wenn Sie das Kennwort vergessen, öffnen ihn nur diese neun Gruppen. Sie werden nur jetzt gezeigt und lassen sich später nicht noch einmal anzeigen; in den Einstellungen können Sie einen neuen Schlüssel erzeugen.';

/** A new vault in three steps; from the second on it lies on the disk and is open. */
export const CreateVault = ({
  facts,
  onOpen,
  onBack,
}: {
  readonly facts: SessionFacts;
  readonly onOpen: () => Promise<void>;
  readonly onBack: () => void;
}) => {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
  useActivity();
  const step = recoveryKey === null ? 0 : kept ? 2 : 1;
  return (
    <GateFrame
      title={titles[step] ?? ''}
      width={760}
      version={facts.version}
      step={step === 0 ? undefined : String(step)}
    >
      <Stepper active={step} size="xs" allowNextStepsSelect={false} aria-label="Schritte">
        <Stepper.Step label="Kennwort" allowStepSelect={false} />
        <Stepper.Step label="Schlüssel" allowStepSelect={false} />
        <Stepper.Step label="Einrichtung" allowStepSelect={false} />
      </Stepper>
      {recoveryKey === null ? (
        <PasswordStep onCreated={setRecoveryKey} onBack={onBack} />
      ) : kept ? (
        <InstitutionStep onDone={onOpen} />
      ) : (
        <RecoveryStep
          recoveryKey={recoveryKey}
          lead={keyLead}
          practice={false}
          onKept={() => setKept(true)}
        />
      )}
    </GateFrame>
  );
};
