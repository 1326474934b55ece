import type { School } from '../../../domain/school/schoolSchemas.ts';
import { schoolFormLabels } from '../../../domain/school/schoolSchemas.ts';
import { CodeField } from '../fields/CodeField.tsx';
import { LineField } from '../fields/LineField.tsx';
import { LinesField } from '../fields/LinesField.tsx';
import { SwitchField } from '../fields/SwitchField.tsx';
import { RecordForm } from '../RecordForm.tsx';
import { AddressFields } from './AddressFields.tsx';
import { FieldGrid } from '../FieldGrid.tsx';

/** What must be known of a school to begin with. */
export const SchoolBasics = ({ school }: { readonly school: School }) => (
  <RecordForm collection="school" record={school} action="Schule geändert">
    <FieldGrid>
      <LineField name="name" label="Name der Schule" />
      <CodeField name="form" label="Schulform" labels={schoolFormLabels} required />
    </FieldGrid>
    <MyClassesField />
  </RecordForm>
);

/** Every field of a school. */
export const SchoolFields = ({ school }: { readonly school: School }) => (
  <RecordForm collection="school" record={school} action="Schule geändert">
    <FieldGrid>
      <LineField name="name" label="Name der Schule" />
      <LineField name="shortName" label="Kurzname für Tabellen" />
      <CodeField name="form" label="Schulform" labels={schoolFormLabels} required />
      <LineField name="phone" label="Telefon" />
      <AddressFields />
      <LineField name="email" label="E-Mail" />
    </FieldGrid>
    <MyClassesField />
    <SwitchField name="mine" label="Ich arbeite an dieser Schule" />
  </RecordForm>
);

const MyClassesField = () => (
  <LinesField
    name="myClasses"
    label="Meine Klassen"
    description="Jede Klasse mit Enter abschließen, zum Beispiel 9a. Danach lassen sich Listen filtern."
  />
);
