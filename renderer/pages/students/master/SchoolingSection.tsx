import { degreeLabels } from '../../../../domain/student/degree.ts';
import { compulsoryLabels } from '../../../../domain/student/lists.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { NumberField } from '../../../parts/fields/NumberField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { Section } from '../../../parts/Section.tsx';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';

const grade = {
  allowDecimal: true,
  min: 1,
  max: 6,
  decimalScale: 2,
  clampBehavior: 'strict',
} as const;

/** School, degree, grades and absences. */
export const SchoolingSection = () => (
  <Section title="Schule und Abschluss">
    <FieldGrid>
      <CodeField name="expectedDegree" label="Abschluss, voraussichtlich" labels={degreeLabels} />
      <DayField name="expectedDegreeOn" label="Voraussichtlich am" />
      <CodeField name="achievedDegree" label="Abschluss, erreicht" labels={degreeLabels} />
      <DayField name="achievedDegreeOn" label="Erreicht am" />
      <DayField name="leavesOn" label="Verlässt die Schule am" />
      <NumberField name="schoolYearsAttended" label="Schulbesuchsjahre" />
      <CodeField name="compulsorySchooling" label="Schulpflicht" labels={compulsoryLabels} />
      <DayField name="compulsoryUntil" label="Schulpflichtig bis" />
      <DayField name="reportOn" label="Letztes Zeugnis vom" />
    </FieldGrid>
    <FieldGrid cols={4}>
      <NumberField name="gradeGerman" label="Deutsch" {...grade} />
      <NumberField name="gradeMaths" label="Mathematik" {...grade} />
      <NumberField name="gradeEnglish" label="Englisch" {...grade} />
      <NumberField name="gradeAverage" label="Schnitt" {...grade} />
    </FieldGrid>
    <FieldGrid>
      <NumberField name="absencesExcused" label="Fehltage, entschuldigt" />
      <NumberField name="absencesUnexcused" label="Fehltage, unentschuldigt" />
      <LineField name="absencesPeriod" label="Zeitraum der Fehltage" placeholder="1. Halbjahr" />
    </FieldGrid>
    <TextField name="schoolCareer" label="Schullaufbahn" />
  </Section>
);
