import { SimpleGrid, Stack } from '@mantine/core';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { AddressSection, OriginSection, PersonSection } from './PersonSections.tsx';
import { CaseFileSection } from './CaseFileSection.tsx';
import { EnrolmentsSection } from './EnrolmentsSection.tsx';
import { GuardiansSection } from './GuardiansSection.tsx';
import { SchoolContactsSection } from './SchoolContactsSection.tsx';
import { SchoolingSection } from './SchoolingSection.tsx';
import { SupportSection } from './SupportSection.tsx';

/** All master data in groups; every field saves itself. */
export const MasterDataTab = ({ student }: { readonly student: Student }) => (
  <RecordForm collection="student" record={student} action="Stammdaten geändert">
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
      <Stack gap="md">
        <PersonSection />
        <AddressSection />
        <GuardiansSection studentId={student.id} />
        <OriginSection />
        <CaseFileSection student={student} />
      </Stack>
      <Stack gap="md">
        <EnrolmentsSection studentId={student.id} />
        <SchoolingSection />
        <SchoolContactsSection />
        <SupportSection student={student} />
      </Stack>
    </SimpleGrid>
  </RecordForm>
);
