import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { newHandoverFor } from '../../../domain/handover/newHandoverFor.ts';
import type { Partner } from '../../../domain/partner/partnerSchemas.ts';
import { listName } from '../../../domain/person/personName.ts';
import { sortNames } from '../../../domain/person/compareNames.ts';
import { put } from '../../../domain/record/change.ts';
import { classOf } from '../../../domain/school/classOf.ts';
import { currentEnrolments } from '../../../domain/school/enrolmentOn.ts';
import { handoverPath } from '../../frame/routes.ts';
import { useReplica, useView } from '../../state/ReplicaContext.tsx';
import { save } from '../../state/save.tsx';
import { newId, nowInstant, useToday } from '../../state/today.ts';
import { foldedFilter } from '../foldedFilter.ts';
import { proposedEntries } from '../../../domain/handover/proposedEntries.ts';
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
  <Modal opened={opened} onClose={onClose} title="Neue Übergabe" size="lg" centered>
    <NewHandoverForm fixedStudentId={studentId} onClose={onClose} />
  </Modal>
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
    <Stack gap="md">
      {fixedStudentId === null ? <StudentSelect value={studentId} onChange={setStudentId} /> : null}
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
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          Abbrechen
        </Button>
        <Button
          loading={saving}
          disabled={studentId === null || partner === null}
          onClick={() => void begin()}
        >
          Übergabe beginnen
        </Button>
      </Group>
    </Stack>
  );
};

const StudentSelect = ({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) => {
  const today = useToday();
  const options = useView(
    ['student', 'enrolment', 'settings'],
    (data) => {
      const enrolments = currentEnrolments(Object.values(data.enrolment), today);
      const order = data.settings['settings']?.nameOrder ?? 'din';
      const active = Object.values(data.student).filter(({ status }) => status !== 'abgeschlossen');
      return sortNames(active, order).map((student) => ({
        value: student.id,
        label: [listName(student), classOf(enrolments.get(student.id)), student.caseNumber]
          .filter((part) => part !== '')
          .join(' · '),
      }));
    },
    [today],
  );
  const data = useMemo(() => [...options], [options]);
  return (
    <Select
      label="Jugendliche oder Jugendlicher"
      placeholder="Namen eintippen"
      searchable
      openOnFocus={false}
      limit={50}
      data-autofocus
      filter={foldedFilter}
      nothingFoundMessage="Dazu gibt es niemanden."
      data={data}
      value={value}
      onChange={onChange}
    />
  );
};
