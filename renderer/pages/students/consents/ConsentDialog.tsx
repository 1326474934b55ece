import { Checkbox, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { consentFormLabels, type Consent } from '../../../../domain/consent/consentSchema.ts';
import { dataGroupLabels } from '../../../../domain/consent/dataGroups.ts';
import { newConsent } from '../../../../domain/consent/newConsent.ts';
import { proposedExpiry } from '../../../../domain/consent/proposedExpiry.ts';
import { signaturesSuffice } from '../../../../domain/consent/signatures.ts';
import { whoMustSign } from '../../../../domain/consent/whoMustSign.ts';
import { addMonths } from '../../../../domain/calendar/addDays.ts';
import type { Day } from '../../../../domain/calendar/day.ts';
import { put } from '../../../../domain/record/change.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { useFormDraft } from '../../../parts/useFormDraft.ts';
import { Hint } from '../../../parts/Hint.tsx';
import { DayInput } from '../../../parts/DayInput.tsx';
import { useSettings, useView } from '../../../state/ReplicaContext.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';
import { RecipientsField, type DraftRecipient } from './RecipientsField.tsx';
import { SignaturesField } from './SignaturesField.tsx';
import { DraftLine, DraftText } from '../../../parts/DraftFields.tsx';

type Content = Pick<
  Consent,
  | 'purpose'
  | 'groups'
  | 'releasedProfessional'
  | 'signedByStudent'
  | 'signedByGuardianIds'
  | 'form'
  | 'remark'
> & {
  readonly recipients: readonly DraftRecipient[];
  /** Null stands for today. */
  readonly givenOn: Day | null;
  /** Null stands for the proposed day. */
  readonly validUntil: Day | null;
};

type DialogProps = {
  readonly student: Student;
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** Records a consent as it was signed: purpose, recipients, data groups, signatures, expiry. */
export const ConsentDialog = (props: DialogProps) => (
  <FormModal opened={props.opened} onClose={props.onClose} title="Einwilligung erfassen">
    <ConsentForm {...props} />
  </FormModal>
);

const ConsentForm = ({ student, onClose }: DialogProps) => {
  const today = useToday();
  const { guardianAdvice, userName } = useSettings();
  const draft = useFormDraft<Content>(`consent/${student.id}`, {
    purpose: 'Übergang Schule – Beruf',
    groups: [],
    releasedProfessional: userName,
    signedByStudent: false,
    signedByGuardianIds: [],
    form: 'papier',
    remark: '',
    recipients: [],
    givenOn: null,
    validUntil: null,
  });
  const guardians = useView(
    ['guardian'],
    (data) => Object.values(data.guardian).filter(({ studentId }) => studentId === student.id),
    [student.id],
  );
  const [tried, setTried] = useState(false);
  const { content, set } = draft;
  const givenOn = content.givenOn ?? today;
  const validUntil = content.validUntil ?? proposedExpiry(givenOn, student.leavesOn);
  const signed = { ...content, givenOn };
  const signatures = signaturesSuffice({ consent: signed, student, guardians, guardianAdvice });
  const faults = faultsOf({ content, givenOn, validUntil });

  const submit = async (): Promise<void> => {
    setTried(true);
    if (faults.length > 0) return;
    const { recipients, ...more } = content;
    const consent: Consent = {
      ...newConsent({
        id: newId(),
        studentId: student.id,
        purpose: more.purpose.trim(),
        recipients: recipients.map((recipient) => ({ ...recipient })),
        groups: more.groups,
        givenOn,
        validUntil,
        createdAt: nowInstant(),
      }),
      releasedProfessional: more.releasedProfessional.trim(),
      signedByStudent: more.signedByStudent,
      signedByGuardianIds: more.signedByGuardianIds,
      form: more.form,
      remark: more.remark,
    };
    if (await draft.finish('Einwilligung erfasst', [put('consent', consent)])) onClose();
  };

  return (
    <FormBody
      submit="Einwilligung speichern"
      onSubmit={() => void submit()}
      onDiscard={draft.hasDraft ? () => void draft.discard() : null}
    >
      <DraftLine draft={draft} name="purpose" label="Zweck" required />
      <RecipientsField value={content.recipients} onChange={(recipients) => set({ recipients })} />
      <Checkbox.Group
        label="Angaben, die weitergegeben werden dürfen"
        required
        value={content.groups}
        onChange={(groups) => set({ groups: groups })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing={6} mt={6}>
          {Object.entries(dataGroupLabels).map(([group, label]) => (
            <Checkbox key={group} size="sm" value={group} label={label} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
        <DayInput
          label="Erteilt am"
          clearable={false}
          maxDate={today}
          value={givenOn}
          onDay={(day) => set({ givenOn: day })}
        />
        <DayInput
          label="Gültig bis"
          description="Vorschlag: ein halbes Jahr nach dem Übergang, höchstens ein Jahr"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          clearable={false}
          minDate={givenOn}
          maxDate={addMonths(givenOn, 12)}
          value={validUntil}
          onDay={(day) => set({ validUntil: day })}
        />
      </SimpleGrid>
      <SignaturesField
        guardians={guardians}
        rule={whoMustSign(student.birthDay, givenOn, guardianAdvice)}
        byStudent={content.signedByStudent}
        byGuardianIds={content.signedByGuardianIds}
        onChange={set}
      />
      <Radio.Group label="Form" value={content.form} onChange={(form) => set({ form: form })}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={6}>
          {Object.entries(consentFormLabels).map(([form, label]) => (
            <Radio key={form} size="sm" value={form} label={label} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <DraftLine
        draft={draft}
        name="releasedProfessional"
        label="Von der Schweigepflicht entbundene Fachkraft"
      />
      <DraftText draft={draft} name="remark" label="Bemerkung" maxRows={6} />
      {signatures.suffice ? (
        signatures.advised.map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        ))
      ) : (
        <Hint
          tone="waiting"
          icon={IconSignature}
          title="So gilt die Einwilligung noch nicht"
          role="status"
        >
          {signatures.missing.join(' ')}
        </Hint>
      )}
      {tried && faults.length > 0 ? (
        <Hint tone="bad" icon={IconAlertCircle} role="alert" title="Es fehlt noch etwas">
          <Stack gap={2}>
            {faults.map((fault) => (
              <Text key={fault} size="sm">
                {fault}
              </Text>
            ))}
          </Stack>
        </Hint>
      ) : null}
    </FormBody>
  );
};

/** There is no blanket consent: recipients and groups are named, the expiry lies within a year. */
const faultsOf = ({
  content,
  givenOn,
  validUntil,
}: {
  readonly content: Content;
  readonly givenOn: Day;
  readonly validUntil: Day;
}): readonly string[] => [
  ...(content.purpose.trim() === '' ? ['Nennen Sie den Zweck.'] : []),
  ...(content.recipients.length === 0 ? ['Nennen Sie mindestens einen Empfänger.'] : []),
  ...(content.recipients.some(
    ({ personId, function: role }) => personId === null && role.trim() === '',
  )
    ? ['Nennen Sie zu jeder Stelle eine Person oder eine Funktion.']
    : []),
  ...(content.groups.length === 0 ? ['Wählen Sie mindestens eine Angabe aus.'] : []),
  ...(validUntil < givenOn ? ['Das Ende der Gültigkeit liegt vor dem Tag der Erteilung.'] : []),
  ...(validUntil > addMonths(givenOn, 12) ? ['Eine Einwilligung gilt höchstens ein Jahr.'] : []),
];
