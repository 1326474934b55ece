import { Radio, Table, Text } from '@mantine/core';
import {
  assessmentCriteria,
  assessmentLabels,
  type AssessmentCriterion,
  type Placement,
} from '../../../../domain/placement/placementSchema.ts';
import { useRecordField } from '../../../parts/RecordForm.tsx';

type Assessment = Placement['companyAssessment'];
type Step = Assessment[AssessmentCriterion];

const steps: readonly (readonly [Step, string])[] = [
  ...(Object.entries(assessmentLabels) as [Exclude<Step, null>, string][]),
  [null, 'nicht beurteilt'],
];

const criteria = Object.entries(assessmentCriteria) as [AssessmentCriterion, string][];

/** The eight criteria of an assessment, each on one of four steps or not at all. */
export const AssessmentMatrix = ({
  name,
  label,
}: {
  readonly name: 'companyAssessment' | 'studentAssessment';
  readonly label: string;
}) => {
  const field = useRecordField<Assessment>(name);
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table withRowBorders verticalSpacing={6} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Merkmal</Table.Th>
            {steps.map(([step, label]) => (
              <Table.Th key={label} scope="col" ta="center" w="15%">
                <Text span inherit size="sm" fw={step === null ? 400 : 600}>
                  {label}
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {criteria.map(([criterion, words]) => (
            <CriterionRow
              key={criterion}
              group={`${name}-${criterion}`}
              label={words}
              value={field.value[criterion]}
              onStep={(step) => field.set({ ...field.value, [criterion]: step })}
              onLeave={field.flush}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};

const CriterionRow = ({
  group,
  label,
  value,
  onStep,
  onLeave,
}: {
  readonly group: string;
  readonly label: string;
  readonly value: Step;
  readonly onStep: (step: Step) => void;
  readonly onLeave: () => void;
}) => (
  <Table.Tr>
    <Table.Th scope="row" fw={400}>
      {label}
    </Table.Th>
    {steps.map(([step, words]) => (
      <Table.Td key={words}>
        <Radio
          name={group}
          aria-label={`${label}: ${words}`}
          styles={{ body: { justifyContent: 'center' } }}
          checked={value === step}
          onChange={() => onStep(step)}
          onBlur={onLeave}
        />
      </Table.Td>
    ))}
  </Table.Tr>
);
