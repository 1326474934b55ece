import {
  genderLabels,
  germanLevelLabels,
  salutationLabels,
} from '../../../../domain/student/lists.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { SwitchField } from '../../../parts/fields/SwitchField.tsx';
import { Section } from '../../../parts/Section.tsx';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';

/** Who the young person is. */
export const PersonSection = () => (
  <Section title="Person">
    <FieldGrid>
      <LineField name="familyName" label="Familienname" />
      <LineField name="givenNames" label="Vornamen" />
      <LineField name="nameParticle" label="Namenszusatz" placeholder="von der, al-" />
      <LineField name="callName" label="Rufname" placeholder="falls abweichend" />
      <DayField name="birthDay" label="Geburtsdatum" />
      <CodeField name="gender" label="Geschlecht" labels={genderLabels} />
      <CodeField name="salutation" label="Anrede" required labels={salutationLabels} />
    </FieldGrid>
  </Section>
);

/** Where the young person lives and can be reached. */
export const AddressSection = () => (
  <Section title="Anschrift und Kontakt">
    <FieldGrid>
      <LineField name="street" label="Straße" />
      <LineField name="houseNumber" label="Hausnummer" />
      <LineField name="postcode" label="Postleitzahl" />
      <LineField name="town" label="Ort" />
      <LineField name="district" label="Ortsteil" />
      <LineField name="careProvider" label="Wohngruppe, Träger" />
      <LineField name="phone" label="Telefon" />
      <LineField name="email" label="E-Mail" />
    </FieldGrid>
    <SwitchField
      name="addressBlocked"
      label="Auskunftssperre"
      description="Anschrift, Telefon und Schule erscheinen dann in keinem Schreiben und keiner Liste."
    />
  </Section>
);

/** Where the young person comes from. */
export const OriginSection = () => (
  <Section title="Herkunft und Sprache">
    <FieldGrid>
      <LineField name="birthPlace" label="Geburtsort" />
      <LineField name="birthCountry" label="Geburtsland" />
      <LineField name="nationality" label="Staatsangehörigkeit" />
      <LineField name="originLanguage" label="Herkunftssprache" />
      <CodeField name="germanLevel" label="Deutschkenntnisse" labels={germanLevelLabels} />
      <DayField name="inGermanySince" label="In Deutschland seit" />
    </FieldGrid>
  </Section>
);
