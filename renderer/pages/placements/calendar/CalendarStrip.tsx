import { Anchor, Text } from '@mantine/core';
import { addDays } from '../../../../domain/calendar/addDays.ts';
import type { Day } from '../../../../domain/calendar/day.ts';
import { formatPeriod } from '../../../../domain/calendar/formatDay.ts';
import { listName } from '../../../../domain/person/personName.ts';
import {
  calendarBars,
  type CalendarBar,
  type CalendarWeek,
} from '../../../../domain/placement/classCalendar.ts';
import {
  placementKindLabels,
  placementStatusLabels,
  type Placement,
} from '../../../../domain/placement/placementSchema.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { placementPath, studentPath } from '../../../frame/routes.ts';
import './calendar.css';

/** A young person with placements, each with the name of its company or null. */
export type CalendarRow = {
  readonly student: Student;
  readonly placements: readonly {
    readonly placement: Placement;
    readonly company: string | null;
  }[];
};

/** Height of a bar with the gap below it, in pixels: two lines of words. */
const laneHeight = 38;

/** Young people as rows, weeks as columns, placements as bars that say company and state in words. */
export const CalendarStrip = ({
  rows,
  weeks,
  today,
}: {
  readonly rows: readonly CalendarRow[];
  readonly weeks: readonly CalendarWeek[];
  readonly today: Day;
}) => (
  <div className="calendar-frame" tabIndex={0} role="region" aria-label="Kalender der Klasse">
    <table className="calendar" aria-label="Wer ist wann wo">
      <thead>
        <tr>
          <th scope="col">Jugendliche/r</th>
          {weeks.map((week) => (
            <WeekHead key={week.monday} week={week} today={today} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PersonRow key={row.student.id} row={row} weeks={weeks} />
        ))}
      </tbody>
    </table>
  </div>
);

const isNow = (monday: Day, today: Day): boolean => monday <= today && today < addDays(monday, 7);

const WeekHead = ({ week, today }: { readonly week: CalendarWeek; readonly today: Day }) => {
  const [, month, dayOfMonth] = week.monday.split('-');
  const now = isNow(week.monday, today);
  const names = [week.holiday ? 'calendar-holiday' : '', now ? 'calendar-now' : ''];
  return (
    <th
      scope="col"
      className={names.filter(Boolean).join(' ')}
      aria-current={now ? 'date' : undefined}
    >
      <span aria-label={`Woche ab ${dayOfMonth}.${month}.${week.holiday ? ', Ferien' : ''}`}>
        {dayOfMonth}.{month}.
      </span>
    </th>
  );
};

const PersonRow = ({
  row,
  weeks,
}: {
  readonly row: CalendarRow;
  readonly weeks: readonly CalendarWeek[];
}) => {
  const bars = calendarBars(
    row.placements.map(({ placement }) => placement),
    weeks,
  );
  const lanes = Math.max(1, ...bars.map(({ lane }) => lane + 1));
  const companies = new Map(
    row.placements.map(({ placement, company }) => [placement.id, company]),
  );
  return (
    <tr style={{ height: lanes * laneHeight + 6 }}>
      <th scope="row">
        <Anchor size="sm" c="inherit" fw={600} href={`#${studentPath(row.student.id)}`}>
          {listName(row.student)}
        </Anchor>
      </th>
      {weeks.map((week, index) => (
        <td key={week.monday} className={week.holiday ? 'calendar-holiday' : undefined}>
          {bars
            .filter(({ first }) => first === index)
            .map((bar) => (
              <Bar
                key={bar.placement.id}
                bar={bar}
                company={companies.get(bar.placement.id) ?? null}
              />
            ))}
        </td>
      ))}
    </tr>
  );
};

const shortDays = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;

/** The weekdays of a placement that is not on every workday. */
const pattern = ({ weekdays }: Placement): string =>
  weekdays.length >= 5 ? '' : weekdays.map((one) => shortDays[one - 1] ?? '').join(' ');

const Bar = ({ bar, company }: { readonly bar: CalendarBar; readonly company: string | null }) => {
  const { placement, first, last, lane } = bar;
  const { status, kind, from, to } = placement;
  const open = status === 'gesucht' || status === 'angefragt';
  const state = status === 'abgebrochen' ? 'ended' : open ? 'open' : 'sure';
  const words = [company ?? 'Platz gesucht', pattern(placement)].filter(Boolean).join(', ');
  const more = [placementKindLabels[kind], placementStatusLabels[status], formatPeriod(from, to)];
  return (
    <a
      href={`#${placementPath(placement.id)}`}
      className={`calendar-bar calendar-${state}`}
      title={[words, ...more].join(', ')}
      aria-label={[words, ...more].join(', ')}
      style={{ top: lane * laneHeight + 4, width: `calc(${last - first + 1} * 100% - 4px)` }}
    >
      <Text span size="xs" fw={600} lineClamp={2} lh={1.15}>
        {status === 'abgebrochen' ? `${words} (abgebrochen)` : words}
      </Text>
    </a>
  );
};
