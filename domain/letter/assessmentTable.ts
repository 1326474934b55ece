import {
  assessmentCriteria,
  assessmentLabels,
  type AssessmentCriterion,
  type Placement,
} from '../placement/placementSchema.ts';
import type { WrittenContent } from './paperBlocks.ts';

type Step = Placement['companyAssessment'][AssessmentCriterion];

/** Boxes as they are printed: to tick, and ticked. */
const box = { empty: '☐', ticked: '☒' } as const;

const steps = Object.entries(assessmentLabels) as readonly [Exclude<Step, null>, string][];

const criteria = Object.entries(assessmentCriteria) as readonly [AssessmentCriterion, string][];

const columns = (title: string) => [
  { title, width: 30 },
  ...steps.map(([, words]) => ({ title: words, width: 14 })),
  { title: 'nicht beurteilt', width: 14 },
];

const row = (label: string, given: Step): string[] => [
  label,
  ...steps.map(([step]) => (given === step ? box.ticked : box.empty)),
  box.empty,
];

/** The criteria of an assessment with a box for each step, ticked where a step is recorded, and one for "not judged". */
export const assessmentTable = (assessment: Placement['companyAssessment']): WrittenContent => ({
  kind: 'table',
  columns: columns('Merkmal'),
  rows: criteria.map(([criterion, label]) => row(label, assessment[criterion])),
});

/** Sentences judged on the same steps. */
export const statementTable = (
  statements: readonly (readonly [text: string, given: Step])[],
): WrittenContent => ({
  kind: 'table',
  columns: columns('Aussage'),
  rows: statements.map(([text, given]) => row(text, given)),
});
