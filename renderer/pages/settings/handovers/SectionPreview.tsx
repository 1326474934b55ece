import { Paper, Stack, Text } from '@mantine/core';
import { fieldCatalogue, fieldCodes } from '../../../../domain/handover/fieldCatalogue.ts';
import type { NamedSection } from '../../../../domain/handover/sectionsOf.ts';

/** The headings in their order, each with what stands under it. */
export const SectionPreview = ({ sections }: { readonly sections: readonly NamedSection[] }) => (
  <Paper withBorder p="sm" role="group" aria-label="Vorschau der Abschnitte">
    <Text size="xs" c="dimmed" mb={6}>
      So folgen die Abschnitte im Schreiben; leere fallen weg.
    </Text>
    <Stack gap={6}>
      {sections.map(({ section, label }) => (
        <div key={section}>
          <Text size="sm" fw={600}>
            {label}
          </Text>
          <Text size="xs" c="dimmed" lineClamp={2}>
            {fieldCodes
              .filter((code) => fieldCatalogue[code].section === section)
              .map((code) => fieldCatalogue[code].label)
              .join('; ')}
          </Text>
        </div>
      ))}
    </Stack>
  </Paper>
);
