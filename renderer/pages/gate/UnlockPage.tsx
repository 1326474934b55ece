import { Button, Divider, Group, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconInfoCircle,
  IconSchool,
} from '@tabler/icons-react';
import { useState } from 'react';
import { practicePassword } from '../../../domain/words/practicePassword.ts';
import { Hint } from '../../parts/Hint.tsx';
import { SecretForm } from '../../parts/secret/SecretForm.tsx';
import { useTypedSecret } from '../../parts/secret/typedSecret.ts';
import { useAttempt } from '../../parts/useAttempt.ts';
import type { SessionFacts } from '../../state/useSession.ts';
import { GateFrame } from './GateFrame.tsx';
import { hasWaysOn, offersRestoring, OpeningTrouble } from './OpeningTrouble.tsx';
import { OtherVaults } from './OtherVaults.tsx';
import { useOpening } from './useOpening.ts';

/** Opens the known vault: by password or by recovery key. Nothing here tells whose data they are. */
export const UnlockPage = ({
  facts,
  onOpen,
  onCreate,
  onRestore,
  refresh,
}: {
  readonly facts: SessionFacts;
  readonly onOpen: () => Promise<void>;
  readonly onCreate: () => void;
  readonly onRestore: () => void;
  readonly refresh: () => Promise<void>;
}) => {
  const [typed, type] = useTypedSecret();
  const [filled, setFilled] = useState(0);
  const { busy, failure, open, forget } = useOpening(onOpen);
  const switching = useAttempt();
  const fill = () => {
    type({ password: practicePassword });
    // A new form takes the focus, so that Enter is enough.
    setFilled(filled + 1);
  };
  // Whoever goes on with one thing has done with what was said of the other.
  const goOn: typeof open = (how, secret) => {
    switching.forget();
    open(how, secret);
  };
  const isChosen = (): Promise<void> => {
    forget();
    return refresh();
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
      {facts.restored === 'done' ? <RestoredHint /> : null}
      {facts.restored === 'failed' ? <NotRestoredHint /> : null}
      {facts.restored === 'broken off' ? <BrokenOffHint /> : null}
      {facts.died ? <DiedHint /> : null}
      {failure === null && facts.seen ? <SeenHint /> : null}
      <SecretForm
        key={filled}
        typed={typed}
        onType={type}
        busy={busy}
        failure={failure}
        submit={hasWaysOn(failure) ? 'Noch einmal versuchen' : 'Tresor öffnen'}
        quiet={hasWaysOn(failure)}
        onSubmit={(secret) => goOn('write', secret)}
        passwordOnly={facts.practice}
      >
        <OpeningTrouble
          failure={failure}
          seen={facts.seen}
          busy={busy}
          onOpen={goOn}
          onRestore={onRestore}
        />
      </SecretForm>
      <Divider />
      <OtherVaults
        practice={facts.practice}
        switching={switching}
        onOpen={onOpen}
        onCreate={onCreate}
        onRestore={offersRestoring(failure) ? null : onRestore}
        refresh={isChosen}
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

const RestoredHint = () => (
  <Hint
    role="status"
    tone="good"
    icon={IconCircleCheck}
    title="Die Sicherung ist wiederhergestellt"
  >
    Der bisherige Stand liegt beiseite, gelöscht wurde nichts. Öffnen Sie mit dem Kennwort, mit dem
    Sie in die Sicherung hineingesehen haben; wurde keines verlangt, mit Ihrem jetzigen.
  </Hint>
);

const NotRestoredHint = () => (
  <Hint
    role="alert"
    tone="bad"
    icon={IconAlertTriangle}
    title="Die Sicherung wurde nicht wiederhergestellt"
  >
    Der bisherige Stand ist unverändert, gelöscht wurde nichts. Öffnen Sie ihn mit Ihrem Kennwort.
    Prüfen Sie vor dem nächsten Versuch, ob auf dem Datenträger Platz ist.
  </Hint>
);

const BrokenOffHint = () => (
  <Hint
    role="alert"
    tone="waiting"
    icon={IconAlertTriangle}
    title="Das Wiederherstellen wurde durch das Sperren unterbrochen"
  >
    Gelöscht wurde nichts, und der Tresor ist unversehrt. Öffnen Sie ihn mit Ihrem Kennwort: Sie
    sehen den bisherigen Stand und können das Wiederherstellen wiederholen. Fehlte nur noch das
    Aufräumen, sehen Sie schon den Stand der Sicherung; dann gilt deren Kennwort.
  </Hint>
);

const DiedHint = () => (
  <Hint
    role="alert"
    tone="waiting"
    icon={IconAlertTriangle}
    title="Das Programm hat den Tresor unerwartet geschlossen"
  >
    Alles als gespeichert Angezeigte ist da, auch angefangene Texte; nur was in der letzten Sekunde
    getippt wurde, kann fehlen. Öffnen Sie den Tresor wieder. Kommt das noch einmal vor, sagen Sie
    es Ihrer IT.
  </Hint>
);

const SeenHint = () => (
  <Hint tone="info" icon={IconInfoCircle} title="Dieser Tresor ist beschädigt">
    Sie haben angesehen, was erhalten ist. Geben Sie das Kennwort ein; danach können Sie mit diesem
    Stand weiterarbeiten oder eine Sicherung wiederherstellen.
  </Hint>
);
