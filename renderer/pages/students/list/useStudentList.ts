import { useMemo } from 'react';
import type { Day } from '../../../../domain/calendar/day.ts';
import {
  groupOf,
  knownDestination,
  type CurrentDestination,
} from '../../../../domain/destination/currentDestination.ts';
import { searchTest } from '../../../../domain/person/matchesSearch.ts';
import type { ConsentShown } from '../../../../domain/sheet/consentShown.ts';
import {
  isInView,
  studentRows,
  type StudentRow,
  type StudentView,
} from '../../../../domain/student/studentRow.ts';
import {
  noConsent,
  useConsents,
  useDestinations,
  useLastContacts,
} from '../../../parts/student/useStudentFacts.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import { useRemembered } from './useRemembered.ts';

/** A row with what stands in its columns. */
export type ListRow = StudentRow & {
  readonly destination: CurrentDestination | undefined;
  readonly lastContact: Day | null;
  readonly consent: ConsentShown;
};

/** Filters beside the view; an empty list lets everything pass. */
export type ListFilters = {
  readonly schoolIds: readonly string[];
  readonly classNames: readonly string[];
  readonly degrees: readonly string[];
  readonly groups: readonly string[];
};

const noFilters: ListFilters = { schoolIds: [], classNames: [], degrees: [], groups: [] };

/** The list of young people: all rows, those shown, and what narrows them down. */
export type StudentList = {
  readonly all: readonly ListRow[];
  readonly shown: readonly ListRow[];
  readonly view: StudentView;
  readonly setView: (view: StudentView) => void;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly filters: ListFilters;
  readonly setFilters: (filters: ListFilters) => void;
};

const passes = (chosen: readonly string[], value: string): boolean =>
  chosen.length === 0 || chosen.includes(value);

const isPassing = (row: ListRow, filters: ListFilters): boolean =>
  passes(filters.schoolIds, row.school?.id ?? '') &&
  passes(filters.classNames, row.enrolment?.className ?? '') &&
  passes(filters.degrees, row.student.achievedDegree ?? row.student.expectedDegree ?? '') &&
  passes(filters.groups, groupOf(knownDestination(row.destination)));

/** All young people as rows of the list. */
const useRows = (): readonly ListRow[] => {
  const today = useToday();
  const rows = useView(['student', 'enrolment', 'school'], (data) => studentRows(data, today), [
    today,
  ]);
  const destinations = useDestinations();
  const contacts = useLastContacts();
  const consents = useConsents();
  return useMemo(
    () =>
      rows.map((row) => ({
        ...row,
        destination: destinations.get(row.id),
        lastContact: contacts.get(row.id) ?? null,
        consent: consents.get(row.id) ?? noConsent,
      })),
    [rows, destinations, contacts, consents],
  );
};

/** Holds view, text and filters of the list, and gives the rows that are left. */
export const useStudentList = (): StudentList => {
  const today = useToday();
  const all = useRows();
  const [view, setView] = useRemembered<StudentView>('students/view', 'aktiv');
  const [query, setQuery] = useRemembered('students/query', '');
  const [filters, setFilters] = useRemembered<ListFilters>('students/filters', noFilters);
  const shown = useMemo(() => {
    const isFound = searchTest(query);
    return all.filter(
      (row) =>
        isInView(view, row, { today, destination: row.destination }) &&
        isPassing(row, filters) &&
        isFound(row.searched),
    );
  }, [all, view, query, filters, today]);
  return { all, shown, view, setView, query, setQuery, filters, setFilters };
};
