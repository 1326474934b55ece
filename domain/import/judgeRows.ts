import type { Day } from '../calendar/day.ts';
import { allOf } from '../record/allOf.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Enrolment } from '../student/relatedSchemas.ts';
import type { Student } from '../student/studentSchema.ts';
import { classFinding, classFits, type ListedClass } from './classFinding.ts';
import { compare, type Comparison } from './comparison.ts';
import { enrolmentsByStudent } from './enrolmentsByStudent.ts';
import { findPeople, type FoundPeople } from './findPeople.ts';
import type { ImportDraft, RowChoice } from './importDraft.ts';
import type { ImportRow } from './importRow.ts';
import { proposedOutcome, wouldChange } from './proposedOutcome.ts';
import type { Candidate, Judgement, Outcome, Verdict } from './verdict.ts';

/** The case files a list is judged by. */
type Known = Pick<VaultData, 'student' | 'enrolment' | 'school'>;

/** What was settled about the whole list, and about single rows. */
export type Settled = {
  readonly draft: Pick<ImportDraft, 'schoolId' | 'className' | 'from' | 'choices'>;
  readonly today: Day;
};

/** What is asked again and again while rows are judged. */
type Desk = {
  readonly data: Known;
  readonly settled: Settled;
  readonly enrolments: ReadonlyMap<string, readonly Enrolment[]>;
};

/**
 * Each row with what list and case files say about it, and what becomes of it. What was chosen for a row goes before
 * what is proposed; a closed or restricted case file is left alone until somebody says otherwise.
 */
export const judgeRows = (
  rows: readonly ImportRow[],
  data: Known,
  settled: Settled,
): readonly Judgement[] => {
  const desk = { data, settled, enrolments: enrolmentsByStudent(allOf(data.enrolment)) };
  const found = findPeople(rows, allOf(data.student));
  return rows.map((row, at) => {
    const verdict = verdictOf(row, found[at] ?? { kind: 'unusable' }, desk);
    const chosen = settled.draft.choices[String(row.index)] !== undefined;
    return { row, verdict, outcome: outcomeOf(row, verdict, desk), chosen };
  });
};

const candidateOf = ({ id, status }: Student): Candidate => ({ studentId: id, status });

const verdictOf = (row: ImportRow, found: FoundPeople, desk: Desk): Verdict => {
  switch (found.kind) {
    case 'unusable':
      return { kind: 'unusable' };
    case 'twin':
      return { kind: 'twin', of: found.of };
    case 'nobody':
      return { kind: 'new' };
    case 'doubtful': {
      const { students, reason } = found;
      return { kind: 'doubtful', candidates: students.map(candidateOf), reason };
    }
    case 'by birth day':
      return known(row, found.student, desk);
    case 'by name':
      return classFits(listedClass(row, desk), enrolmentsOf(found.student, desk))
        ? known(row, found.student, desk)
        : {
            kind: 'doubtful',
            candidates: [candidateOf(found.student)],
            reason: 'birth day missing',
          };
  }
};

const known = (row: ImportRow, student: Student, desk: Desk): Verdict => {
  const [candidate, comparison] = [candidateOf(student), comparisonOf(row, student, desk)];
  return wouldChange(comparison, true)
    ? { kind: 'same', candidate, comparison }
    : { kind: 'unchanged', candidate };
};

const comparisonOf = (row: ImportRow, student: Student, desk: Desk): Comparison =>
  compare(student, row.person, classFinding(listedClass(row, desk), enrolmentsOf(student, desk)));

const enrolmentsOf = ({ id }: Student, { enrolments }: Desk): readonly Enrolment[] =>
  enrolments.get(id) ?? [];

const listedClass = (row: ImportRow, { data, settled }: Desk): ListedClass => ({
  ...classOfRow(row, settled),
  on: settled.draft.from ?? settled.today,
  schools: data.school,
});

/** School and class a row is taken over with: what the list tells, or else what was settled for all. */
export const classOfRow = (
  { className }: ImportRow,
  { draft }: Settled,
): Pick<ListedClass, 'schoolId' | 'className'> => ({
  schoolId: draft.schoolId,
  className: className === '' ? draft.className.trim() : className,
});

const outcomeOf = (row: ImportRow, verdict: Verdict, desk: Desk): Outcome => {
  const choice = desk.settled.draft.choices[String(row.index)];
  if (verdict.kind === 'unusable') return { kind: 'leave' };
  return choice === undefined ? proposedOutcome(verdict) : chosen(row, choice, desk);
};

const chosen = (row: ImportRow, choice: RowChoice, desk: Desk): Outcome => {
  switch (choice.kind) {
    case 'leave':
      return { kind: 'leave' };
    case 'new':
      return { kind: 'admit' };
    case 'same': {
      const student = desk.data.student[choice.studentId];
      if (student === undefined) return { kind: 'leave' };
      const comparison = comparisonOf(row, student, desk);
      const { replace } = choice;
      if (wouldChange(comparison, replace)) return { kind: 'complete', comparison, replace };
      return wouldChange(comparison, true) ? { kind: 'leave' } : { kind: 'nothing' };
    }
  }
};
