import { Box, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { addMonths } from '../../../../domain/calendar/addDays.ts';
import type { ConsentRequest } from '../../../../domain/consent/consentRequestSchema.ts';
import type { Consent } from '../../../../domain/consent/consentSchema.ts';
import { proposedExpiry } from '../../../../domain/consent/proposedExpiry.ts';
import { put } from '../../../../domain/record/change.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { DraftLine, DraftText } from '../../../parts/DraftFields.tsx';
import { FormBody } from '../../../parts/FormModal.tsx';
import { useFormDraft, type FormDraft } from '../../../parts/useFormDraft.ts';
import { useRecord, useSettings, useView } from '../../../state/ReplicaContext.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';
import { Faults } from './Faults.tsx';
import { FormPane } from './FormPane.tsx';
import { groupProposals } from './groupProposals.ts';
import { GroupsField } from './GroupsField.tsx';
import { RecipientsField } from './RecipientsField.tsx';
import { requestBeginning, requestFaults, requestOf, type RequestDraft } from './requestDraft.ts';
import { useInstitutions } from './useInstitutions.ts';

type DialogProps = {
  readonly student: Student;
  /** The prepared consent that is opened, the consent that is renewed, or null for a new one. */
  readonly from: ConsentRequest | Consent | null;
  readonly onClose: () => void;
};

/** Prepares a consent as a form to sign: the choices on the left, the form as it will be printed on the right. */
export const RequestDialog = ({ student, from, onClose }: DialogProps) => {
  const [requestId, setRequestId] = useState(
    from !== null && 'preparedOn' in from ? from.id : null,
  );
  const saved = useRecord('consentRequest', requestId ?? '') ?? null;
  return (
    <Modal
      opened
      onClose={onClose}
      title="Einwilligung vorbereiten"
      size="min(1280px, 96vw)"
      closeOnClickOutside={false}
      styles={{ content: { scrollPaddingTop: 64, scrollPaddingBottom: 72 } }}
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <RequestForm
          key={requestId ?? 'new'}
          student={student}
          from={saved ?? from}
          saved={saved}
          onSaved={setRequestId}
        />
        <Box pos="sticky" top={64} h="min(720px, calc(100dvh - 180px))">
          <FormPane request={saved} />
        </Box>
      </SimpleGrid>
    </Modal>
  );
};

const draftId = (student: Student, from: DialogProps['from']): string =>
  `consentRequest/${from?.id ?? student.id}`;

const RequestForm = ({
  student,
  from,
  saved,
  onSaved,
}: Omit<DialogProps, 'onClose'> & {
  readonly saved: ConsentRequest | null;
  readonly onSaved: (id: string) => void;
}) => {
  const today = useToday();
  const { userName } = useSettings();
  const institutions = useInstitutions();
  const draft = useFormDraft(draftId(student, from), requestBeginning(from, userName));
  const [tried, setTried] = useState(false);
  const { content } = draft;
  const begins = saved?.preparedOn ?? today;
  const validUntil = content.validUntil ?? proposedExpiry(begins, student.leavesOn);
  const faults = requestFaults(content, { from: begins, validUntil }, institutions);

  const submit = async (): Promise<void> => {
    setTried(true);
    if (faults.length > 0) return;
    const fresh = {
      id: newId(),
      studentId: student.id,
      preparedOn: today,
      createdAt: nowInstant(),
    };
    const request = requestOf(content, validUntil, saved ?? fresh);
    const action =
      saved === null ? 'Einwilligung vorbereitet' : 'Vorbereitete Einwilligung geändert';
    if (await draft.finish(action, [put('consentRequest', request)])) onSaved(request.id);
  };

  return (
    <FormBody
      submit={saved === null ? 'Vorbereiten' : 'Änderungen speichern'}
      ready={saved === null || draft.hasDraft || isChanged(content, saved)}
      onSubmit={submit}
      onDiscard={draft.hasDraft ? () => void draft.discard() : null}
    >
      <DraftLine draft={draft} name="purpose" label="Zweck" required />
      <RecipientsField
        value={content.recipients}
        onChange={(recipients) => draft.set({ recipients })}
      />
      <RequestGroups student={student} draft={draft} />
      <DraftLine
        draft={draft}
        name="releasedProfessional"
        label="Von der Schweigepflicht entbundene Fachkraft"
        description="Eine Person, keine Einrichtung"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
      />
      <DayInput
        label="Gültig bis"
        description="Vorschlag: ein halbes Jahr nach dem Übergang, höchstens ein Jahr"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        clearable={false}
        minDate={begins}
        maxDate={addMonths(begins, 12)}
        value={validUntil}
        onDay={(day) => draft.set({ validUntil: day })}
      />
      <DraftText
        draft={draft}
        name="remark"
        label="Bemerkung (nicht auf dem Formular)"
        maxRows={4}
      />
      {tried ? <Faults faults={faults} /> : null}
    </FormBody>
  );
};

const isChanged = (content: RequestDraft, saved: ConsentRequest): boolean =>
  JSON.stringify(content) !== JSON.stringify(requestBeginning(saved, ''));

const RequestGroups = ({
  student,
  draft,
}: {
  readonly student: Student;
  readonly draft: FormDraft<RequestDraft>;
}) => {
  const { recipients, groups } = draft.content;
  const proposals = useView(
    ['partner', 'handoverPreset', 'handover'],
    (data) => groupProposals(data, student.id, recipients),
    [student.id, recipients],
  );
  return (
    <Stack gap={4}>
      <GroupsField
        label="Angaben auf dem Formular"
        value={groups}
        proposals={proposals}
        onChange={(chosen) => draft.set({ groups: chosen })}
      />
      <Text size="sm" c="dimmed">
        Auf dem Papier sind alle Kästchen leer. Angekreuzt wird erst beim Unterschreiben.
      </Text>
    </Stack>
  );
};
