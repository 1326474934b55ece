import { z } from 'zod';
import type { Day } from '../calendar/day.ts';
import { localDay } from '../calendar/localDay.ts';
import { foldForSearch } from '../person/foldForSearch.ts';
import { searchTest } from '../person/matchesSearch.ts';
import { listName } from '../person/personName.ts';
import { dayOrNull, id, line, oneOf } from '../record/fields.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Student } from '../student/studentSchema.ts';
import { disclosureBasisLabels, documentLabels, type Disclosure } from './disclosureSchemas.ts';
import type { ReducedDisclosure } from './reducedDisclosureSchema.ts';

/** What narrows the register of disclosures; null and empty leave it whole. */
export const registerFilterSchema = z
  .object({
    query: line,
    studentId: id.nullable(),
    /** Name of the institution as it was when the paper went out. */
    partnerName: line,
    document: oneOf(documentLabels).nullable(),
    basis: oneOf(disclosureBasisLabels).nullable(),
    from: dayOrNull,
    to: dayOrNull,
    /** Only what went out without the consent it would have needed. */
    overridden: z.boolean(),
  })
  .strict();

/** What narrows the register of disclosures. */
export type RegisterFilter = Readonly<z.infer<typeof registerFilterSchema>>;

/** The whole register. */
export const wholeRegister: RegisterFilter = {
  query: '',
  studentId: null,
  partnerName: '',
  document: null,
  basis: null,
  from: null,
  to: null,
  overridden: false,
};

/** A line of the register: a disclosure, or what is left of one whose person is deleted. */
export type RegisterEntry = Pick<
  ReducedDisclosure,
  'id' | 'on' | 'partnerKind' | 'document' | 'basis'
> & {
  readonly student: Student | null;
  /** Null for a reduced entry. */
  readonly full: Disclosure | null;
  /** Person, institution, purpose, file and kind of paper, folded for searching. */
  readonly searched: string;
};

type RegisterData = Pick<VaultData, 'disclosure' | 'reducedDisclosure' | 'student'>;

/** All lines of the register, the latest first. */
export const registerEntries = (data: RegisterData): readonly RegisterEntry[] =>
  [
    ...Object.values(data.disclosure).map((full) => entryOf(data, full)),
    ...Object.values(data.reducedDisclosure).map((rest) => ({
      ...rest,
      student: null,
      full: null,
    })),
  ]
    .map((entry) => ({ ...entry, searched: foldForSearch(wordsOf(entry)) }))
    .sort((one, other) => momentOf(other).localeCompare(momentOf(one)));

/** The lines a filter leaves, in their order. */
export const filterRegister = (
  entries: readonly RegisterEntry[],
  filter: RegisterFilter,
): readonly RegisterEntry[] => {
  const matches = searchTest(filter.query);
  return entries.filter((entry) => passes(entry, filter) && matches(entry.searched));
};

type PlainEntry = Omit<RegisterEntry, 'searched'>;

const entryOf = (data: Pick<VaultData, 'student'>, full: Disclosure): PlainEntry => ({
  id: full.id,
  on: localDay(new Date(full.at)),
  partnerKind: full.partnerKind,
  document: full.document,
  basis: full.basis,
  student: data.student[full.studentId] ?? null,
  full,
});

const momentOf = ({ on, full }: PlainEntry): string => full?.at ?? on;

const isWithin = (on: Day, { from, to }: RegisterFilter): boolean =>
  (from === null || from <= on) && (to === null || on <= to);

const passes = (entry: RegisterEntry, filter: RegisterFilter): boolean => {
  const { studentId, partnerName, document, basis, overridden } = filter;
  return (
    isWithin(entry.on, filter) &&
    (document === null || entry.document === document) &&
    (basis === null || entry.basis === basis) &&
    (studentId === null || entry.student?.id === studentId) &&
    (partnerName === '' || entry.full?.partnerName === partnerName) &&
    (!overridden || (entry.full !== null && entry.full.overrideBasis !== null))
  );
};

const wordsOf = ({ student, full, document }: PlainEntry): string =>
  [
    student === null ? '' : `${listName(student)} ${student.caseNumber}`,
    full === null ? '' : `${full.partnerName} ${full.personName} ${full.purpose} ${full.fileName}`,
    documentLabels[document],
  ].join(' ');
