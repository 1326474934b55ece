import type { Day } from '../../../domain/calendar/day.ts';
import type { Company } from '../../../domain/company/companySchemas.ts';
import { foldForSearch } from '../../../domain/person/foldForSearch.ts';
import { searchTest } from '../../../domain/person/matchesSearch.ts';
import { listName } from '../../../domain/person/personName.ts';
import type { Placement } from '../../../domain/placement/placementSchema.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { classOf } from '../../../domain/school/classOf.ts';
import { currentEnrolments, enrolmentOn } from '../../../domain/school/enrolmentOn.ts';
import type { Enrolment } from '../../../domain/student/relatedSchemas.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';
import { groupedBy } from './groupedBy.ts';
import type { PlacementWorklist } from './placementWorklists.ts';

/** A placement with what its row shows and is found by. */
export type PlacementRow = {
  readonly placement: Placement;
  readonly student: Student;
  readonly name: string;
  /** The class at the time of the placement; the present one while no date is known. */
  readonly className: string;
  readonly company: Company | undefined;
  readonly searchText: string;
};

/** Which placements a table shows. */
export type PlacementFilter = {
  readonly query: string;
  readonly className: string | null;
  /** None means all. */
  readonly statuses: readonly string[];
  readonly worklist: PlacementWorklist | null;
};

type RowData = Pick<VaultData, 'placement' | 'student' | 'enrolment' | 'company'>;

/** One row for each placement. */
export const placementRows = (data: RowData, today: Day): readonly PlacementRow[] => {
  const enrolments = Object.values(data.enrolment);
  const present = currentEnrolments(enrolments, today);
  const byStudent = groupedBy(enrolments, ({ studentId }) => studentId);
  return Object.values(data.placement).flatMap((placement): PlacementRow[] => {
    const student = data.student[placement.studentId];
    if (student === undefined) return [];
    const own = byStudent.get(student.id) ?? [];
    const name = listName(student);
    const company = data.company[placement.companyId ?? ''];
    const className = classThen(placement, own) || classOf(present.get(student.id));
    const words = [name, className, company?.name, company?.town, placement.occupation];
    const searchText = foldForSearch(words.filter(Boolean).join(' '));
    return [{ placement, student, name, className, company, searchText }];
  });
};

const classThen = ({ from, studentId }: Placement, enrolments: readonly Enrolment[]): string =>
  from === null ? '' : classOf(enrolmentOn(enrolments, studentId, from));

/** The rows a filter lets through. */
export const filterPlacements = (
  rows: readonly PlacementRow[],
  filter: PlacementFilter,
  worklists: Readonly<Record<PlacementWorklist, ReadonlySet<string>>>,
): readonly PlacementRow[] => {
  const matches = searchTest(filter.query);
  const listed = filter.worklist === null ? null : worklists[filter.worklist];
  return rows.filter(
    ({ placement, className, searchText }) =>
      (listed === null || listed.has(placement.id)) &&
      (filter.className === null || className === filter.className) &&
      (filter.statuses.length === 0 || filter.statuses.includes(placement.status)) &&
      matches(searchText),
  );
};
