import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import type { RowChoice } from '../../../../domain/import/importDraft.ts';
import type { Candidate, Judgement } from '../../../../domain/import/verdict.ts';
import { listName } from '../../../../domain/person/personName.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';
import { studentStatusLabels } from '../../../../domain/student/lists.ts';

/** Something that may become of a row. */
export type RowOption = {
  readonly value: string;
  readonly label: string;
  readonly description: string;
  readonly choice: RowChoice;
};

const leave: RowOption = {
  ...{ value: 'leave', label: 'Auslassen', description: '' },
  choice: { kind: 'leave' },
};

const admit: RowOption = {
  ...{ value: 'new', label: 'Neue Akte anlegen', description: '' },
  choice: { kind: 'new' },
};

/** Who it is, so that two of one name are told apart. */
const described = ({ studentId, status }: Candidate, students: VaultData['student']): string => {
  const student = students[studentId];
  if (student === undefined) return '';
  const { birthDay, caseNumber } = student;
  return [
    listName(student),
    birthDay === null ? 'Geburtsdatum fehlt' : `geboren am ${formatDay(birthDay)}`,
    caseNumber,
    ...(status === 'aktiv' ? [] : [studentStatusLabels[status]]),
  ].join(' · ');
};

const sameOptions = (
  candidate: Candidate,
  students: VaultData['student'],
  differs: boolean,
): readonly RowOption[] => {
  const { studentId } = candidate;
  const description = described(candidate, students);
  const fill: RowOption = {
    value: `same/${studentId}`,
    label: 'Akte ergänzen, sonst nichts ändern',
    description,
    choice: { kind: 'same', studentId, replace: false },
  };
  const replace: RowOption = {
    value: `replace/${studentId}`,
    label: 'Akte ergänzen, bei Abweichung gilt die Liste',
    description,
    choice: { kind: 'same', studentId, replace: true },
  };
  return differs ? [fill, replace] : [fill];
};

/** What may become of a row; nothing for one nobody can take. */
export const rowOptions = (
  { verdict }: Judgement,
  students: VaultData['student'],
): readonly RowOption[] => {
  switch (verdict.kind) {
    case 'unusable':
      return [];
    case 'new':
    case 'twin':
      return [admit, leave];
    case 'unchanged':
      return [...sameOptions(verdict.candidate, students, false), admit];
    case 'same': {
      const differs = verdict.comparison.differences.length > 0;
      const [fill, ...replace] = sameOptions(verdict.candidate, students, differs);
      // Both are about the same person: who it is stands once.
      const once = replace.map((option) => ({ ...option, description: '' }));
      return [...(fill === undefined ? [] : [fill]), ...once, admit, leave];
    }
    case 'doubtful':
      return [
        ...verdict.candidates.flatMap((candidate) => sameOptions(candidate, students, true)),
        admit,
        leave,
      ];
  }
};

const valueOf = (choice: RowChoice): string =>
  choice.kind === 'same'
    ? `${choice.replace ? 'replace' : 'same'}/${choice.studentId}`
    : choice.kind;

const proposed = ({ verdict, outcome }: Judgement): string => {
  switch (verdict.kind) {
    case 'new':
      return 'new';
    case 'same':
    case 'unchanged':
      return outcome.kind === 'leave' ? 'leave' : `same/${verdict.candidate.studentId}`;
    case 'doubtful':
    case 'twin':
    case 'unusable':
      return 'leave';
  }
};

/** The option a row stands on: what was chosen for it, or else what is proposed. */
export const chosenOption = (judgement: Judgement, choice: RowChoice | undefined): string =>
  choice === undefined ? proposed(judgement) : valueOf(choice);
