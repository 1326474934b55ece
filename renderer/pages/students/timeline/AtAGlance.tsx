import { Anchor, DataList } from '@mantine/core';
import type { ReactNode } from 'react';
import { guardianRoleLabels, custodyLabels } from '../../../../domain/student/lists.ts';
import { degreeLabels } from '../../../../domain/student/degree.ts';
import type { Guardian } from '../../../../domain/student/relatedSchemas.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { studentPath } from '../../../frame/routes.ts';
import { Section } from '../../../parts/Section.tsx';

type Fact = { readonly label: string; readonly value: ReactNode };

const degreeFact = ({ achievedDegree, expectedDegree }: Student): string => {
  if (achievedDegree !== null) return `${degreeLabels[achievedDegree]} (erreicht)`;
  return expectedDegree === null ? '' : `${degreeLabels[expectedDegree]} (erwartet)`;
};

const wishFact = ({ wishes }: Student): string =>
  wishes
    .map(({ occupation, field }) => (occupation === '' ? field : occupation))
    .filter((wish) => wish !== '')
    .join(', ');

const guardianFact = (guardian: Guardian): string =>
  [
    `${guardian.givenName} ${guardian.familyName}`.trim(),
    guardianRoleLabels[guardian.role],
    guardian.custody === null ? '' : `Sorgerecht ${custodyLabels[guardian.custody]}`,
    guardian.contactBlocked ? 'Kontakt gesperrt' : guardian.phone,
  ]
    .filter((part) => part !== '')
    .join(', ');

/** The facts one looks for most often; of what is not recorded, degree and wish are asked for. */
export const AtAGlance = ({ student }: { readonly student: Student }) => {
  const guardians = useView(
    ['guardian'],
    (data) => Object.values(data.guardian).filter(({ studentId }) => studentId === student.id),
    [student.id],
  );
  const facts: readonly Fact[] = [
    { label: 'Abschluss', value: degreeFact(student) || <DegreeLink studentId={student.id} /> },
    { label: 'Berufswunsch', value: wishFact(student) || <WishLink studentId={student.id} /> },
    { label: 'Plan B', value: student.planB },
    { label: 'Stärken', value: student.strengths.join(', ') },
    { label: 'Telefon', value: student.phone },
    ...guardians.map((guardian, index) => ({
      label: index === 0 ? 'Erziehungs\u00adberechtigte' : '',
      value: guardianFact(guardian),
    })),
    { label: 'Klassenleitung', value: student.classTeacher },
    { label: 'Berufsberatung', value: student.adviserName },
  ].filter(({ value }) => value !== '');
  return (
    <Section title="Auf einen Blick">
      <DataList gap={6} labelWidth={104}>
        {facts.map(({ label, value }, at) => (
          <DataList.Item key={at}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue>{value}</DataList.ItemValue>
          </DataList.Item>
        ))}
      </DataList>
    </Section>
  );
};

const WishLink = ({ studentId }: { readonly studentId: string }) => (
  <Anchor size="sm" href={`#${studentPath(studentId, 'orientierung')}`}>
    Berufswunsch eintragen
  </Anchor>
);

const DegreeLink = ({ studentId }: { readonly studentId: string }) => (
  <Anchor size="sm" href={`#${studentPath(studentId, 'stammdaten')}`}>
    Abschluss eintragen
  </Anchor>
);
