import { Stack } from '@mantine/core';
import { salutationLabels } from '../../../domain/student/lists.ts';
import { CodeField } from '../../parts/fields/CodeField.tsx';
import { LineField } from '../../parts/fields/LineField.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { useSettings } from '../../state/ReplicaContext.tsx';
import { EmployingBodyField } from '../../parts/institution/EmployingBodyField.tsx';
import { AddressFields } from '../../parts/institution/AddressFields.tsx';
import { FieldGrid } from '../../parts/FieldGrid.tsx';
import { Section } from '../../parts/Section.tsx';

/** Letterhead, employing body and the person who signs. */
export const InstitutionSection = () => (
  <RecordForm collection="settings" record={useSettings()} action="Einrichtung geändert">
    <Stack gap="md">
      <Section
        title="Briefkopf"
        lead="So steht Ihre Einrichtung auf Übergabeschreiben und Formularen."
      >
        <FieldGrid>
          <LineField name="institution" label="Einrichtung" />
          <LineField name="department" label="Abteilung oder Angebot" />
          <AddressFields />
          <LineField name="phone" label="Telefon" />
          <LineField name="email" label="E-Mail" />
        </FieldGrid>
      </Section>
      <Section
        title="Träger"
        lead="Vom Anstellungsträger hängen Rechtsgrundlage und verantwortliche Stelle ab."
      >
        <FieldGrid>
          <EmployingBodyField />
          <LineField name="controller" label="Verantwortliche Stelle (Datenschutz)" />
          <LineField name="dataProtectionOfficer" label="Datenschutzbeauftragte Person" />
        </FieldGrid>
      </Section>
      <Section title="Sie" lead="Diese Person unterschreibt die Schreiben.">
        <FieldGrid>
          <CodeField name="userSalutation" label="Anrede" labels={salutationLabels} required />
          <LineField name="userName" label="Vor- und Familienname" />
          <LineField name="userFunction" label="Funktion" />
          <LineField name="userPhone" label="Durchwahl" />
          <LineField name="userEmail" label="Ihre E-Mail" />
        </FieldGrid>
      </Section>
      <Section title="Schreiben">
        <TextField name="letterClosing" label="Schlusssatz der Schreiben" />
        <SwitchField
          name="authorInMetadata"
          label="Ihren Namen als Verfasserin oder Verfasser in die Datei schreiben"
          description="Ausgeschaltet verrät eine weitergegebene Datei nicht, an welchem Arbeitsplatz sie entstand."
        />
      </Section>
    </Stack>
  </RecordForm>
);
