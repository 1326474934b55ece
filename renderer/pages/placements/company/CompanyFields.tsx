import { SimpleGrid } from '@mantine/core';
import {
  chamberLabels,
  companySizeLabels,
  type Company,
} from '../../../../domain/company/companySchemas.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { LinesField } from '../../../parts/fields/LinesField.tsx';
import { NumberField } from '../../../parts/fields/NumberField.tsx';
import { SwitchField } from '../../../parts/fields/SwitchField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { YesNoField } from '../../../parts/fields/YesNoField.tsx';
import { Section } from '../../../parts/Section.tsx';

const two = { base: 1, xs: 2 } as const;

/** What a company offers to young people. */
export const OfferSection = () => (
  <Section title="Angebot">
    <YesNoField name="offersPlacements" label="Bietet Praktika an" />
    <LinesField
      name="occupations"
      label="Berufe"
      description="Jeden Beruf mit Enter abschließen."
      maxTags={40}
    />
    <LinesField name="fields" label="Berufsfelder" maxTags={20} />
    <SimpleGrid cols={two} spacing="sm">
      <NumberField name="places" label="Plätze" />
      <LineField name="placesYear" label="Plätze gelten für" placeholder="z. B. 2026/2027" />
    </SimpleGrid>
    <YesNoField name="accessible" label="Barrierefrei" />
    <YesNoField name="welcomesSupportNeeds" label="Nimmt bei Unterstützungsbedarf auf" />
  </Section>
);

/** What a company asks for before a placement. */
export const ConditionsSection = () => (
  <Section title="Voraussetzungen">
    <SimpleGrid cols={two} spacing="sm">
      <NumberField name="minimumAge" label="Mindestalter" suffix=" Jahre" />
    </SimpleGrid>
    <YesNoField name="needsPoliceCertificate" label="Führungszeugnis nötig" />
    <YesNoField name="needsHygieneBriefing" label="Hygienebelehrung (IfSG) nötig" />
    <YesNoField name="needsProtectiveClothing" label="Schutzkleidung nötig" />
    <TextField name="conditions" label="Weitere Bedingungen" />
  </Section>
);

/** What a company is and where it is found. */
export const MasterDataSection = () => (
  <Section title="Betrieb und Anschrift">
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
      <LineField name="name" label="Name" />
      <LineField name="legalForm" label="Rechtsform" />
      <LineField name="branch" label="Branche" />
      <LineField name="phone" label="Telefon" />
      <LineField name="street" label="Straße" />
      <LineField name="houseNumber" label="Hausnummer" />
      <LineField name="postcode" label="Postleitzahl" />
      <LineField name="town" label="Ort" />
      <LineField name="email" label="E-Mail" />
      <LineField name="website" label="Internetseite" />
      <CodeField name="chamber" label="Kammer" labels={chamberLabels} />
      <CodeField name="size" label="Größe" labels={companySizeLabels} />
    </SimpleGrid>
  </Section>
);

/** How the cooperation stands: blocked or not, and a remark. */
export const CooperationSection = ({ company }: { readonly company: Company }) => (
  <Section title="Zusammenarbeit">
    <SwitchField
      name="blocked"
      label="Für neue Praktika gesperrt"
      description="Gesperrte Betriebe bleiben sichtbar, bei der Auswahl wird gewarnt."
    />
    {company.blocked ? <LineField name="blockedReason" label="Grund der Sperre" /> : null}
    <TextField name="remark" label="Bemerkung" description="Ohne Namen von Jugendlichen." />
  </Section>
);
