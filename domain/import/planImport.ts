import type { Day } from '../calendar/day.ts';
import { schoolYearOf } from '../calendar/schoolYear.ts';
import { allOf } from '../record/allOf.ts';
import { drop, put, type Change } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';
import { yearLevelOf } from '../school/yearLevelOf.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import { newCaseFile } from '../student/admitStudent.ts';
import { changeClass } from '../student/changeClass.ts';
import { freeCaseNumbers } from '../student/freeCaseNumbers.ts';
import { newEnrolment } from '../student/newRelated.ts';
import type { Enrolment } from '../student/relatedSchemas.ts';
import type { Student } from '../student/studentSchema.ts';
import { importActionWords } from '../words/importWords.ts';
import type { Comparison } from './comparison.ts';
import { enrolmentsByStudent } from './enrolmentsByStudent.ts';
import { importCounts, type ImportCounts } from './importCounts.ts';
import { importDraftId, type ImportDraft } from './importDraft.ts';
import type { ImportRow, ListedPerson } from './importRow.ts';
import { classOfRow, judgeRows } from './judgeRows.ts';
import { readRows } from './readRows.ts';
import type { Judgement } from './verdict.ts';

/** What a taking over takes from its surroundings. */
export type ImportGiven = {
  readonly today: Day;
  /** ISO 8601, UTC */
  readonly now: string;
  readonly newId: () => string;
  readonly settings: Settings;
};

/** What taking a list over does. */
export type ImportPlan = {
  /** All of one commit, so that one undo takes all of it back; empty where nothing is to do. */
  readonly changes: readonly Change[];
  readonly counts: ImportCounts;
  /** For the activity log, without a name. */
  readonly action: string;
};

type Known = Pick<VaultData, 'student' | 'enrolment' | 'school' | 'draft'>;

/** The changes that take a list over as it is decided now, with the draft it waited in. */
export const planImport = (draft: ImportDraft, data: Known, given: ImportGiven): ImportPlan => {
  const settled = { draft, today: given.today };
  const judgements = judgeRows(readRows(draft, given.today), data, settled);
  const counts = importCounts(judgements);
  const records = [
    ...admissions(judgements, data, { draft, given }),
    ...completions(judgements, data, { draft, given }),
  ];
  const away = data.draft[importDraftId] === undefined ? [] : [drop('draft', importDraftId)];
  return {
    changes: records.length === 0 ? [] : [...records, ...away],
    counts,
    action: importActionWords(counts),
  };
};

type Terms = { readonly draft: ImportDraft; readonly given: ImportGiven };

const startOf = ({ draft, given }: Terms): Day => draft.from ?? given.today;

/** New case files, and the settings once with the number after the last. */
const admissions = (
  judgements: readonly Judgement[],
  data: Known,
  terms: Terms,
): readonly Change[] => {
  const { draft, given } = terms;
  const rows = judgements.filter(({ outcome }) => outcome.kind === 'admit');
  const nextNumber = freeCaseNumbers(data.student, given.settings.nextCaseNumber);
  let last = 0;
  const files = rows.flatMap(({ row }) => {
    last = nextNumber();
    return newCaseFile(
      { ...row.person, ...classOfRow(row, { draft, today: given.today }) },
      {
        number: last,
        openedOn: given.today,
        schoolYear: schoolYearOf(startOf(terms)),
        now: given.now,
        studentId: given.newId(),
        enrolmentId: given.newId(),
      },
    );
  });
  return rows.length === 0
    ? []
    : [...files, put('settings', { ...given.settings, nextCaseNumber: last + 1 })];
};

/** Two rows may have been given to one person: the second fills what is still empty, and moves nobody again. */
const completions = (
  judgements: readonly Judgement[],
  data: Known,
  terms: Terms,
): readonly Change[] => {
  const students = new Map<string, Student>();
  const classes = new Map<string, readonly Change[]>();
  const enrolments = enrolmentsByStudent(allOf(data.enrolment));
  for (const { row, outcome } of judgements) {
    if (outcome.kind !== 'complete') continue;
    const { comparison, replace } = outcome;
    const { studentId } = comparison;
    const before = students.get(studentId) ?? data.student[studentId];
    if (before === undefined) continue;
    const after = completed(before, row.person, { comparison, replace });
    if (after !== before) students.set(studentId, after);
    if (classes.has(studentId)) continue;
    const own = enrolments.get(studentId) ?? [];
    const moved = schooling(row, { comparison, replace, own }, terms);
    if (moved.length > 0) classes.set(studentId, moved);
  }
  return [
    ...[...students.values()].map((student) => put('student', student)),
    ...[...classes.values()].flat(),
  ];
};

type Taken = { readonly comparison: Comparison; readonly replace: boolean };

const completed = (before: Student, person: ListedPerson, taken: Taken): Student => {
  const { additions, differences } = taken.comparison;
  const filled = additions.filter(
    ({ field }) => field !== 'className' && (before[field] ?? '') === '',
  );
  const replaced = taken.replace ? differences : [];
  const values = [...filled, ...replaced].flatMap(({ field }) =>
    field === 'className' ? [] : [[field, person[field]] as const],
  );
  return values.length === 0 ? before : { ...before, ...Object.fromEntries(values) };
};

const schooling = (
  row: ImportRow,
  taken: Taken & { readonly own: readonly Enrolment[] },
  terms: Terms,
): readonly Change[] => {
  const { comparison, replace, own } = taken;
  const { schoolId, className } = classOfRow(row, { draft: terms.draft, today: terms.given.today });
  const found = comparison.schooling;
  if (schoolId === null || (found.kind === 'other school' && !replace)) return [];
  const { studentId } = comparison;
  const id = terms.given.newId();
  const from = startOf(terms);
  const change = { schoolId, className, from };
  switch (found.kind) {
    case 'none':
      return [];
    case 'fill':
      return [
        put('enrolment', { ...found.enrolment, className, yearLevel: yearLevelOf(className) }),
      ];
    case 'other school':
      return changeClass({ ...change, reason: 'wechsel' }, { studentId, enrolments: own, id });
    case 'move':
      return found.isNewYear
        ? [firstOfYear({ id, studentId, schoolYear: schoolYearOf(from), schoolId }, className)]
        : changeClass({ ...change, reason: 'klasse' }, { studentId, enrolments: own, id });
  }
};

const firstOfYear = (given: Parameters<typeof newEnrolment>[0], className: string): Change =>
  put('enrolment', { ...newEnrolment(given), className, yearLevel: yearLevelOf(className) });
