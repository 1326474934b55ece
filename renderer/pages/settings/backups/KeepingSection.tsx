import { Button, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { Section } from '../../../parts/Section.tsx';
import { useReadOnly } from '../../../state/readOnly.ts';
import { useRecord, useSettings } from '../../../state/ReplicaContext.tsx';
import { NumberChoiceField } from '../NumberChoiceField.tsx';
import { purgeWords } from './purgeWords.ts';
import type { Purge } from './usePurge.ts';

const ageWords = (days: number): string => {
  if (days === 365) return 'höchstens ein Jahr';
  return days === 180 ? 'höchstens ein halbes Jahr' : `höchstens ${days} Tage`;
};

/** How long backups are kept, how older ones go at once, and which copies no program reaches. */
export const KeepingSection = ({ purge }: { readonly purge: Purge }) => (
  <Section
    title="Aufbewahren und löschen"
    lead="Behalten werden die neuesten sieben Tage, fünf Wochen und sechs Monate, je eine Sicherung. Die beiden neuesten bleiben immer."
  >
    <RecordForm
      collection="settings"
      record={useSettings()}
      action="Aufbewahrung geändert"
      locked={useReadOnly()}
    >
      <FieldGrid>
        <NumberChoiceField
          name="backupMaxAgeDays"
          label="Sicherungen aufbewahren"
          choices={[30, 60, 90, 180, 365]}
          words={ageWords}
        />
      </FieldGrid>
    </RecordForm>
    <Text size="sm">
      So lange lässt sich ein früherer Stand zurückholen, und so lange steht eine gelöschte Akte
      noch in älteren Sicherungen. Soll sie sofort verschwinden, bereinigen Sie die Sicherungen.
    </Text>
    <PurgeButton purge={purge} />
    {purge.purged === null ? null : <PurgeResult purged={purge.purged} />}
    <Unreachable />
  </Section>
);

const PurgeButton = ({ purge }: { readonly purge: Purge }) => {
  const readOnly = useReadOnly();
  return (
    <div>
      <Button
        variant="default"
        loading={purge.busy}
        disabled={readOnly}
        onClick={() => void purge.run()}
      >
        Sicherungen jetzt bereinigen
      </Button>
    </div>
  );
};

const PurgeResult = ({ purged }: { readonly purged: NonNullable<Purge['purged']> }) => {
  const { title, text } = purgeWords(purged);
  const everywhere = purged.unreachable.length === 0;
  return (
    <Hint
      tone={everywhere ? 'good' : 'waiting'}
      icon={everywhere ? IconCircleCheck : IconAlertTriangle}
      title={title}
    >
      {text}
    </Hint>
  );
};

const Unreachable = () => {
  const second = useRecord('backupPlace', 'second');
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        Was das Programm nicht erreicht
      </Text>
      <List size="sm" spacing={2}>
        {second === undefined ? null : (
          <List.Item>den zweiten Ort, solange er nicht angeschlossen ist</List.Item>
        )}
        <List.Item>Kopien des Tresors oder der Sicherungen, die Sie selbst gemacht haben</List.Item>
        <List.Item>einen zweiten Ort, den Sie nicht mehr verwenden</List.Item>
        <List.Item>ausgegebene Schreiben, Tabellen und gespeicherte Blätter</List.Item>
        <List.Item>was Sie an andere Stellen übermittelt haben</List.Item>
      </List>
    </div>
  );
};
