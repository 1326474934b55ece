import { Text } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { allianceDrafts, type AllianceRecipient } from '../../../domain/handover/allianceDrafts.ts';
import { newHandoverFor } from '../../../domain/handover/newHandoverFor.ts';
import type { Partner } from '../../../domain/partner/partnerSchemas.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { focusTitleOf } from '../../frame/focusTitle.ts';
import { handoverPath } from '../../frame/routes.ts';
import { useReplica } from '../../state/ReplicaContext.tsx';
import { save } from '../../state/save.tsx';
import { newId, nowInstant, useToday } from '../../state/today.ts';
import { proposedEntries } from '../../../domain/handover/proposedEntries.ts';
import { FormBody, FormModal } from '../FormModal.tsx';
import { YoungPersonSelect } from '../student/YoungPersonSelect.tsx';
import { AllianceRecipients, recipientsIn } from './AllianceRecipients.tsx';
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

  const [alliance, setAlliance] = useState<Partner | null>(null);
  const [recipients, setRecipients] = useState<readonly AllianceRecipient[]>([]);

  const chooseAlliance = (chosen: Partner | null): void => {
    const { partner: partners, partnerPerson } = replica.data;
    setAlliance(chosen);
    setRecipients(
      chosen === null ? [] : recipientsIn(chosen, partners, Object.values(partnerPerson)),
    );
  };

  const store = async (
    action: string,
    changes: readonly Change[],
    first: string,
  ): Promise<void> => {
    setSaving(true);
    const saved = await save(action, changes);
    setSaving(false);
    if (!saved) return;
    onClose();
    focusTitleOf(handoverPath(first));
    navigate(handoverPath(first));
  };

  const beginCopies = async (id: string): Promise<void> => {
    const drafting = { today, newId, createdAt: nowInstant() };
    const { drafts, changes } = allianceDrafts(replica.data, id, { ...drafting, recipients });
    const [first] = drafts;
    if (first !== undefined) await store('Ausfertigungen begonnen', changes, first.id);
  };

  const begin = async (): Promise<void> => {
    if (studentId === null) return;
    if (alliance !== null) {
      await beginCopies(studentId);
      return;
    }
    if (partner === null) return;
    const id = newId();
    const handover = {
      ...newHandoverFor(partner.kind, today, { id, studentId, createdAt: nowInstant() }),
      partnerId: partner.id,
      personId,
      ...proposedEntries(replica.data, studentId),
    };
    await store('Übergabe begonnen', [put('handover', handover)], id);
  };
  const chosen = alliance === null ? partner !== null : recipients.length > 0;

  return (
    <FormBody
      submit={
        recipients.length > 1 ? `${recipients.length} Ausfertigungen beginnen` : 'Übergabe beginnen'
      }
      ready={studentId !== null && chosen}
      saving={saving}
      onSubmit={begin}
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
        onAlliance={chooseAlliance}
      />
      {alliance === null ? null : (
        <AllianceRecipients alliance={alliance} chosen={recipients} onChange={setRecipients} />
      )}
      <Text size="sm" c="dimmed">
        Vorgeschlagen werden die Angaben, die für diese Art von Stelle üblich sind. Sie prüfen und
        ändern alles im nächsten Schritt; bis zur Ausgabe verlässt nichts das Programm.
      </Text>
    </FormBody>
  );
};
