import { Button } from '@mantine/core';
import { IconTransfer } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Jump } from '../../../domain/handover/blockers.ts';
import { isOpenHandover } from '../../../domain/handover/handoverLists.ts';
import { fullName } from '../../../domain/person/personName.ts';
import { pageTitle } from '../../frame/focusTitle.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Page } from '../../parts/Page.tsx';
import { useKeptFocus } from '../../parts/useKeptFocus.ts';
import { useToday } from '../../state/today.ts';
import { DraftHandover } from './DraftHandover.tsx';
import { useJump } from './useJump.ts';
import { HandoverStanding } from '../../parts/handover/HandoverStanding.tsx';
import { SentHandover } from './SentHandover.tsx';
import { useHandoverCase } from './useHandover.ts';

/** One handover: a draft with its letter beside it, or what was sent and what became of it. */
export const HandoverPage = ({
  id,
  beside = null,
}: {
  readonly id: string;
  /**
   * What the address names beside the handover: of one that was sent the disclosure whose paper is shown at first, of
   * a draft the place where something is put right.
   */
  readonly beside?: string | null;
}) => {
  const given = useHandoverCase(id);
  const today = useToday();
  const [, navigate] = useLocation();
  const back = (): void => navigate('/uebergaben');
  const wasSent =
    given !== null && !isOpenHandover(given.handover) && given.handover.sentOn !== null;
  // The dialog that let the letter out goes with the editor it stood in.
  useKeptFocus(pageTitle, wasSent);
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
  return wasSent ? (
    <SentHandover given={given} frame={frame} paper={beside} />
  ) : (
    <>
      <DraftHandover given={given} frame={frame} />
      <Arrival place={beside} studentId={given.student.id} />
    </>
  );
};

/** Leads to the place in the editor that the address names, once it stands there. */
const Arrival = ({
  place,
  studentId,
}: {
  readonly place: string | null;
  readonly studentId: string;
}) => {
  const jump = useJump(studentId);
  const latest = useRef(jump);
  useEffect(() => {
    latest.current = jump;
  });
  useEffect(() => {
    const known = jumps.find((one) => one === place);
    if (known !== undefined) latest.current({ jump: known });
  }, [place]);
  return null;
};

/** The places of the editor; what is wrong with the young person is put right elsewhere. */
const jumps: readonly Jump[] = ['recipient', 'basis', 'fields', 'consent', 'talk', 'state'];
