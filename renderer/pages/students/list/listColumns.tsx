import { formatDayOrBlank } from '../../../../domain/calendar/formatDay.ts';
import { compareNames, type NameOrder } from '../../../../domain/person/compareNames.ts';
import { consentWords } from '../../../../domain/sheet/consentShown.ts';
import { degreeShortLabels } from '../../../../domain/student/degree.ts';
import { breakable } from '../../../parts/breakable.ts';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { consentBadge } from '../../../parts/student/consentWords.ts';
import { currentWords, type BadgeWords } from '../../../parts/student/destinationWords.ts';
import type { TableColumn } from '../../../parts/table/tableColumn.ts';
import type { ListRow } from './useStudentList.ts';

const degreeOf = ({ student }: ListRow): string => {
  const degree = student.achievedDegree ?? student.expectedDegree;
  return degree === null ? '' : degreeShortLabels[degree];
};

const schoolOf = ({ school }: ListRow): string =>
  school === null ? '' : school.shortName === '' ? school.name : school.shortName;

const wishOf = ({ student }: ListRow): string => {
  const [first] = student.wishes;
  return first === undefined ? '' : first.occupation === '' ? first.field : first.occupation;
};

const orNull = (text: string): string | null => (text === '' ? null : text);

const badge = ({ text, tone }: BadgeWords) => <StatusBadge tone={tone}>{text}</StatusBadge>;

const textColumn = (
  id: string,
  header: string,
  given: { readonly width: number; readonly of: (row: ListRow) => string },
): TableColumn<ListRow> => ({
  id,
  header,
  width: given.width,
  cell: (row) => breakable(given.of(row)),
  sortBy: (row) => orNull(given.of(row)),
});

/** All columns of the list of young people, in their order. */
export const listColumns = (nameOrder: NameOrder): readonly TableColumn<ListRow>[] => {
  const byName = compareNames(nameOrder);
  return [
    {
      id: 'name',
      header: 'Name',
      cell: (row) => <strong>{row.name}</strong>,
      sortBy: (row) => row.name,
      compare: (one, other) => byName(one.student, other.student),
    },
    textColumn('class', 'Klasse', { width: 66, of: (row) => row.enrolment?.className ?? '' }),
    textColumn('school', 'Schule', { width: 136, of: schoolOf }),
    textColumn('degree', 'Abschluss', { width: 108, of: degreeOf }),
    textColumn('wish', 'Berufswunsch', { width: 168, of: wishOf }),
    {
      id: 'destination',
      header: 'Anschluss',
      width: 198,
      cell: (row) => badge(currentWords(row.destination)),
      sortBy: (row) => currentWords(row.destination).text,
    },
    {
      id: 'contact',
      header: 'Kontakt',
      width: 106,
      cell: (row) => formatDayOrBlank(row.lastContact),
      sortBy: (row) => row.lastContact,
    },
    {
      id: 'consent',
      header: 'Einwilligung',
      width: 128,
      cell: (row) => badge(consentBadge(row.consent)),
      sortBy: (row) => (row.consent.word === consentWords.yes ? row.consent.until : null),
    },
  ];
};

/** Columns the preview makes superfluous while it stands open. */
export const columnsInPreview: ReadonlySet<string> = new Set(['school', 'consent']);
