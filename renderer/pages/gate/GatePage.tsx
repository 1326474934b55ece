import { useState } from 'react';
import type { SessionFacts } from '../../state/useSession.ts';
import { CreateVault } from './CreateVault.tsx';
import { StartChoices } from './StartChoices.tsx';
import { UnlockPage } from './UnlockPage.tsx';

/** The way into a vault: choose, create or unlock. */
export const GatePage = ({
  facts,
  onOpen,
  refresh,
}: {
  readonly facts: SessionFacts;
  readonly onOpen: () => Promise<void>;
  readonly refresh: () => Promise<void>;
}) => {
  const [creating, setCreating] = useState(false);
  const create = () => setCreating(true);
  if (creating)
    return <CreateVault facts={facts} onOpen={onOpen} onBack={() => setCreating(false)} />;
  if (facts.state === 'no vault')
    return (
      <StartChoices version={facts.version} onCreate={create} onChosen={refresh} onOpen={onOpen} />
    );
  return <UnlockPage facts={facts} onOpen={onOpen} onCreate={create} refresh={refresh} />;
};
