import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Failure, FailureKind } from '../../../domain/contract/failure.ts';
import { confirm } from '../../parts/confirm.tsx';
import type { Way } from './useOpening.ts';

type WaysOn = {
  /** Whether somebody has looked at what is left of a damaged vault. */
  readonly seen: boolean;
  readonly busy: boolean;
  readonly onOpen: (how: Way) => void;
  readonly onRestore: () => void;
};

/** The ways on from a vault that did not open, each for the trouble it helps with. */
export const OpeningTrouble = ({
  failure,
  ...ways
}: WaysOn & { readonly failure: Failure | null }) => {
  const buttons = failure === null ? undefined : buttonsFor[failure.kind];
  return buttons === undefined ? null : <Group gap="xs">{buttons(ways)}</Group>;
};

/** Whether a failure has ways on, which then come before another try. */
export const hasWaysOn = (failure: Failure | null): boolean =>
  failure !== null && failure.kind in buttonsFor;

/** Whether restoring a backup is among the ways on, and need not be offered a second time. */
export const offersRestoring = (failure: Failure | null): boolean =>
  failure !== null && ['vault damaged', 'vault lost', 'vault missing'].includes(failure.kind);

const buttonsFor: Partial<Readonly<Record<FailureKind, (ways: WaysOn) => ReactNode>>> = {
  'vault in use': (ways) => <LookButton {...ways} label="Nur hineinsehen" />,
  'vault abandoned': (ways) => (
    <>
      <LookButton {...ways} label="Nur hineinsehen" />
      <TakeOverButton {...ways} />
    </>
  ),
  'vault newer': (ways) => <LookButton {...ways} label="Nur hineinsehen" />,
  'vault damaged': (ways) => (
    <>
      {ways.seen ? <GoOnButton {...ways} /> : null}
      <LookButton {...ways} label="Ansehen, was erhalten ist" />
      <RestoreButton {...ways} />
    </>
  ),
  'vault lost': (ways) => <RestoreButton {...ways} main />,
  'vault missing': (ways) => <RestoreButton {...ways} main />,
};

const LookButton = ({ busy, onOpen, label, seen }: WaysOn & { readonly label: string }) => (
  <Button variant={seen ? 'default' : 'filled'} disabled={busy} onClick={() => onOpen('look')}>
    {label}
  </Button>
);

const RestoreButton = ({ busy, onRestore, main = false }: WaysOn & { readonly main?: boolean }) => (
  <Button variant={main ? 'filled' : 'default'} disabled={busy} onClick={onRestore}>
    Sicherung wiederherstellen
  </Button>
);

const TakeOverButton = ({ busy, onOpen }: WaysOn) => {
  const takeOver = async (): Promise<void> => {
    const sure = await confirm({
      title: 'Tresor übernehmen',
      text: 'Läuft das andere Programm doch noch, kann es danach nichts mehr speichern, und was dort noch nicht gespeichert ist, muss von Hand übertragen werden. Übernehmen Sie den Tresor nur, wenn es sicher nicht mehr läuft, zum Beispiel nach einem Absturz oder Stromausfall. Alles Gespeicherte bleibt erhalten.',
      yes: 'Tresor übernehmen',
      danger: true,
    });
    if (sure) onOpen('take over');
  };
  return (
    <Button variant="default" disabled={busy} onClick={() => void takeOver()}>
      Tresor übernehmen
    </Button>
  );
};

const GoOnButton = ({ busy, onOpen }: WaysOn) => {
  const goOn = async (): Promise<void> => {
    const sure = await confirm({
      title: 'Mit dem erhaltenen Stand weiterarbeiten',
      text: 'Der Tresor enthält danach das, was Sie angesehen haben. Was sonst noch in den beschädigten Dateien stand, fehlt darin. Diese Dateien werden beiseitegelegt, nichts wird gelöscht. Gibt es eine Sicherung mit neueren Einträgen, stellen Sie besser diese wieder her.',
      yes: 'Weiterarbeiten',
    });
    if (sure) onOpen('restore');
  };
  return (
    <Button disabled={busy} onClick={() => void goOn()}>
      Mit dem erhaltenen Stand weiterarbeiten
    </Button>
  );
};
