import { Accordion, Text } from '@mantine/core';
import { useState } from 'react';
import type { HandoverPreset } from '../../../../domain/handover/presetSchema.ts';
import { basisLabels } from '../../../../domain/handover/handoverSchema.ts';
import { partnerKindLabels } from '../../../../domain/partner/partnerSchemas.ts';
import { Section } from '../../../parts/Section.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { PresetForm } from './PresetForm.tsx';

const collator = new Intl.Collator('de');

/** The own presets: renamed, changed or deleted here, made in the editor of a handover. */
export const OwnPresets = () => {
  const presets = useView(['handoverPreset'], (data) =>
    Object.values(data.handoverPreset).toSorted((one, other) =>
      collator.compare(one.label, other.label),
    ),
  );
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Section
      title="Eigene Presets"
      lead="Ein Preset hakt die Angaben an, die für eine Art von Stelle üblich sind, und schlägt die Rechtsgrundlage vor."
    >
      {presets.length === 0 ? (
        <Text size="sm" c="dimmed">
          Noch kein eigenes Preset. Haken Sie in einer Übergabe die Angaben an und wählen Sie dort
          „Als eigenes Preset speichern“.
        </Text>
      ) : (
        <Accordion variant="separated" order={3} value={opened} onChange={setOpened}>
          {presets.map((preset) => (
            <Accordion.Item key={preset.id} value={preset.id}>
              <Accordion.Control>
                <Text size="sm" fw={600}>
                  {preset.label}
                </Text>
                <Text size="sm">{inShort(preset)}</Text>
              </Accordion.Control>
              <Accordion.Panel>
                {opened === preset.id ? <PresetForm preset={preset} /> : null}
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </Section>
  );
};

const inShort = ({ partnerKind, basis, fields }: HandoverPreset): string =>
  [
    partnerKind === null ? 'alle Arten von Stellen' : partnerKindLabels[partnerKind],
    basis === null ? '' : basisLabels[basis],
    fields.length === 1 ? '1 Angabe' : `${fields.length} Angaben`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
