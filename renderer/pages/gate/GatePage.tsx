import { ModalsProvider } from '@mantine/modals';
import { useState } from 'react';
import type { SessionFacts } from '../../state/useSession.ts';
import { CreateVault } from './CreateVault.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';
import { StartChoices } from './StartChoices.tsx';
import { UnlockPage } from './UnlockPage.tsx';

type GateProps = {
  readonly facts: SessionFacts;
  readonly onOpen: () => Promise<void>;
  readonly refresh: () => Promise<void>;
};

/** The way into a vault: choose, create, restore or unlock. */
export const GatePage = (props: GateProps) => (
  <ModalsProvider labels={{ confirm: 'Ja', cancel: 'Abbrechen' }}>
    <Gate {...props} />
  </ModalsProvider>
);

const Gate = ({ facts, onOpen, refresh }: GateProps) => {
  const [place, setPlace] = useState<'door' | 'create' | 'restore'>('door');
  const onCreate = () => setPlace('create');
  const onRestore = () => setPlace('restore');
  const back = () => setPlace('door');
  const isRestored = async (): Promise<void> => {
    await refresh();
    setPlace('door');
  };
  if (place === 'create') return <CreateVault facts={facts} onOpen={onOpen} onBack={back} />;
  if (place === 'restore')
    return <RestoreBackup facts={facts} onRestored={isRestored} onBack={back} />;
  const ways = { onOpen, onCreate, onRestore };
  return facts.state === 'no vault' ? (
    <StartChoices version={facts.version} onChosen={refresh} {...ways} />
  ) : (
    // Keyed by the folder: what was typed for one vault, and what came of it, says nothing about another.
    <UnlockPage key={facts.folder} facts={facts} refresh={refresh} {...ways} />
  );
};
