import { SegmentedControl, Select, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../../domain/calendar/day.ts';
import {
  destinationKindLabels,
  destinationStatusLabels,
  proofLabels,
  type DestinationCode,
} from '../../../../domain/destination/destinationCodes.ts';
import type { Destination } from '../../../../domain/destination/destinationSchema.ts';
import { newDestination } from '../../../../domain/destination/newDestination.ts';
import { put } from '../../../../domain/record/change.ts';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { useFormDraft, type FormDraft } from '../../../parts/useFormDraft.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { destinationOptions } from '../../../parts/student/destinationOptions.ts';
import { usePartnerOptions } from '../../../parts/student/usePartnerOptions.ts';
import { newId, nowInstant, useToday } from '../../../state/today.ts';
import { DraftLine, DraftText } from '../../../parts/DraftFields.tsx';

type DialogProps = {
  readonly studentId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
};

type Content = Pick<
  Destination,
  | 'kind'
  | 'detail'
  | 'institution'
  | 'partnerId'
  | 'startsOn'
  | 'status'
  | 'proof'
  | 'proofOn'
  | 'source'
  | 'remark'
> & { readonly code: DestinationCode | null; readonly recordedOn: Day | null };

const blank: Content = {
  kind: 'geplant',
  code: null,
  detail: '',
  institution: '',
  partnerId: null,
  startsOn: null,
  status: 'offen',
  proof: null,
  proofOn: null,
  source: '',
  remark: '',
  recordedOn: null,
};

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Adds an entry to the history of destinations; earlier ones stay. */
export const DestinationDialog = (props: DialogProps) => (
  <FormModal opened={props.opened} onClose={props.onClose} title="Eintrag zum Anschluss">
    <DestinationForm {...props} />
  </FormModal>
);

const DestinationForm = ({ studentId, onClose }: DialogProps) => {
  const today = useToday();
  const draft = useFormDraft<Content>(`destination/${studentId}`, blank);
  const [tried, setTried] = useState(false);
  const { content, set } = draft;

  const submit = async (): Promise<void> => {
    setTried(true);
    const { code, kind, recordedOn, ...more } = content;
    if (code === null || lacksProof(content)) return;
    const given = { id: newId(), studentId, kind, code, recordedAt: nowInstant() };
    const entry = { ...newDestination({ ...given, recordedOn: recordedOn ?? today }), ...more };
    if (await draft.finish('Anschluss erfasst', [put('destination', entry)])) onClose();
  };

  return (
    <FormBody
      submit="Eintrag hinzufügen"
      onSubmit={submit}
      onDiscard={draft.hasDraft ? () => void draft.discard() : null}
    >
      <SegmentedControl
        aria-label="Geplant oder tatsächlich"
        data={optionsOf(destinationKindLabels)}
        value={content.kind}
        onChange={(kind) => set({ kind: kind as Content['kind'] })}
      />
      <Select
        label="Wohin"
        required
        searchable
        nothingFoundMessage="Dazu gibt es keinen Eintrag."
        data={destinationOptions}
        value={content.code}
        error={tried && content.code === null ? 'Wählen Sie den Anschluss aus.' : null}
        onChange={(code) => set({ code: code as DestinationCode | null })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
        <DraftLine
          draft={draft}
          name="detail"
          label="Genauer"
          placeholder="Beruf, Schulform, Fachrichtung"
        />
        <DraftLine draft={draft} name="institution" label="Betrieb oder Einrichtung" />
        <WhereFields draft={draft} />
        <StateFields draft={draft} tried={tried} />
      </SimpleGrid>
      <DraftLine draft={draft} name="source" label="Quelle" placeholder="Wer hat es gesagt?" />
      <DraftText draft={draft} name="remark" label="Bemerkung" />
    </FormBody>
  );
};

const lacksProof = ({ status, proof }: Content): boolean => status === 'nachweis' && proof === null;

const WhereFields = ({ draft: { content, set } }: { readonly draft: FormDraft<Content> }) => {
  const partners = usePartnerOptions({ withGroups: false });
  return (
    <>
      <Select
        label="Stelle"
        placeholder="aus Ihren Stellen"
        clearable
        searchable
        nothingFoundMessage="Dazu gibt es keine Stelle."
        data={partners}
        value={content.partnerId}
        onChange={(partnerId) => set({ partnerId })}
      />
      <DayInput label="Beginn" value={content.startsOn} onDay={(startsOn) => set({ startsOn })} />
    </>
  );
};

const StateFields = ({
  draft: { content, set },
  tried,
}: {
  readonly draft: FormDraft<Content>;
  readonly tried: boolean;
}) => {
  const today = useToday();
  return (
    <>
      <Select
        label="Stand"
        allowDeselect={false}
        data={optionsOf(destinationStatusLabels)}
        value={content.status}
        onChange={(status) => set({ status: (status ?? 'offen') as Content['status'] })}
      />
      <DayInput
        label="Erfasst am"
        clearable={false}
        maxDate={today}
        value={content.recordedOn ?? today}
        onDay={(recordedOn) => set({ recordedOn })}
      />
      <Select
        label="Nachweis"
        clearable
        data={optionsOf(proofLabels)}
        value={content.proof}
        error={tried && lacksProof(content) ? 'Wählen Sie, welcher Nachweis vorliegt.' : null}
        onChange={(proof) => set({ proof: proof as Content['proof'] })}
      />
      <DayInput
        label="Nachweis vom"
        value={content.proofOn}
        onDay={(proofOn) => set({ proofOn })}
      />
    </>
  );
};
