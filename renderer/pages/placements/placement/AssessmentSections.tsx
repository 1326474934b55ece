import { SimpleGrid } from '@mantine/core';
import { assessmentLabels } from '../../../../domain/placement/placementSchema.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { NumberField } from '../../../parts/fields/NumberField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { YesNoField } from '../../../parts/fields/YesNoField.tsx';
import { Section } from '../../../parts/Section.tsx';
import { AssessmentMatrix } from './AssessmentMatrix.tsx';

/** What the company says about the placement. */
export const CompanyAssessmentSection = () => (
  <Section title="Bewertung des Betriebs">
    <AssessmentMatrix />
    <TextField name="companyText" label="In eigenen Worten des Betriebs" />
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
      <DayField name="companyAssessedOn" label="Bewertet am" />
    </SimpleGrid>
  </Section>
);

/** What the young person says about the placement. */
export const OwnAssessmentSection = () => (
  <Section title="Einschätzung der/des Jugendlichen">
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <CodeField
        name="studentLiked"
        label="„Das Praktikum hat mir gefallen.“"
        labels={assessmentLabels}
      />
      <CodeField name="studentFits" label="„Der Beruf passt zu mir.“" labels={assessmentLabels} />
    </SimpleGrid>
    <TextField name="studentText" label="In eigenen Worten" />
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <DayField name="studentAssessedOn" label="Besprochen am" />
    </SimpleGrid>
  </Section>
);

/** What remains when the placement is over. */
export const ClosingSection = () => (
  <Section title="Abschluss">
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <NumberField name="daysAttended" label="Tage anwesend" />
      <NumberField name="daysAbsent" label="Tage gefehlt" />
    </SimpleGrid>
    <YesNoField name="reportHandedIn" label="Praktikumsbericht abgegeben" />
    <YesNoField name="trainingPossible" label="Ausbildungsplatz in Aussicht" />
  </Section>
);
