import { SegmentedControl, Select, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { basisLabels, type Basis } from '../../../domain/handover/handoverSchema.ts';
import { presetFor } from '../../../domain/handover/draftFor.ts';
import { presetsFor } from '../../../domain/handover/presets.ts';
import { severalDrafts, type SeveralRecipient } from '../../../domain/handover/severalDrafts.ts';
import type { PartnerKind } from '../../../domain/partner/partnerSchemas.ts';
import { focusTitleOf } from '../../frame/focusTitle.ts';
import { severalPath } from '../../frame/routes.ts';
import { useReplica, useView } from '../../state/ReplicaContext.tsx';
import { newId, nowInstant, useToday } from '../../state/today.ts';
import { FormBody, FormModal } from '../FormModal.tsx';
import { useFormDraft } from '../useFormDraft.ts';
import { ClassChoice } from './ClassChoice.tsx';
import { RecipientPicker } from './RecipientPicker.tsx';
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
      ready={ids.length > 0 && recipient !== null}
      saving={saving}
      onSubmit={() => void submit()}
      onDiscard={null}
    >
      {studentIds === null ? <ClassChoice onChoose={setInClass} /> : null}
      <RecipientChoice
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

const submitWords = (count: number): string => {
  if (count === 0) return 'Übergaben vorbereiten';
  return count === 1 ? 'Übergabe vorbereiten' : `${count} Übergaben vorbereiten`;
};

/** The addressee that is chosen from the beginning: with "own" there is nothing left to choose. */
const beginWith = (mode: SeveralRecipient['kind']): SeveralRecipient | null =>
  mode === 'own' ? { kind: 'own' } : null;

/** Where the next steps lead to most often; its presets are offered for all. */
const kindWith = (mode: SeveralRecipient['kind']): PartnerKind | null =>
  mode === 'own' ? 'bbs' : null;

type Proposal = { readonly preset: string | null; readonly basis: Basis | null };

/** To whom: all to one addressee, or each to the partner of the planned destination. */
const RecipientChoice = ({
  recipient,
  begun,
  onChoose,
}: {
  readonly begun: SeveralRecipient['kind'];
  readonly recipient: SeveralRecipient | null;
  readonly onChoose: (recipient: SeveralRecipient | null, kind: PartnerKind | null) => void;
}) => {
  const replica = useReplica();
  const [mode, setMode] = useState<SeveralRecipient['kind']>(begun);
  const one = recipient?.kind === 'one' ? recipient : null;
  const kindOf = (id: string): PartnerKind | null => replica.data.partner[id]?.kind ?? null;
  return (
    <>
      <SegmentedControl
        aria-label="An wen"
        value={mode}
        onChange={(value) => {
          const next = value === 'own' ? 'own' : 'one';
          setMode(next);
          onChoose(beginWith(next), kindWith(next));
        }}
        data={[
          { value: 'one', label: 'alle an dieselbe Stelle' },
          { value: 'own', label: 'jeweils an die Stelle des Anschlusses' },
        ]}
      />
      {mode === 'one' ? (
        <RecipientPicker
          partnerId={one?.partnerId ?? null}
          personId={one?.personId ?? null}
          onPartner={(partner, person) =>
            onChoose(
              { kind: 'one', partnerId: partner.id, personId: person?.id ?? null },
              partner.kind,
            )
          }
          onPerson={(personId) => {
            if (one !== null) onChoose({ ...one, personId }, kindOf(one.partnerId));
          }}
        />
      ) : (
        <Text size="sm">
          Jedes Schreiben geht an die Stelle, die beim geplanten Anschluss erfasst ist, zum Beispiel
          an die BBS. Wo es dort mehrere Personen gibt, wählen Sie die Person im Entwurf.
        </Text>
      )}
    </>
  );
};

/** Which fields and on which basis; the preset proposes both, the basis can be another. */
const ProposalFields = ({
  kind,
  value,
  onChange,
}: {
  readonly kind: PartnerKind;
  readonly value: Proposal;
  readonly onChange: (proposal: Proposal) => void;
}) => {
  const { offered, preset } = useView(
    ['handoverPreset'],
    (data) => ({
      offered: presetsFor(kind, Object.values(data.handoverPreset)),
      preset: presetFor(data, { kind }, value.preset),
    }),
    [kind, value.preset],
  );
  return (
    <>
      <Select
        label="Angaben nach Vorlage"
        placeholder="die für diese Art von Stelle üblichen"
        allowDeselect={false}
        data={offered.map(({ code, label }) => ({ value: code, label }))}
        value={preset?.code ?? null}
        onChange={(code) => onChange({ preset: code, basis: null })}
      />
      <Select
        label="Rechtsgrundlage"
        placeholder="im Entwurf wählen"
        allowDeselect={false}
        data={(Object.entries(basisLabels) as [Basis, string][]).map(([code, label]) => ({
          value: code,
          label,
        }))}
        value={value.basis ?? preset?.basis ?? null}
        onChange={(basis) => onChange({ ...value, basis })}
      />
    </>
  );
};
