import { DateInput, type DateInputProps } from '@mantine/dates';
import { isDay, type Day } from '../../domain/calendar/day.ts';
import { parseDay } from '../../domain/calendar/parseDay.ts';
import { todayHere } from '../state/today.ts';

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
    clearButtonProps={{ 'aria-label': 'Tag leeren' }}
    dateParser={(typed) => parseDay(typed, todayHere())}
    {...props}
    value={value}
    onChange={(picked) => onDay(picked !== null && isDay(picked) ? picked : null)}
  />
);
