import { Button } from '@mantine/core';
import { IconTransfer } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { isOpenHandover } from '../../../domain/handover/handoverLists.ts';
import { fullName } from '../../../domain/person/personName.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Page } from '../../parts/Page.tsx';
import { useToday } from '../../state/today.ts';
import { DraftHandover } from './DraftHandover.tsx';
import { HandoverStanding } from '../../parts/handover/HandoverStanding.tsx';
import { SentHandover } from './SentHandover.tsx';
import { useHandoverCase } from './useHandover.ts';

/** One handover: a draft with its letter beside it, or what was sent and what became of it. */
export const HandoverPage = ({
  id,
  paper = null,
}: {
  readonly id: string;
  /** The disclosure whose paper stands beside at first; the letter itself when none is named. */
  readonly paper?: string | null;
}) => {
  const given = useHandoverCase(id);
  const today = useToday();
  const [, navigate] = useLocation();
  const back = (): void => navigate('/uebergaben');
  if (given === null)
    return (
      <Page title="Übergabe" onBack={back}>
        <EmptyState
          icon={IconTransfer}
          title="Diese Übergabe gibt es nicht mehr"
          action={<Button onClick={back}>Alle Übergaben</Button>}
        >
          Sie wurde gelöscht. Eine Löschung können Sie mit Strg + Z zurücknehmen, solange der Tresor
          offen ist.
        </EmptyState>
      </Page>
    );
  const frame = {
    title: `Übergabe: ${fullName(given.student)}`,
    beside: <HandoverStanding handover={given.handover} today={today} />,
    onBack: back,
  };
  const wasSent = !isOpenHandover(given.handover) && given.handover.sentOn !== null;
  return wasSent ? (
    <SentHandover given={given} frame={frame} paper={paper} />
  ) : (
    <DraftHandover given={given} frame={frame} />
  );
};
