import { Box, Checkbox, SimpleGrid, Stack, Text } from '@mantine/core';
import {
  fieldCatalogue,
  fieldCodes,
  type FieldCode,
} from '../../../../domain/handover/fieldCatalogue.ts';
import type { HandoverPreset } from '../../../../domain/handover/presetSchema.ts';
import { recipientColumn } from '../../../../domain/handover/recipientColumn.ts';
import { sectionsOf } from '../../../../domain/handover/sectionsOf.ts';
import { useRecordField } from '../../../parts/RecordForm.tsx';
import { useSettings } from '../../../state/ReplicaContext.tsx';

/** What may never go to the kind of partner cannot be ticked; a tick that is there can be taken away. */
const isOffered = (
  partnerKind: HandoverPreset['partnerKind'],
  code: FieldCode,
  ticked: readonly FieldCode[],
): boolean =>
  partnerKind === null ||
  fieldCatalogue[code][recipientColumn(partnerKind)] !== 'never' ||
  ticked.includes(code);

/** The fields an own preset ticks, by section. */
export const PresetTicks = ({
  partnerKind,
}: {
  readonly partnerKind: HandoverPreset['partnerKind'];
}) => {
  const field = useRecordField<readonly FieldCode[]>('fields');
  const sections = sectionsOf(useSettings()).map(({ section, label }) => ({
    label,
    codes: fieldCodes.filter(
      (code) =>
        fieldCatalogue[code].section === section && isOffered(partnerKind, code, field.value),
    ),
  }));
  const toggle = (code: FieldCode): void => {
    const ticked = field.value.includes(code);
    field.set(
      fieldCodes.filter((other) => (other === code ? !ticked : field.value.includes(other))),
    );
    field.flush();
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
      {sections
        .filter(({ codes }) => codes.length > 0)
        .map(({ label, codes }) => (
          <Box key={label} role="group" aria-label={label}>
            <Text size="sm" fw={600} mb={4}>
              {label}
            </Text>
            <Stack gap={4}>
              {codes.map((code) => (
                <Checkbox
                  key={code}
                  size="sm"
                  label={fieldCatalogue[code].label}
                  checked={field.value.includes(code)}
                  onChange={() => toggle(code)}
                />
              ))}
            </Stack>
          </Box>
        ))}
    </SimpleGrid>
  );
};
