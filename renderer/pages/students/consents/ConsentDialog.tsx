import { useState } from 'react';
import { proposedExpiry } from '../../../../domain/consent/proposedExpiry.ts';
import { signaturesSuffice } from '../../../../domain/consent/signatures.ts';
import { whoMustSign } from '../../../../domain/consent/whoMustSign.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { useFormDraft } from '../../../parts/useFormDraft.ts';
import { useSettings, useView } from '../../../state/ReplicaContext.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';
import { DaysFields, PaperField } from './ConsentFields.tsx';
import { Faults } from './Faults.tsx';
import { finishedConsent } from './finishedConsent.ts';
import { GroupsField } from './GroupsField.tsx';
import { RecipientsField } from './RecipientsField.tsx';
import { useInstitutions } from './useInstitutions.ts';
import { beginning, consentOf, faultsOf, type ConsentSource } from './consentDraft.ts';
import { SignaturesField } from './SignaturesField.tsx';
import { SignatureVerdict } from './SignatureVerdict.tsx';
import { DraftLine, DraftText } from '../../../parts/DraftFields.tsx';

type DialogProps = {
  readonly student: Student;
  readonly source: ConsentSource;
  readonly onClose: () => void;
};

const titles: Readonly<Record<ConsentSource['kind'], string>> = {
  new: 'Einwilligung erfassen',
  request: 'Unterschriebene Einwilligung erfassen',
  correction: 'Einwilligung korrigieren',
  successor: 'Neue Einwilligung erfassen',
};

/** Records a consent as it was signed: purpose, recipients, data groups, signatures, expiry. */
export const ConsentDialog = (props: DialogProps) => (
  <FormModal opened onClose={props.onClose} title={titles[props.source.kind]}>
    <ConsentForm {...props} />
  </FormModal>
);

/** Each source keeps a draft of its own, so that one never turns up in the place of another. */
const draftId = (student: Student, source: ConsentSource): string => {
  switch (source.kind) {
    case 'new':
      return `consent/${student.id}`;
    case 'request':
      return `consent/${source.request.id}`;
    case 'correction':
    case 'successor':
      return `${source.kind}/${source.consent.id}`;
  }
};

const ConsentForm = ({ student, source, onClose }: DialogProps) => {
  const today = useToday();
  const { guardianAdvice, userName } = useSettings();
  const institutions = useInstitutions();
  const draft = useFormDraft(draftId(student, source), beginning(source, userName));
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
  const faults = faultsOf(content, days, institutions);

  const submit = async (): Promise<void> => {
    setTried(true);
    if (faults.length > 0) return;
    const given = { id: newId(), studentId: student.id, createdAt: nowInstant() };
    const { action, changes } = finishedConsent(source, consentOf(content, days, given));
    if (await draft.finish(action, changes)) onClose();
  };

  return (
    <FormBody
      submit="Einwilligung speichern"
      onSubmit={submit}
      onDiscard={draft.hasDraft ? () => void draft.discard() : null}
    >
      <DraftLine draft={draft} name="purpose" label="Zweck" required />
      <RecipientsField value={content.recipients} onChange={(recipients) => set({ recipients })} />
      <GroupsField
        label={
          source.kind === 'request'
            ? 'Angaben, die auf dem Blatt angekreuzt sind'
            : 'Angaben, die weitergegeben werden dürfen'
        }
        value={content.groups}
        proposals={
          source.kind === 'request'
            ? [{ label: 'alles auf dem Formular', groups: source.request.groups }]
            : []
        }
        lead="Ankreuzen:"
        onChange={(groups) => set({ groups })}
      />
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
      {tried ? <Faults faults={faults} /> : null}
    </FormBody>
  );
};
