import type { Day } from '../../../../domain/calendar/day.ts';
import { peopleIndex, type PeopleIndex } from '../../../../domain/handover/peopleIndex.ts';
import { amongSeveral, type SeveralState } from '../../../../domain/handover/amongSeveral.ts';
import type { Finding } from '../../../../domain/handover/blockers.ts';
import { handoverCases } from '../../../../domain/handover/handoverCases.ts';
import type { HandoverCase } from '../../../../domain/handover/handoverCase.ts';
import { whyNothingBegins } from '../../../../domain/handover/severalDrafts.ts';
import { listName } from '../../../../domain/person/personName.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';
import { classOf } from '../../../../domain/school/classOf.ts';
import { currentEnrolments } from '../../../../domain/school/enrolmentOn.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { personLabel } from '../../../parts/handover/personLabel.ts';
import type { SeveralSet } from '../../../parts/handover/severalSet.ts';

/** A line of the handovers that go out together: how one stands, and what there is to say about it. */
export type SeveralRow = {
  readonly student: Student;
  readonly name: string;
  readonly className: string;
  /** Null where none was begun. */
  readonly handoverId: string | null;
  readonly recipient: string;
  readonly state: SeveralState;
  readonly findings: readonly Finding[];
  /** The file of a letter that was sent. */
  readonly fileName: string;
};

/** The lines of a set; those whose file is gone are left out. */
export const severalRows = (
  data: VaultData,
  set: SeveralSet,
  today: Day,
): readonly SeveralRow[] => {
  const handovers = set.handoverIds.flatMap((id) => data.handover[id] ?? []);
  const cases = new Map(handoverCases(data, handovers).map((given) => [given.student.id, given]));
  const enrolments = currentEnrolments(Object.values(data.enrolment), today);
  const files = filesOf(data);
  const people = peopleIndex(Object.values(data.student), Object.values(data.guardian));
  const known = { files, people, today };
  return set.studentIds.flatMap((id): SeveralRow[] => {
    const student = data.student[id];
    if (student === undefined) return [];
    const given = cases.get(id);
    const row = { student, name: listName(student), className: classOf(enrolments.get(id)) };
    return [{ ...row, ...(given === undefined ? notBegun(student) : begun(given, known)) }];
  });
};

const filesOf = ({ disclosure }: VaultData): ReadonlyMap<string, string> =>
  new Map(
    Object.values(disclosure)
      .filter(({ document }) => document === 'uebergabe')
      .map(({ handoverId, fileName }) => [handoverId, fileName]),
  );

type Standing = Omit<SeveralRow, 'student' | 'name' | 'className'>;

type Known = {
  readonly files: ReadonlyMap<string, string>;
  readonly people: PeopleIndex;
  readonly today: Day;
};

const begun = (given: HandoverCase, { files, people, today }: Known): Standing => {
  const { handover, partner, person } = given;
  const names = [person === null ? '' : personLabel(person), partner?.name ?? ''];
  return {
    handoverId: handover.id,
    recipient: names.filter((part) => part !== '').join(', '),
    fileName: files.get(handover.id) ?? '',
    ...amongSeveral(given, today, people),
  };
};

const noRecipient =
  'Zum geplanten Anschluss ist keine Stelle erfasst, oder der Entwurf wurde gelöscht.';

const notBegun = (student: Student): Standing => ({
  handoverId: null,
  recipient: '',
  fileName: '',
  state: 'blockiert',
  findings: [
    { severity: 'block', jump: 'student', text: whyNothingBegins(student) ?? noRecipient },
  ],
});
