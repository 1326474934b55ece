import { Button } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { Handover } from '../../../../domain/handover/handoverSchema.ts';
import { supplementOf } from '../../../../domain/handover/supplementOf.ts';
import { put } from '../../../../domain/record/change.ts';
import { handoverPath } from '../../../frame/routes.ts';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { save } from '../../../state/save.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';

/** What can be done with a handover that was sent: write its letter out again, supplement it by another one. */
export const SentActions = ({
  handover,
  onCopy,
}: {
  readonly handover: Handover;
  readonly onCopy: (() => void) | null;
}) => {
  const today = useToday();
  const replica = useReplica();
  const [, navigate] = useLocation();
  const supplement = async (): Promise<void> => {
    const given = { id: newId(), createdAt: nowInstant(), today };
    const draft = supplementOf(handover, replica.data, given);
    if (await save('Ergänzung begonnen', [put('handover', draft)]))
      navigate(handoverPath(given.id));
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => void supplement()}
      >
        Ergänzung
      </Button>
      {onCopy === null ? null : (
        <Button leftSection={<IconCopy size={18} aria-hidden />} onClick={onCopy}>
          Abschrift
        </Button>
      )}
    </>
  );
};
