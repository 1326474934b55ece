import { Text } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { newHandoverFor } from '../../../domain/handover/newHandoverFor.ts';
import type { Partner } from '../../../domain/partner/partnerSchemas.ts';
import { put } from '../../../domain/record/change.ts';
import { handoverPath } from '../../frame/routes.ts';
import { useReplica } from '../../state/ReplicaContext.tsx';
import { save } from '../../state/save.tsx';
import { newId, nowInstant, useToday } from '../../state/today.ts';
import { proposedEntries } from '../../../domain/handover/proposedEntries.ts';
import { FormBody, FormModal } from '../FormModal.tsx';
import { YoungPersonSelect } from '../student/YoungPersonSelect.tsx';
import { RecipientPicker } from './RecipientPicker.tsx';

/** Begins a handover: whom it is about, and to whom it goes. `studentId` is fixed on a person's page. */
export const NewHandover = ({
  opened,
  onClose,
  studentId = null,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly studentId?: string | null;
}) => (
  <FormModal opened={opened} onClose={onClose} title="Neue Übergabe">
    <NewHandoverForm fixedStudentId={studentId} onClose={onClose} />
  </FormModal>
);

const NewHandoverForm = ({
  fixedStudentId,
  onClose,
}: {
  readonly fixedStudentId: string | null;
  readonly onClose: () => void;
}) => {
  const replica = useReplica();
  const today = useToday();
  const [, navigate] = useLocation();
  const [studentId, setStudentId] = useState(fixedStudentId);
  const [partner, setPartner] = useState<Partner | null>(null);
  const [personId, setPersonId] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);

  const begin = async (): Promise<void> => {
    if (studentId === null || partner === null) return;
    const id = newId();
    const handover = {
      ...newHandoverFor(partner.kind, today, { id, studentId, createdAt: nowInstant() }),
      partnerId: partner.id,
      personId,
      ...proposedEntries(replica.data, studentId),
    };
    setSaving(true);
    const saved = await save('Übergabe begonnen', [put('handover', handover)]);
    setSaving(false);
    if (!saved) return;
    onClose();
    navigate(handoverPath(id));
  };

  return (
    <FormBody
      submit="Übergabe beginnen"
      ready={studentId !== null && partner !== null}
      saving={saving}
      onSubmit={() => void begin()}
      onDiscard={null}
    >
      {fixedStudentId === null ? (
        <YoungPersonSelect
          label="Jugendliche oder Jugendlicher"
          openOnly
          data-autofocus
          value={studentId}
          onId={setStudentId}
        />
      ) : null}
      <RecipientPicker
        partnerId={partner?.id ?? null}
        personId={personId}
        onPartner={(chosen, person) => {
          setPartner(chosen);
          setPersonId(person?.id ?? null);
        }}
        onPerson={setPersonId}
      />
      <Text size="sm" c="dimmed">
        Vorgeschlagen werden die Angaben, die für diese Art von Stelle üblich sind. Sie prüfen und
        ändern alles im nächsten Schritt; bis zur Ausgabe verlässt nichts das Programm.
      </Text>
    </FormBody>
  );
};
