import { Button, Group, Stack } from '@mantine/core';
import { IconFilePencil, IconPlus, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import type { ConsentRequest } from '../../../../domain/consent/consentRequestSchema.ts';
import type { Consent } from '../../../../domain/consent/consentSchema.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { Section } from '../../../parts/Section.tsx';
import { useReadOnly } from '../../../state/readOnly.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { ConsentCard, type ConsentActions } from './ConsentCard.tsx';
import { ConsentDialog } from './ConsentDialog.tsx';
import type { ConsentSource } from './consentDraft.ts';
import { ConsentMatrix } from './ConsentMatrix.tsx';
import { ConsentReminders } from './ConsentReminders.tsx';
import { HandoverHistory } from './HandoverHistory.tsx';
import { RequestCard } from './RequestCard.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import { SignatureRuleNote } from './SignatureRuleNote.tsx';
import { useJudgedConsents, type JudgedConsent } from './useJudgedConsents.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** Which dialog stands open over the page. */
type Open =
  | { readonly kind: 'record'; readonly source: ConsentSource }
  | { readonly kind: 'prepare'; readonly from: ConsentRequest | Consent | null }
  | { readonly kind: 'withdraw'; readonly judged: JudgedConsent };

/** Who may release what to whom, until when and why; what is prepared; and what was handed over. */
export const ConsentsTab = ({ student }: { readonly student: Student }) => {
  const consents = useJudgedConsents(student);
  const requests = useOpenRequests(student.id);
  const [open, setOpen] = useState<Open | null>(null);
  const record = (source: ConsentSource): void => setOpen({ kind: 'record', source });
  const prepare = (from: ConsentRequest | Consent | null): void =>
    setOpen({ kind: 'prepare', from });
  const actions: ConsentActions = {
    onCorrect: (consent) => record({ kind: 'correction', consent }),
    onSuccessor: (consent) => record({ kind: 'successor', consent }),
    onWithdraw: (judged) => setOpen({ kind: 'withdraw', judged }),
  };
  const empty = consents.length === 0 && requests.length === 0;
  return (
    <Stack gap="md">
      <Section
        title="Einwilligungen"
        beside={<Begin onPrepare={() => prepare(null)} onRecord={() => record({ kind: 'new' })} />}
      >
        <SignatureRuleNote student={student} />
        <ConsentReminders student={student} onRenew={prepare} />
        {requests.map((request) => (
          <RequestCard
            key={request.id}
            request={request}
            onOpen={() => prepare(request)}
            onSigned={() => record({ kind: 'request', request })}
          />
        ))}
        {consents.length === 0 ? null : <ConsentMatrix consents={consents} />}
        {consents.map((judged) => (
          <ConsentCard key={judged.consent.id} judged={judged} actions={actions} />
        ))}
        {empty ? <NothingYet onPrepare={() => prepare(null)} /> : null}
      </Section>
      <HandoverHistory studentId={student.id} />
      <OpenDialog student={student} open={open} onClose={() => setOpen(null)} />
    </Stack>
  );
};

const useOpenRequests = (studentId: string): readonly ConsentRequest[] =>
  useView(
    ['consentRequest'],
    (data) =>
      Object.values(data.consentRequest)
        .filter((request) => request.studentId === studentId && request.consentId === null)
        .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt)),
    [studentId],
  );

const Begin = ({
  onPrepare,
  onRecord,
}: {
  readonly onPrepare: () => void;
  readonly onRecord: () => void;
}) => {
  const readOnly = useReadOnly();
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={readOnly}
        onClick={onRecord}
      >
        Einwilligung erfassen
      </Button>
      <Button
        size="compact-sm"
        leftSection={<IconFilePencil size={14} aria-hidden />}
        disabled={readOnly}
        onClick={onPrepare}
      >
        Einwilligung vorbereiten
      </Button>
    </Group>
  );
};

const NothingYet = ({ onPrepare }: { readonly onPrepare: () => void }) => {
  const readOnly = useReadOnly();
  return (
    <EmptyState
      icon={IconSignature}
      title="Noch keine Einwilligung"
      action={
        <Button disabled={readOnly} onClick={onPrepare}>
          Einwilligung vorbereiten
        </Button>
      }
    >
      Eine Einwilligung sagt, wer welche Angaben bekommen darf und wie lange. Ohne sie bleibt
      Vertrauliches in der Akte. Bereiten Sie das Formular vor, lassen Sie es unterschreiben und
      erfassen Sie es danach hier.
    </EmptyState>
  );
};

const OpenDialog = ({
  student,
  open,
  onClose,
}: {
  readonly student: Student;
  readonly open: Open | null;
  readonly onClose: () => void;
}) => {
  if (open === null) return null;
  switch (open.kind) {
    case 'record':
      return <ConsentDialog student={student} source={open.source} onClose={onClose} />;
    case 'prepare':
      return <RequestDialog student={student} from={open.from} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawDialog given={open.judged} onClose={onClose} />;
  }
};
