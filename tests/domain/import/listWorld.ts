import { day } from '../../../domain/calendar/day.ts';
import type { ColumnMeaning } from '../../../domain/import/columnMeaning.ts';
import type { ImportDraft } from '../../../domain/import/importDraft.ts';
import { startImport } from '../../../domain/import/startImport.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put } from '../../../domain/record/change.ts';
import { emptyVaultData, type VaultData } from '../../../domain/record/vaultData.ts';
import { newSchool } from '../../../domain/school/newSchool.ts';
import { newSettings } from '../../../domain/settings/newSettings.ts';
import { newEnrolment } from '../../../domain/student/newRelated.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import type { Enrolment } from '../../../domain/student/relatedSchemas.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';

export const today = day('2026-11-22');
export const now = '2026-11-22T08:00:00.000Z';

/** A draft of one table, at the Oberschule. */
export const draftOf = (
  rows: readonly (readonly string[])[],
  own: Partial<ImportDraft> = {},
): ImportDraft => ({
  ...startImport({
    fileName: 'Klasse 8b.xlsx',
    tables: [{ name: '', rows: rows.map((row) => [...row]) }],
    guessedEncoding: false,
  }),
  schoolId: 'obs',
  ...own,
});

/** A draft with one row, the columns named by their meanings. */
export const oneRow = (cells: Partial<Record<ColumnMeaning, string>>): ImportDraft => ({
  ...draftOf([Object.values(cells)]),
  headerRow: null,
  columns: Object.keys(cells) as ColumnMeaning[],
});

/** A young person with a case file; number and id go together. */
export const person = (number: number, own: Partial<Student> = {}): Student => ({
  ...newStudent({
    id: `p${number}`,
    caseNumber: `F-${String(number).padStart(4, '0')}`,
    createdAt: now,
  }),
  ...own,
});

/** The class of a young person in the Oberschule in this school year. */
export const attends = (student: Student, own: Partial<Enrolment> = {}): Enrolment => ({
  ...newEnrolment({
    id: `e-${student.id}`,
    studentId: student.id,
    schoolYear: '2026/2027',
    schoolId: 'obs',
  }),
  className: '8b',
  yearLevel: 8,
  ...own,
});

/** A vault with two schools, and whoever comes along. */
export const vaultOf = (
  students: readonly Student[] = [],
  enrolments: readonly Enrolment[] = [],
): VaultData => {
  const data = emptyVaultData();
  apply(data, [
    put('settings', newSettings()),
    put('school', newSchool({ id: 'obs', name: 'Oberschule Verden', form: 'obs' })),
    put('school', newSchool({ id: 'igs', name: 'IGS Achim', form: 'igs' })),
    ...students.map((student) => put('student', student)),
    ...enrolments.map((enrolment) => put('enrolment', enrolment)),
  ]);
  return data;
};

/** What a taking over takes from its surroundings; ids are counted. */
export const given = (data: VaultData, prefix = 'n') => {
  let count = 0;
  return {
    today,
    now,
    newId: () => `${prefix}${String((count += 1))}`,
    settings: data.settings['settings'] ?? newSettings(),
  };
};
