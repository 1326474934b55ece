import { Button, Group, SimpleGrid, Text } from '@mantine/core';
import { attendance } from '../../../../domain/placement/attendance.ts';
import { assessmentLabels, type Placement } from '../../../../domain/placement/placementSchema.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { NumberField } from '../../../parts/fields/NumberField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { YesNoField } from '../../../parts/fields/YesNoField.tsx';
import { Section } from '../../../parts/Section.tsx';
import { useRecordField } from '../../../parts/RecordForm.tsx';
import { useToday } from '../../../state/today.ts';
import { useHolidays } from '../useHolidays.ts';
import { AssessmentMatrix } from './AssessmentMatrix.tsx';

/** What the company says about the placement. */
export const CompanyAssessmentSection = () => (
  <Section title="Bewertung des Betriebs">
    <AssessmentMatrix name="companyAssessment" label="Bewertung nach Merkmalen" />
    <TextField name="companyText" label="In eigenen Worten des Betriebs" />
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
      <DayField name="companyAssessedOn" label="Bewertet am" />
    </SimpleGrid>
  </Section>
);

/** What the young person says about the placement. */
export const OwnAssessmentSection = () => (
  <Section title="Einschätzung der/des Jugendlichen">
    <AssessmentMatrix name="studentAssessment" label="Eigene Einschätzung nach Merkmalen" />
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
export const ClosingSection = ({ placement }: { readonly placement: Placement }) => (
  <Section title="Abschluss">
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <NumberField name="daysAbsent" label="Tage gefehlt" />
      <NumberField name="daysAttended" label="Tage anwesend" />
    </SimpleGrid>
    <AttendedDays placement={placement} />
    <YesNoField name="reportHandedIn" label="Praktikumsbericht abgegeben" />
    <YesNoField name="trainingPossible" label="Ausbildung denkbar" />
  </Section>
);

/** What the calendar says of the days that have passed, one click from being taken over. */
const AttendedDays = ({ placement }: { readonly placement: Placement }) => {
  const today = useToday();
  const field = useRecordField<number | null>('daysAttended');
  const { passed, attended } = attendance(placement, useHolidays(), today);
  if (passed === 0) return null;
  return (
    <Group gap="xs">
      <Text size="sm">
        Nach dem Kalender bis heute {passed} {passed === 1 ? 'Tag' : 'Tage'}, davon {attended}{' '}
        anwesend.
      </Text>
      {field.value === attended ? null : (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            field.set(attended);
            field.flush();
          }}
        >
          Übernehmen
        </Button>
      )}
    </Group>
  );
};
