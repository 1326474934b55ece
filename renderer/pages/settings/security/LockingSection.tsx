import { FieldGrid } from '../../../parts/FieldGrid.tsx';
import { SwitchField } from '../../../parts/fields/SwitchField.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { Section } from '../../../parts/Section.tsx';
import { useReadOnly } from '../../../state/readOnly.ts';
import { useSettings } from '../../../state/ReplicaContext.tsx';
import { NumberChoiceField } from '../NumberChoiceField.tsx';

const minutes = (value: number): string =>
  value === 1 ? 'nach 1 Minute' : `nach ${value} Minuten`;

/** When the vault locks by itself, and who can record the screen. */
export const LockingSection = () => (
  <RecordForm
    collection="settings"
    record={useSettings()}
    action="Sicherheit geändert"
    locked={useReadOnly()}
  >
    <Section
      title="Sperren"
      lead="Beim Sperren werden angefangene Texte gesichert und der Schlüssel aus dem Speicher entfernt."
    >
      <FieldGrid>
        <NumberChoiceField
          name="lockAfterMinutes"
          label="Ohne Eingabe sperren"
          choices={[1, 2, 5, 10, 15, 30, 60]}
          words={minutes}
        />
      </FieldGrid>
      <SwitchField
        name="lockWhenMinimised"
        label="Auch sperren, wenn das Fenster verkleinert wird"
      />
      <SwitchField
        name="contentProtection"
        label="Bildschirmaufnahmen und Bildschirmübertragung verhindern"
        description="Das Fenster erscheint in Aufnahmen und Videokonferenzen schwarz, soweit das Betriebssystem es zulässt."
      />
    </Section>
  </RecordForm>
);
