import { Anchor, Stack, Text } from '@mantine/core';
import { guardianAdviceLabels } from '../../../domain/settings/settingsSchema.ts';
import { handoverTabPaths } from '../../frame/routes.ts';
import { CodeField } from '../../parts/fields/CodeField.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { useSettings } from '../../state/ReplicaContext.tsx';
import { NumberChoiceField } from './NumberChoiceField.tsx';
import { FieldGrid } from '../../parts/FieldGrid.tsx';
import { Section } from '../../parts/Section.tsx';

const cellWords = (value: number): string =>
  value === 0 ? 'alle Zahlen zeigen' : `Zahlen unter ${value} als „< ${value}“ zeigen`;

/** Small numbers, signatures, and the register of everything that went out. */
export const PrivacySection = () => (
  <Stack gap="md">
    <RecordForm collection="settings" record={useSettings()} action="Datenschutz geändert">
      <Section title="Regeln">
        <FieldGrid>
          <NumberChoiceField
            name="smallCell"
            label="Kleine Zahlen in Statistiken"
            description="Damit aus einer Zahl niemand eine Person erkennt."
            choices={[0, 3, 5, 10]}
            words={cellWords}
          />
          <CodeField
            name="guardianAdvice"
            label="Unterschrift der Sorgeberechtigten von 15 bis 17 Jahren"
            description="Wird empfohlen, zusätzlich zur Unterschrift der Jugendlichen."
            labels={guardianAdviceLabels}
            required
          />
        </FieldGrid>
      </Section>
    </RecordForm>
    <Section
      title="Verzeichnis der Übermittlungen"
      lead="Jedes ausgegebene Schreiben steht dort und bleibt unverändert."
    >
      <Text size="sm">
        <Anchor href={`#${handoverTabPaths.verzeichnis}`} underline="always" inherit>
          Verzeichnis unter Übergaben öffnen
        </Anchor>
      </Text>
    </Section>
  </Stack>
);
