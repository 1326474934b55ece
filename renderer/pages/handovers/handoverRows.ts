import type { Day } from '../../../domain/calendar/day.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { foldForSearch } from '../../../domain/person/foldForSearch.ts';
import { listName } from '../../../domain/person/personName.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { classOf } from '../../../domain/school/classOf.ts';
import { currentEnrolments } from '../../../domain/school/enrolmentOn.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';
import { personLabel } from '../../parts/handover/personLabel.ts';

/** A line of the table of handovers. */
export type HandoverRow = {
  readonly handover: Handover;
  readonly student: Student;
  readonly name: string;
  readonly className: string;
  readonly person: string;
  readonly partner: string;
  /** Folded, for searching within the page. */
  readonly searchText: string;
};

type RowData = Pick<VaultData, 'handover' | 'student' | 'enrolment' | 'partner' | 'partnerPerson'>;

/** All handovers with the names of those they concern. */
export const handoverRows = (data: RowData, today: Day): readonly HandoverRow[] => {
  const enrolments = currentEnrolments(Object.values(data.enrolment), today);
  return Object.values(data.handover).flatMap((handover): HandoverRow[] => {
    const student = data.student[handover.studentId];
    if (student === undefined) return [];
    const person = data.partnerPerson[handover.personId ?? ''];
    const row = {
      handover,
      student,
      name: listName(student),
      className: classOf(enrolments.get(student.id)),
      person: person === undefined ? '' : personLabel(person),
      partner: data.partner[handover.partnerId ?? '']?.name ?? '',
    };
    const { name, className, person: addressee, partner } = row;
    return [{ ...row, searchText: foldForSearch([name, className, addressee, partner].join(' ')) }];
  });
};
