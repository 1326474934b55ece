import { Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { HandoverCase } from '../../../../domain/handover/handoverCase.ts';
import { basisLabels } from '../../../../domain/handover/handoverSchema.ts';
import { newPreset } from '../../../../domain/handover/newPreset.ts';
import { presets } from '../../../../domain/handover/presets.ts';
import { partnerKindLabels, type PartnerKind } from '../../../../domain/partner/partnerSchemas.ts';
import { put } from '../../../../domain/record/change.ts';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { newId, nowInstant } from '../../../state/today.ts';
import { useHandoverChange } from '../useHandover.ts';

type DialogProps = {
  readonly given: HandoverCase;
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** Keeps the ticks and the basis of a handover as an own preset, under a name and for a kind of partner. */
export const SavePresetDialog = ({ given, opened, onClose }: DialogProps) => (
  <FormModal opened={opened} onClose={onClose} title="Als eigenes Preset speichern">
    <SavePresetForm given={given} onClose={onClose} />
  </FormModal>
);

const everyKind = 'alle';

const kindOptions = [
  { value: everyKind, label: 'alle Arten von Stellen' },
  ...Object.entries(partnerKindLabels)
    .filter(([kind]) => kind !== 'jba')
    .map(([value, label]) => ({ value, label })),
];

const SavePresetForm = ({ given, onClose }: Omit<DialogProps, 'opened'>) => {
  const { handover, partner } = given;
  const change = useHandoverChange(handover.id);
  const own = useView(['handoverPreset'], (data) => Object.values(data.handoverPreset));
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<string>(partner?.kind ?? everyKind);
  const [saving, setSaving] = useState(false);
  const name = label.trim();
  const taken = [...presets, ...own].some((preset) => preset.label === name);

  const keep = async (): Promise<void> => {
    setSaving(true);
    const partnerKind = kind === everyKind ? null : (kind as PartnerKind);
    const { fields, basis } = handover;
    const preset = newPreset(
      { id: newId(), label: name, createdAt: nowInstant() },
      { partnerKind, fields, basis },
    );
    const kept = await change('Eigenes Preset gespeichert', { preset: preset.id }, [
      put('handoverPreset', preset),
    ]);
    setSaving(false);
    if (kept) onClose();
  };

  return (
    <FormBody
      submit="Preset speichern"
      ready={name !== '' && !taken}
      saving={saving}
      onSubmit={keep}
      onDiscard={null}
    >
      <TextInput
        label="Name des Presets"
        placeholder="zum Beispiel Übergabebogen der BBS II"
        maxLength={500}
        value={label}
        error={taken ? 'Diesen Namen trägt schon ein Preset.' : null}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Select
        label="Angeboten für"
        searchable
        allowDeselect={false}
        nothingFoundMessage="Dazu gibt es keine Art von Stelle."
        data={kindOptions}
        value={kind}
        onChange={(value) => setKind(value ?? everyKind)}
      />
      <Text size="sm">
        Gespeichert werden die {handover.fields.length} angehakten Angaben
        {handover.basis === null ? '' : ` und die Grundlage „${basisLabels[handover.basis]}“`}, aber
        nichts über {given.student.callName || given.student.givenNames || 'die Person'}. Ändern und
        löschen können Sie das Preset unter Einstellungen, Übergaben.
      </Text>
    </FormBody>
  );
};
