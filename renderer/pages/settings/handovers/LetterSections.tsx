import { Box, Button, Flex, Stack, VisuallyHidden } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Section as LetterSection } from '../../../../domain/handover/fieldCatalogue.ts';
import { moveSection } from '../../../../domain/handover/moveSection.ts';
import { arrangedSections, sectionsOf } from '../../../../domain/handover/sectionsOf.ts';
import type { Settings } from '../../../../domain/settings/settingsSchema.ts';
import { useRecordField } from '../../../parts/RecordForm.tsx';
import { Section } from '../../../parts/Section.tsx';
import { SectionPreview } from './SectionPreview.tsx';
import { moveButtonId, SectionRow } from './SectionRow.tsx';

/** Order and names of the sections of a handover: the editor and the letter follow them. */
export const LetterSections = () => {
  const field = useRecordField<Settings['sections']>('sections');
  const keepFocus = useFocusAfterMove(field.value);
  const [said, setSaid] = useState('');
  const settings = { sections: field.value };
  const named = sectionsOf(settings);
  const move = (section: LetterSection, by: -1 | 1): void => {
    const moved = moveSection(settings, section, by);
    const place = moved.findIndex((entry) => entry.section === section);
    const label = named.find((entry) => entry.section === section)?.label ?? '';
    keepFocus(section, by);
    setSaid(`${label} steht jetzt an Stelle ${place + 1} von ${moved.length}.`);
    field.set(moved);
    field.flush();
  };
  const rename = (section: LetterSection, label: string): void =>
    field.set(
      arrangedSections(settings).map((entry) =>
        entry.section === section ? { section, label } : entry,
      ),
    );
  const reset = (): void => {
    field.set([]);
    field.flush();
  };
  return (
    <Section
      title="Abschnitte des Übergabeschreibens"
      lead="Reihenfolge und Überschriften gelten für alle Schreiben und für die Auswahl im Editor."
      beside={
        field.value.length === 0 ? null : (
          <Button variant="subtle" size="compact-sm" onClick={reset}>
            Übliche Abschnitte herstellen
          </Button>
        )
      }
    >
      <Flex direction={{ base: 'column', md: 'row' }} gap="lg">
        <Stack component="ol" gap={6} flex={1} m={0} p={0} style={{ listStyle: 'none' }}>
          {arrangedSections(settings).map(({ section, label }, index) => (
            <SectionRow
              key={section}
              section={section}
              label={label}
              place={{ index, count: named.length }}
              onRename={(name) => rename(section, name)}
              onLeave={field.flush}
              onMove={(by) => move(section, by)}
            />
          ))}
        </Stack>
        <Box w={{ base: '100%', md: 360 }}>
          <SectionPreview sections={named} />
        </Box>
      </Flex>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Section>
  );
};

/** A moved row may take the focus away with it; it goes back to the button that moved it. */
const useFocusAfterMove = (sections: Settings['sections']) => {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [sections]);
  return (section: LetterSection, by: -1 | 1): void => {
    wanted.current = moveButtonId(section, by);
  };
};
