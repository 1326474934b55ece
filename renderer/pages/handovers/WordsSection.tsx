import { SimpleGrid } from '@mantine/core';
import { DayField } from '../../parts/fields/DayField.tsx';
import { LineField } from '../../parts/fields/LineField.tsx';
import { LinesField } from '../../parts/fields/LinesField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { EditorSection } from './EditorSection.tsx';

/** What is written in own words, what goes along, and until when an answer is asked for. */
export const WordsSection = () => (
  <EditorSection title="In Worten" place="talk">
    <TextField
      name="occasion"
      label="Anlass"
      description="Warum Sie jetzt schreiben; steht am Anfang des Briefs."
    />
    <TextField
      name="request"
      label="Bitte an die Stelle"
      description="Was Sie sich wünschen, zum Beispiel ein Erstgespräch vor den Ferien."
    />
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      <LineField name="purpose" label="Zweck" />
      <DayField name="answerExpectedOn" label="Rückmeldung erbeten bis" />
    </SimpleGrid>
    <LinesField name="attachments" label="Anlagen" placeholder="Anlage, dann Enter" />
    <LinesField name="copies" label="Kopie an" placeholder="Name, dann Enter" />
  </EditorSection>
);
