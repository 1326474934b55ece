import { DateInput, type DateInputProps } from '@mantine/dates';
import { isDay, type Day } from '../../domain/calendar/day.ts';
import { parseDay } from '../../domain/calendar/parseDay.ts';
import { todayHere } from '../state/today.ts';

const calendarWords = {
  nextMonth: 'Nächster Monat',
  previousMonth: 'Voriger Monat',
  nextYear: 'Nächstes Jahr',
  previousYear: 'Voriges Jahr',
  nextDecade: 'Nächstes Jahrzehnt',
  previousDecade: 'Voriges Jahrzehnt',
};

/** A day that can be typed ('1.8.26') and picked. */
export const DayInput = ({
  value,
  onDay,
  ...props
}: {
  readonly value: Day | null;
  readonly onDay: (value: Day | null) => void;
} & Omit<DateInputProps, 'value' | 'onChange'>) => (
  <DateInput
    valueFormat="DD.MM.YYYY"
    placeholder="TT.MM.JJJJ"
    locale="de"
    clearable={value !== null}
    ariaLabels={calendarWords}
    // Weekends in red and days of other months in grey would fall below AA contrast.
    weekendDays={[]}
    hideOutsideDates
    clearButtonProps={{ 'aria-label': 'Tag leeren' }}
    dateParser={(typed) => parseDay(typed, todayHere())}
    {...props}
    value={value}
    onChange={(picked) => onDay(picked !== null && isDay(picked) ? picked : null)}
  />
);
