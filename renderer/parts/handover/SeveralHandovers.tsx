import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { severalDrafts, type SeveralRecipient } from '../../../domain/handover/severalDrafts.ts';
import type { PartnerKind } from '../../../domain/partner/partnerSchemas.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { focusTitleOf } from '../../frame/focusTitle.ts';
import { severalPath } from '../../frame/routes.ts';
import { useReplica } from '../../state/ReplicaContext.tsx';
import { newId, nowInstant, useToday } from '../../state/today.ts';
import { FormBody, FormModal } from '../FormModal.tsx';
import { useFormDraft } from '../useFormDraft.ts';
import { ClassChoice } from './ClassChoice.tsx';
import { ProposalFields, type Proposal } from './ProposalFields.tsx';
import { beginWith, kindWith } from './severalBeginning.ts';
import { SeveralRecipientChoice } from './SeveralRecipientChoice.tsx';
import { rememberSet } from './severalSet.ts';

type DialogProps = {
  /** Those who were selected; null lets a class be chosen here. */
  readonly studentIds: readonly string[] | null;
  /** To whom they go unless the user chooses otherwise. */
  readonly to?: SeveralRecipient['kind'];
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone?: () => void;
};

/** Prepares handovers of several young people: to whom, on which basis, with which fields. */
export const SeveralHandovers = (props: DialogProps) => (
  <FormModal opened={props.opened} onClose={props.onClose} title="Übergaben vorbereiten">
    <SeveralForm {...props} />
  </FormModal>
);

const blank = { occasion: '' };

const SeveralForm = ({ studentIds, to = 'one', onClose, onDone }: DialogProps) => {
  const replica = useReplica();
  const today = useToday();
  const [, navigate] = useLocation();
  const draft = useFormDraft('handovers/several-words', blank);
  const [inClass, setInClass] = useState<readonly string[]>([]);
  const [recipient, setRecipient] = useState<SeveralRecipient | null>(beginWith(to));
  const [kind, setKind] = useState<PartnerKind | null>(kindWith(to));
  const [proposal, setProposal] = useState<Proposal>({ preset: null, basis: null });
  const [saving, setSaving] = useState(false);
  const ids = studentIds ?? inClass;

  const submit = async (): Promise<void> => {
    if (recipient === null) return;
    const { occasion } = draft.content;
    const createdAt = nowInstant();
    const choice = { recipient, ...proposal, occasion };
    const planned = severalDrafts(replica.data, ids, { today, createdAt, newId, choice });
    const set = rememberSet({ studentIds: ids, handoverIds: planned.handoverIds }, createdAt);
    setSaving(true);
    const saved = await draft.finish('Übergaben vorbereitet', [...planned.changes, set]);
    setSaving(false);
    if (!saved) return;
    onClose();
    onDone?.();
    focusTitleOf(severalPath);
    navigate(severalPath);
  };

  return (
    <FormBody
      submit={submitWords(ids.length)}
      ready={ids.length > 0 && recipient !== null && isAddressed(recipient, replica.data)}
      saving={saving}
      onSubmit={submit}
      onDiscard={null}
    >
      {studentIds === null ? <ClassChoice onChoose={setInClass} /> : null}
      <SeveralRecipientChoice
        recipient={recipient}
        begun={to}
        onChoose={(chosen, its) => {
          setRecipient(chosen);
          if (its !== kind) setProposal({ preset: null, basis: null });
          setKind(its);
        }}
      />
      {kind === null ? null : (
        <ProposalFields kind={kind} value={proposal} onChange={setProposal} />
      )}
      <Textarea
        label="Anlass für alle"
        description="Steht in jedem der Schreiben. Nennen Sie hier niemanden."
        autosize
        minRows={2}
        maxLength={4000}
        value={draft.content.occasion}
        onChange={(event) => draft.set({ occasion: event.currentTarget.value })}
        onBlur={draft.flush}
      />
      <Text size="sm" c="dimmed">
        Es entstehen nur Entwürfe. Ist an die Stelle schon einer offen, wird er verwendet, wie er
        ist. Im nächsten Schritt sehen Sie, was bereit ist und was hinausgehen darf.
      </Text>
    </FormBody>
  );
};

/** Where there are persons to choose from one is chosen: without one, every letter would stay back for it. */
const isAddressed = (recipient: SeveralRecipient, { partnerPerson }: VaultData): boolean =>
  recipient.kind === 'own' ||
  recipient.personId !== null ||
  !Object.values(partnerPerson).some(
    ({ partnerId, active }) => active && partnerId === recipient.partnerId,
  );

const submitWords = (count: number): string => {
  if (count === 0) return 'Übergaben vorbereiten';
  return count === 1 ? 'Übergabe vorbereiten' : `${count} Übergaben vorbereiten`;
};
