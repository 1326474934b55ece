import { Button, Group, Select, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconDeviceFloppy } from '@tabler/icons-react';
import { choosePreset } from '../../../../domain/handover/choosePreset.ts';
import type { HandoverCase } from '../../../../domain/handover/handoverCase.ts';
import { freeChoice, type Preset } from '../../../../domain/handover/presets.ts';
import { sameFields } from '../../../../domain/handover/sameFields.ts';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { flushPending } from '../../../state/pending.ts';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { useHandoverChange } from '../useHandover.ts';
import { askToOverwrite } from './askToOverwrite.ts';
import { SavePresetDialog } from './SavePresetDialog.tsx';
import { usePresets } from './usePresets.ts';

type Props = { readonly given: HandoverCase; readonly locked: boolean };

/** Which preset the ticks began with, and whether they still are what it proposes. */
export const PresetChoice = ({ given, locked }: Props) => {
  const { offered, chosen, standing } = usePresets(given);
  const choose = useChoose(given, standing);
  const { fields } = given.handover;
  if (given.partner === null) return null;
  const changed =
    chosen !== null && chosen.code !== freeChoice && !sameFields(fields, chosen.fields);
  const isOwn = (changed || chosen === null || chosen.code === freeChoice) && fields.length > 0;
  return (
    <Stack gap={4}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Select
          flex={1}
          label="Preset"
          placeholder="Preset wählen"
          allowDeselect={false}
          readOnly={locked}
          data={offered.map(({ code, label }) => ({ value: code, label }))}
          value={chosen?.code ?? null}
          onChange={(code) => void choose(offered.find((preset) => preset.code === code))}
        />
        {changed ? (
          <Group h={36} align="center">
            <StatusBadge tone="info">verändert</StatusBadge>
          </Group>
        ) : null}
      </Group>
      {locked ? null : (
        <Group gap={4}>
          {changed ? <Restore onRestore={() => void choose(chosen)} /> : null}
          {isOwn ? <SaveAsOwn given={given} /> : null}
        </Group>
      )}
    </Stack>
  );
};

const useChoose = ({ handover: { id } }: HandoverCase, standing: Preset | null) => {
  const replica = useReplica();
  const change = useHandoverChange(id);
  return async (preset: Preset | null | undefined): Promise<void> => {
    if (preset === null || preset === undefined) return;
    // A tick made a moment ago is part of what the question is about.
    await flushPending();
    const handover = replica.data.handover[id];
    if (handover === undefined) return;
    const choice = choosePreset(handover, preset, standing);
    const proposal = `Preset „${preset.label}“`;
    if (await askToOverwrite(choice, { proposal, basis: handover.basis }))
      await change('Preset der Übergabe gewählt', choice.patch);
  };
};

const Restore = ({ onRestore }: { readonly onRestore: () => void }) => (
  <Button
    variant="subtle"
    size="compact-sm"
    leftSection={<IconArrowBackUp size={16} aria-hidden />}
    onClick={onRestore}
  >
    Zurück zum Preset
  </Button>
);

const SaveAsOwn = ({ given }: { readonly given: HandoverCase }) => {
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconDeviceFloppy size={16} aria-hidden />}
        onClick={dialog.open}
      >
        Als eigenes Preset speichern
      </Button>
      <SavePresetDialog given={given} opened={opened} onClose={dialog.close} />
    </>
  );
};
