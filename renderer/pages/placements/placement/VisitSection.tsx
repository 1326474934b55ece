import { SimpleGrid } from '@mantine/core';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { Section } from '../../../parts/Section.tsx';

/** The visit during the placement. */
export const VisitSection = () => (
  <Section title="Besuch">
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <LineField name="visitor" label="Wer besucht" />
      <DayField name="visitOn" label="Besuch am" />
    </SimpleGrid>
    <TextField name="visitNote" label="Notiz zum Besuch" />
  </Section>
);
