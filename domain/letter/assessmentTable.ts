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

/** The criteria of an assessment with a box for each step, ticked where a step is recorded, and one for "not judged". */
export const assessmentTable = (assessment: Placement['companyAssessment']): WrittenContent => ({
  kind: 'table',
  columns: [
    { title: 'Merkmal', width: 30 },
    ...steps.map(([, title]) => ({ title, width: 14 })),
    { title: 'nicht beurteilt', width: 14 },
  ],
  rows: criteria.map(([criterion, label]) => [
    label,
    ...steps.map(([step]) => (assessment[criterion] === step ? box.ticked : box.empty)),
    box.empty,
  ]),
});

/** A sentence on the four steps, as boxes to tick. */
export const stepBoxes = (given: Step) => ({
  kind: 'checkboxes' as const,
  items: steps.map(([step, text]) => ({ text, checked: given === step })),
});
