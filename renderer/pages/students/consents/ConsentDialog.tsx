import { Checkbox, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { consentFormLabels } from '../../../../domain/consent/consentSchema.ts';
import { dataGroupLabels } from '../../../../domain/consent/dataGroups.ts';
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
import { RecipientsField } from './RecipientsField.tsx';
import {
  blankConsent,
  consentOf,
  faultsOf,
  type ConsentDays,
  type ConsentDraft,
} from './consentDraft.ts';
import { SignaturesField } from './SignaturesField.tsx';
import { DraftLine, DraftText } from '../../../parts/DraftFields.tsx';

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
  const draft = useFormDraft<ConsentDraft>(`consent/${student.id}`, blankConsent(userName));
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
  const days = { givenOn, validUntil };
  const faults = faultsOf(content, days);

  const submit = async (): Promise<void> => {
    setTried(true);
    if (faults.length > 0) return;
    const given = { id: newId(), studentId: student.id, createdAt: nowInstant() };
    const consent = consentOf(content, days, given);
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
      <GroupsField value={content.groups} onChange={(groups) => set({ groups })} />
      <DaysFields days={days} today={today} onChange={set} />
      <SignaturesField
        guardians={guardians}
        rule={whoMustSign(student.birthDay, givenOn, guardianAdvice)}
        byStudent={content.signedByStudent}
        byGuardianIds={content.signedByGuardianIds}
        onChange={set}
      />
      <PaperField value={content.form} onChange={(form) => set({ form })} />
      <DraftLine
        draft={draft}
        name="releasedProfessional"
        label="Von der Schweigepflicht entbundene Fachkraft"
      />
      <DraftText draft={draft} name="remark" label="Bemerkung" maxRows={6} />
      <SignatureVerdict verdict={signatures} />
      {tried && faults.length > 0 ? <Faults faults={faults} /> : null}
    </FormBody>
  );
};

type FieldOf<K extends keyof ConsentDraft> = {
  readonly value: ConsentDraft[K];
  readonly onChange: (value: ConsentDraft[K]) => void;
};

const GroupsField = ({ value, onChange }: FieldOf<'groups'>) => (
  <Checkbox.Group
    label="Angaben, die weitergegeben werden dürfen"
    required
    value={value}
    onChange={onChange}
  >
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" verticalSpacing={6} mt={6}>
      {Object.entries(dataGroupLabels).map(([group, label]) => (
        <Checkbox key={group} size="sm" value={group} label={label} />
      ))}
    </SimpleGrid>
  </Checkbox.Group>
);

const DaysFields = ({
  days: { givenOn, validUntil },
  today,
  onChange,
}: {
  readonly days: ConsentDays;
  readonly today: Day;
  readonly onChange: (part: Partial<ConsentDraft>) => void;
}) => (
  <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
    <DayInput
      label="Erteilt am"
      clearable={false}
      maxDate={today}
      value={givenOn}
      onDay={(day) => onChange({ givenOn: day })}
    />
    <DayInput
      label="Gültig bis"
      description="Vorschlag: ein halbes Jahr nach dem Übergang, höchstens ein Jahr"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      clearable={false}
      minDate={givenOn}
      maxDate={addMonths(givenOn, 12)}
      value={validUntil}
      onDay={(day) => onChange({ validUntil: day })}
    />
  </SimpleGrid>
);

const PaperField = ({ value, onChange }: FieldOf<'form'>) => (
  <Radio.Group label="Form" value={value} onChange={onChange}>
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt={6}>
      {Object.entries(consentFormLabels).map(([form, label]) => (
        <Radio key={form} size="sm" value={form} label={label} />
      ))}
    </SimpleGrid>
  </Radio.Group>
);

const SignatureVerdict = ({
  verdict,
}: {
  readonly verdict: ReturnType<typeof signaturesSuffice>;
}) =>
  verdict.suffice ? (
    verdict.advised.map((sentence) => (
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
      {verdict.missing.join(' ')}
    </Hint>
  );

const Faults = ({ faults }: { readonly faults: readonly string[] }) => (
  <Hint tone="bad" icon={IconAlertCircle} role="alert" title="Es fehlt noch etwas">
    <Stack gap={2}>
      {faults.map((fault) => (
        <Text key={fault} size="sm">
          {fault}
        </Text>
      ))}
    </Stack>
  </Hint>
);
