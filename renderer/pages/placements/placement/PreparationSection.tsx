import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { addMonths } from '../../../../domain/calendar/addDays.ts';
import type { Day } from '../../../../domain/calendar/day.ts';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import type { Placement } from '../../../../domain/placement/placementSchema.ts';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { YesNoField } from '../../../parts/fields/YesNoField.tsx';
import { useRecordField } from '../../../parts/RecordForm.tsx';
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
        <BriefingValidity placement={placement} />
      </SimpleGrid>
      <YesNoField name="hygieneBriefingNeeded" label="Hygienebelehrung (IfSG) nötig" />
      {askedByCompany ? (
        <Text size="sm">Der Betrieb verlangt die Belehrung in der Regel.</Text>
      ) : null}
      <LineField name="insurance" label="Versicherung" />
    </Section>
  );
};

/** Months within which the work must begin after a briefing; the user's own day counts. */
const usualMonths = 3;

/** Until when the briefing holds for a first day; three months are proposed, the certificate decides. */
const BriefingValidity = ({ placement }: { readonly placement: Placement }) => {
  const field = useRecordField<Day | null>('hygieneBriefingValidUntil');
  const { hygieneBriefingOn, from } = placement;
  if (hygieneBriefingOn === null) return null;
  const proposed = addMonths(hygieneBriefingOn, usualMonths);
  const late = field.value !== null && from !== null && from > field.value;
  return (
    <Stack gap={4}>
      <DayField
        name="hygieneBriefingValidUntil"
        label="Gilt für einen Beginn bis"
        error={late ? 'Das Praktikum beginnt erst danach.' : null}
      />
      {field.value === null ? (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            field.set(proposed);
            field.flush();
          }}
        >
          {formatDay(proposed)} übernehmen
        </Button>
      ) : null}
    </Stack>
  );
};
