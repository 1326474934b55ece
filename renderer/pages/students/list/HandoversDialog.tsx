import { Text } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { newHandoverFor } from '../../../../domain/handover/newHandoverFor.ts';
import type { Partner } from '../../../../domain/partner/partnerSchemas.ts';
import { put } from '../../../../domain/record/change.ts';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { save } from '../../../state/save.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';
import { proposedEntries } from '../../../../domain/handover/proposedEntries.ts';
import { RecipientPicker } from '../../../parts/handover/RecipientPicker.tsx';

type DialogProps = {
  readonly studentIds: readonly string[];
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Prepares drafts of handovers for several young people to the same recipient. */
export const HandoversDialog = (props: DialogProps) => (
  <FormModal opened={props.opened} onClose={props.onClose} title="Übergaben vorbereiten">
    <HandoversForm {...props} />
  </FormModal>
);

const HandoversForm = ({ studentIds, onClose, onDone }: DialogProps) => {
  const replica = useReplica();
  const today = useToday();
  const [, navigate] = useLocation();
  const [partner, setPartner] = useState<Partner | null>(null);
  const [personId, setPersonId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);

  const submit = async (): Promise<void> => {
    setTried(true);
    if (partner === null) return;
    const createdAt = nowInstant();
    const drafts = studentIds.map((studentId) => ({
      ...newHandoverFor(partner.kind, today, { id: newId(), studentId, createdAt }),
      partnerId: partner.id,
      personId,
      ...proposedEntries(replica.data, studentId),
    }));
    const changes = drafts.map((draft) => put('handover', draft));
    if (!(await save('Übergaben vorbereitet', changes))) return;
    onClose();
    onDone();
    navigate('/uebergaben');
  };

  return (
    <FormBody
      submit={studentIds.length === 1 ? 'Entwurf anlegen' : `${studentIds.length} Entwürfe anlegen`}
      onSubmit={() => void submit()}
      onDiscard={null}
    >
      <Text size="sm">
        Es entstehen nur Entwürfe, einer für jede ausgewählte Person. Vor dem Versenden wird
        geprüft, was übermittelt werden darf.
      </Text>
      <RecipientPicker
        partnerId={partner?.id ?? null}
        personId={personId}
        onPartner={(chosen, person) => {
          setPartner(chosen);
          setPersonId(person?.id ?? null);
        }}
        onPerson={setPersonId}
      />
      {tried && partner === null ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          Wählen Sie die Stelle, an die übergeben wird.
        </Text>
      ) : null}
    </FormBody>
  );
};
