import { addDays } from '../../../domain/calendar/addDays.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { schoolYearOf } from '../../../domain/calendar/schoolYear.ts';
import { listName } from '../../../domain/person/personName.ts';
import type { Placement } from '../../../domain/placement/placementSchema.ts';
import { allOf } from '../../../domain/record/allOf.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { placementPath, studentPath } from '../../frame/routes.ts';

/** Something dated within the next seven days. */
export type WeekEntry = {
  readonly key: string;
  readonly on: Day;
  readonly kind: 'followUp' | 'visit' | 'starts' | 'ends' | 'holiday';
  readonly text: string;
  /** Whom it is about; null when nobody in particular. */
  readonly name: string | null;
  readonly path: string | null;
};

type Data = Pick<VaultData, 'followUp' | 'placement' | 'student' | 'schoolYear' | 'company'>;
type Span = { readonly from: Day; readonly to: Day };

const lies = (value: Day | null, { from, to }: Span): value is Day =>
  value !== null && from <= value && value <= to;

const nameOf = (data: Data, studentId: string | null): string | null => {
  const student = studentId === null ? undefined : data.student[studentId];
  return student === undefined ? null : listName(student);
};

const followUps = (data: Data, span: Span): readonly WeekEntry[] =>
  allOf(data.followUp)
    .filter(({ doneOn, dueOn }) => doneOn === null && lies(dueOn, span))
    .map((followUp) => ({
      key: followUp.id,
      on: followUp.dueOn,
      kind: 'followUp',
      text: followUp.text,
      name: nameOf(data, followUp.studentId),
      path: followUp.studentId === null ? null : studentPath(followUp.studentId),
    }));

const settled: readonly Placement['status'][] = ['zugesagt', 'bestaetigt', 'laeuft', 'beendet'];

const placementEntries = (data: Data, span: Span): readonly WeekEntry[] =>
  allOf(data.placement)
    .filter(({ status }) => settled.includes(status))
    .flatMap((placement) => {
      const company = data.company[placement.companyId ?? '']?.name ?? '';
      const where = company === '' ? '' : `: ${company}`;
      const entry = (kind: WeekEntry['kind'], on: Day | null, text: string): WeekEntry[] =>
        lies(on, span)
          ? [
              {
                key: `${kind}/${placement.id}`,
                on,
                kind,
                text: `${text}${where}`,
                name: nameOf(data, placement.studentId),
                path: placementPath(placement.id),
              },
            ]
          : [];
      return [
        ...entry('visit', placement.visitOn, 'Besuch im Praktikum'),
        ...entry('starts', placement.from, 'Praktikum beginnt'),
        ...entry('ends', placement.to, 'Praktikum endet'),
      ];
    });

const holidays = (data: Data, span: Span): readonly WeekEntry[] => {
  const years = new Set([schoolYearOf(span.from), schoolYearOf(span.to)]);
  const found = new Map<string, WeekEntry>();
  for (const year of years)
    for (const { name, from } of data.schoolYear[year]?.holidays ?? [])
      if (lies(from, span)) {
        const key = `holiday/${from}/${name}`;
        found.set(key, { key, on: from, kind: 'holiday', text: name, name: null, path: null });
      }
  return [...found.values()];
};

/** The entries of each day, in their order. */
export const byDay = (entries: readonly WeekEntry[]): ReadonlyMap<Day, readonly WeekEntry[]> => {
  const days = new Map<Day, WeekEntry[]>();
  for (const entry of entries) days.set(entry.on, [...(days.get(entry.on) ?? []), entry]);
  return days;
};

const many = 3;

const crowdWords = { starts: 'Praktika beginnen', ends: 'Praktika enden' } as const;

/** A whole class that starts on one day is one entry, not thirty. */
const gathered = (entries: readonly WeekEntry[], kind: 'starts' | 'ends'): readonly WeekEntry[] => {
  const days = byDay(entries.filter((entry) => entry.kind === kind));
  return [...days].flatMap(([on, group]) =>
    group.length <= many
      ? group
      : [
          {
            key: `${kind}/${on}`,
            on,
            kind,
            text: `${group.length} ${crowdWords[kind]}`,
            name: null,
            path: '/praktika',
          },
        ],
  );
};

const rank: readonly WeekEntry['kind'][] = ['holiday', 'visit', 'followUp', 'starts', 'ends'];

/** What the next seven days bring, tomorrow first; what is due today stands in the list of today. */
export const weekAhead = (data: Data, today: Day): readonly WeekEntry[] => {
  const span = { from: addDays(today, 1), to: addDays(today, 7) };
  const placements = placementEntries(data, span);
  return [
    ...holidays(data, span),
    ...followUps(data, span),
    ...placements.filter(({ kind }) => kind === 'visit'),
    ...gathered(placements, 'starts'),
    ...gathered(placements, 'ends'),
  ].toSorted(
    (one, other) =>
      one.on.localeCompare(other.on) ||
      rank.indexOf(one.kind) - rank.indexOf(other.kind) ||
      one.text.localeCompare(other.text, 'de'),
  );
};
