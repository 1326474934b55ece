import { Stack } from '@mantine/core';
import { employingBodyLabels } from '../../../domain/settings/settingsSchema.ts';
import { salutationLabels } from '../../../domain/student/lists.ts';
import { CodeField } from '../../parts/fields/CodeField.tsx';
import { LineField } from '../../parts/fields/LineField.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { useSettings } from '../../state/ReplicaContext.tsx';
import { AddressFields } from './AddressFields.tsx';
import { FieldGrid, SettingsGroup } from './SettingsGroup.tsx';

/** Letterhead, employing body and the person who signs. */
export const InstitutionSection = () => (
  <RecordForm collection="settings" record={useSettings()} action="Einrichtung geändert">
    <Stack gap="md">
      <SettingsGroup
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
      </SettingsGroup>
      <SettingsGroup
        title="Träger"
        lead="Vom Anstellungsträger hängen Rechtsgrundlage und verantwortliche Stelle ab."
      >
        <FieldGrid>
          <EmployingBodyField />
          <LineField name="controller" label="Verantwortliche Stelle (Datenschutz)" />
          <LineField name="dataProtectionOfficer" label="Datenschutzbeauftragte Person" />
        </FieldGrid>
      </SettingsGroup>
      <SettingsGroup title="Sie" lead="Diese Person unterschreibt die Schreiben.">
        <FieldGrid>
          <CodeField
            name="userSalutation"
            label="Anrede"
            labels={salutationLabels}
            required
            withAsterisk={false}
          />
          <LineField name="userName" label="Vor- und Familienname" />
          <LineField name="userFunction" label="Funktion" />
          <LineField name="userPhone" label="Durchwahl" />
          <LineField name="userEmail" label="Ihre E-Mail" />
        </FieldGrid>
      </SettingsGroup>
      <SettingsGroup title="Schreiben">
        <TextField name="letterClosing" label="Schlusssatz der Schreiben" />
        <SwitchField
          name="authorInMetadata"
          label="Ihren Namen als Verfasserin oder Verfasser in die Datei schreiben"
          description="Ausgeschaltet verrät eine weitergegebene Datei nicht, an welchem Arbeitsplatz sie entstand."
        />
      </SettingsGroup>
    </Stack>
  </RecordForm>
);

/** Who employs the professional. */
export const EmployingBodyField = () => (
  <CodeField name="employingBody" label="Anstellungsträger" labels={employingBodyLabels} />
);
