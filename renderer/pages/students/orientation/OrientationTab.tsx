import { SimpleGrid, Stack } from '@mantine/core';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { LinesField } from '../../../parts/fields/LinesField.tsx';
import { NumberField } from '../../../parts/fields/NumberField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { YesNoField } from '../../../parts/fields/YesNoField.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { Section } from '../../../parts/Section.tsx';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';
import { ParticipationsSection } from './ParticipationsSection.tsx';
import { PlacementsSection } from './PlacementsSection.tsx';
import { ProfilesSection } from './ProfilesSection.tsx';
import { WishesSection } from './WishesSection.tsx';

/** Wishes, strengths, placements and applications: what leads to an occupation. */
export const OrientationTab = ({ student }: { readonly student: Student }) => (
  <RecordForm collection="student" record={student} action="Berufliche Orientierung geändert">
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
      <Stack gap="md">
        <WishesSection />
        <Section title="Interessen und Stärken">
          <LinesField
            name="strengths"
            label="Stärken"
            placeholder="Stärke eintippen, Enter schließt ab"
          />
          <TextField name="interests" label="Interessen" />
          <FieldGrid>
            <LineField name="languagesAndIt" label="Sprachen und IT" />
            <LineField name="volunteering" label="Ehrenamt" />
            <LineField name="mobility" label="Mobilität" placeholder="Bus, Roller, Umkreis" />
          </FieldGrid>
        </Section>
        <ProfilesSection studentId={student.id} />
      </Stack>
      <Stack gap="md">
        <PlacementsSection studentId={student.id} />
        <ParticipationsSection studentId={student.id} />
        <Section title="Bewerbungen">
          <FieldGrid cols={3}>
            <NumberField name="applicationsSent" label="Geschrieben" />
            <NumberField name="applicationsInvited" label="Einladungen" />
            <NumberField name="applicationsOffered" label="Zusagen" />
          </FieldGrid>
          <FieldGrid>
            <YesNoField name="applicationPapers" label="Unterlagen vollständig" />
            <YesNoField name="portfolio" label="Berufswahlpass, Portfolio" />
          </FieldGrid>
        </Section>
        <Section title="Berufsberatung">
          <FieldGrid>
            <YesNoField name="adviceContact" label="Kontakt besteht" />
            <YesNoField name="adviceCertificate" label="Bescheinigung liegt vor" />
            <LineField name="adviserName" label="Beraterin, Berater" />
            <DayField name="lastAdviceOn" label="Letztes Gespräch" />
          </FieldGrid>
        </Section>
      </Stack>
    </SimpleGrid>
  </RecordForm>
);
