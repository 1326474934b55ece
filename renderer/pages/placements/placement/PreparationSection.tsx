import { SimpleGrid, Text } from '@mantine/core';
import type { Placement } from '../../../../domain/placement/placementSchema.ts';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { YesNoField } from '../../../parts/fields/YesNoField.tsx';
import { useRecord } from '../../../state/ReplicaContext.tsx';
import { Section } from '../../../parts/Section.tsx';

/** What must be settled before the first day. */
export const PreparationSection = ({ placement }: { readonly placement: Placement }) => {
  const company = useRecord('company', placement.companyId);
  const askedByCompany =
    placement.hygieneBriefingNeeded === null && company?.needsHygieneBriefing === true;
  return (
    <Section title="Vor dem Praktikum">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <LineField name="suitabilityCheckedBy" label="Eignung des Platzes geprüft von" />
        <DayField name="suitabilityCheckedOn" label="Eignung geprüft am" />
        <DayField name="safetyBriefingOn" label="Sicherheitsbelehrung am" />
        <DayField name="hygieneBriefingOn" label="Hygienebelehrung am" />
      </SimpleGrid>
      <YesNoField name="hygieneBriefingNeeded" label="Hygienebelehrung (IfSG) nötig" />
      {askedByCompany ? (
        <Text size="sm">Der Betrieb verlangt die Belehrung in der Regel.</Text>
      ) : null}
      <LineField name="insurance" label="Versicherung" />
    </Section>
  );
};
