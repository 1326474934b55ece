import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useLocation } from 'wouter';
import { put } from '../../../../domain/record/change.ts';
import { prepareHandovers } from '../../../parts/student/prepareHandovers.ts';
import { usePartnerOptions, usePersonOptions } from '../../../parts/student/usePartnerOptions.ts';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { save } from '../../../state/save.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';
import { handoverPath } from '../../../frame/routes.ts';

/** Prepares drafts of handovers for several young people to the same recipient. */
export const HandoversDialog = ({
  studentIds,
  opened,
  onClose,
  onDone,
}: {
  readonly studentIds: readonly string[];
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) => (
  <Modal opened={opened} onClose={onClose} title="Übergaben vorbereiten">
    <HandoversForm studentIds={studentIds} onClose={onClose} onDone={onDone} />
  </Modal>
);

const HandoversForm = ({
  studentIds,
  onClose,
  onDone,
}: {
  readonly studentIds: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}) => {
  const replica = useReplica();
  const today = useToday();
  const [, navigate] = useLocation();
  const partners = usePartnerOptions({ withGroups: true });
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const [personId, setPersonId] = useState<string | null>(null);
  const persons = usePersonOptions(partnerId);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const partner = replica.data.partner[partnerId ?? ''];
    if (partner === undefined) return;
    const drafts = prepareHandovers(studentIds, {
      partner,
      personId,
      partners: replica.data.partner,
      today,
      now: nowInstant(),
      newId,
    });
    const changes = drafts.map((draft) => put('handover', draft));
    if (!(await save('Übergaben vorbereitet', changes))) return;
    onClose();
    onDone();
    const [first] = drafts;
    navigate(drafts.length === 1 && first !== undefined ? handoverPath(first.id) : '/uebergaben');
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Text size="sm">
          Es entstehen nur Entwürfe. Vor dem Versenden wird für jede Person geprüft, was übermittelt
          werden darf.
        </Text>
        <Select
          label="An welche Stelle"
          required
          searchable
          data-autofocus
          nothingFoundMessage="Legen Sie die Stelle in den Einstellungen an."
          data={partners}
          value={partnerId}
          onChange={(id) => {
            setPartnerId(id);
            setPersonId(null);
          }}
        />
        <Select
          label="Ansprechperson"
          placeholder={persons.length === 0 ? 'keine erfasst' : 'noch offen'}
          clearable
          disabled={persons.length === 0}
          data={persons}
          value={personId}
          onChange={setPersonId}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Abbrechen
          </Button>
          <Button type="submit" disabled={partnerId === null}>
            {studentIds.length === 1
              ? 'Entwurf anlegen'
              : `Entwürfe für ${studentIds.length} Jugendliche anlegen`}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
