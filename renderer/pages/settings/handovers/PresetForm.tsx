import { Button, Group, Stack } from '@mantine/core';
import { basisLabels } from '../../../../domain/handover/handoverSchema.ts';
import type { HandoverPreset } from '../../../../domain/handover/presetSchema.ts';
import { partnerKindLabels } from '../../../../domain/partner/partnerSchemas.ts';
import { drop } from '../../../../domain/record/change.ts';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { NameField } from './NameField.tsx';
import { PresetTicks } from './PresetTicks.tsx';

const kinds = Object.fromEntries(
  Object.entries(partnerKindLabels).filter(([kind]) => kind !== 'jba'),
);

/** An own preset: its name, for whom it is offered, what it rests on and what it ticks; each saves itself. */
export const PresetForm = ({ preset }: { readonly preset: HandoverPreset }) => (
  <RecordForm collection="handoverPreset" record={preset} action="Preset geändert">
    <Stack gap="sm">
      <NameField />
      <FieldGrid>
        <CodeField
          name="partnerKind"
          label="Angeboten für"
          labels={kinds}
          placeholder="alle Arten von Stellen"
        />
        <CodeField
          name="basis"
          label="Vorgeschlagene Rechtsgrundlage"
          labels={basisLabels}
          placeholder="keine"
        />
      </FieldGrid>
      <PresetTicks partnerKind={preset.partnerKind} />
      <Group justify="flex-end">
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => void saveWithUndo('Preset gelöscht', [drop('handoverPreset', preset.id)])}
        >
          Preset löschen
        </Button>
      </Group>
    </Stack>
  </RecordForm>
);
