import { Table, Text } from '@mantine/core';
import { foldForSearch } from '../../../../domain/person/foldForSearch.ts';
import { listName } from '../../../../domain/person/personName.ts';
import {
  placementStatusLabels,
  type Placement,
} from '../../../../domain/placement/placementSchema.ts';
import type { PlannedStudent } from '../../../../domain/placement/planClass.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { CompanyCell, type FoundCompany } from './CompanyCell.tsx';
import { moveInGrid } from './moveInGrid.ts';

const heads = [
  ['Jugendliche/r', 190],
  ['Betrieb', 280],
  ['Beruf', 190],
  ['Stand', 130],
  ['Wer besucht', 160],
  ['Besuch am', 140],
] as const;

/** One row for each young person of the class: place, state and visit, all typed in one go. */
export const PlanGrid = ({ planned }: { readonly planned: readonly PlannedStudent[] }) => {
  const known = useKnownCompanies();
  return (
    <Table.ScrollContainer minWidth={1060} px="lg">
      <Table
        aria-label="Praktika der Klasse"
        verticalSpacing={4}
        horizontalSpacing={6}
        layout="fixed"
        onKeyDown={moveInGrid}
      >
        <Table.Thead>
          <Table.Tr>
            {heads.map(([label, width]) => (
              <Table.Th key={label} scope="col" w={width}>
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {planned.map(({ student, placement }) =>
            placement === null ? (
              <Unplanned key={student.id} student={student} />
            ) : (
              <PlanRow key={student.id} student={student} placement={placement} known={known} />
            ),
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};

const Unplanned = ({ student }: { readonly student: Student }) => (
  <Table.Tr>
    <Table.Th scope="row" fw={600}>
      {listName(student)}
    </Table.Th>
    <Table.Td colSpan={heads.length - 1}>
      <Text size="sm" c="dimmed">
        In diesem Zeitraum noch kein Praktikum geplant
      </Text>
    </Table.Td>
  </Table.Tr>
);

const PlanRow = ({
  student,
  placement,
  known,
}: {
  readonly student: Student;
  readonly placement: Placement;
  readonly known: readonly FoundCompany[];
}) => {
  const name = listName(student);
  return (
    <RecordForm collection="placement" record={placement} action="Praktikum geändert">
      <Table.Tr>
        <Table.Th scope="row" fw={600}>
          {name}
        </Table.Th>
        <Table.Td>
          <CompanyCell placement={placement} known={known} label={`Betrieb, ${name}`} />
        </Table.Td>
        <Table.Td>
          <LineField name="occupation" size="xs" aria-label={`Beruf, ${name}`} />
        </Table.Td>
        <Table.Td>
          <CodeField
            name="status"
            size="xs"
            required
            labels={placementStatusLabels}
            aria-label={`Stand, ${name}`}
          />
        </Table.Td>
        <Table.Td>
          <LineField name="visitor" size="xs" aria-label={`Wer besucht, ${name}`} />
        </Table.Td>
        <Table.Td>
          <DayField name="visitOn" size="xs" aria-label={`Besuch am, ${name}`} />
        </Table.Td>
      </Table.Tr>
    </RecordForm>
  );
};

const useKnownCompanies = (): readonly FoundCompany[] =>
  useView(['company'], ({ company }) =>
    Object.values(company)
      .sort((one, other) => one.name.localeCompare(other.name, 'de'))
      .map((one) => ({
        company: one,
        text: foldForSearch(
          [one.name, one.town, one.branch, ...one.occupations, ...one.fields].join(' '),
        ),
      })),
  );
