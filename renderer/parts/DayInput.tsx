import { DateInput, type DateInputProps } from '@mantine/dates';
import { useState } from 'react';
import { isDay, type Day } from '../../domain/calendar/day.ts';
import { parseDay } from '../../domain/calendar/parseDay.ts';
import { todayHere } from '../state/today.ts';
import { dayFault, type DayLimits } from './dayFault.ts';

const calendarWords = {
  nextMonth: 'Nächster Monat',
  previousMonth: 'Voriger Monat',
  nextYear: 'Nächstes Jahr',
  previousYear: 'Voriges Jahr',
  nextDecade: 'Nächstes Jahrzehnt',
  previousDecade: 'Voriges Jahrzehnt',
};

type DayInputProps = {
  readonly value: Day | null;
  readonly onDay: (value: Day | null) => void;
} & DayLimits &
  Omit<DateInputProps, 'value' | 'onChange' | 'minDate' | 'maxDate' | 'onInput'>;

/** A day that can be typed ('1.8.26') and picked; what cannot be read stays as it was typed. */
export const DayInput = ({ value, onDay, minDate, maxDate, ...props }: DayInputProps) => {
  const typing = useTyping({ value, onDay, minDate, maxDate });
  const calendar = useCalendar();
  const fixed = props.readOnly === true || props.disabled === true;
  return (
    <DateInput
      valueFormat="DD.MM.YYYY"
      placeholder="TT.MM.JJJJ"
      locale="de"
      clearable={value !== null}
      ariaLabels={calendarWords}
      // Weekends in red and days of other months in grey would fall below AA contrast.
      weekendDays={[]}
      hideOutsideDates
      // Whoever types empties the field by deleting the text.
      clearButtonProps={{ 'aria-label': 'Tag leeren', tabIndex: -1 }}
      dateParser={(typed) => parseDay(typed, todayHere())}
      {...props}
      popoverProps={{ ...props.popoverProps, disabled: fixed || !calendar.wanted }}
      {...(minDate === undefined ? {} : { minDate })}
      {...(maxDate === undefined ? {} : { maxDate })}
      value={value}
      fixOnBlur={typing.fault === null}
      data-faulty-day={typing.fault === null ? undefined : true}
      error={(typing.left ? typing.fault : null) ?? props.error}
      onInput={(event) => {
        calendar.want();
        typing.read(event.currentTarget.value);
      }}
      onClick={(event) => {
        calendar.want();
        props.onClick?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') calendar.want();
        // Beside an open calendar Enter takes the day that was typed; only the next one submits the form.
        if (event.key === 'Enter' && !event.ctrlKey && calendar.wanted) {
          event.preventDefault();
          calendar.leave();
        }
        props.onKeyDown?.(event);
      }}
      onFocus={(event) => {
        typing.enter();
        props.onFocus?.(event);
      }}
      onBlur={(event) => {
        typing.leave();
        calendar.leave();
        props.onBlur?.(event);
      }}
      onChange={(picked) => onDay(picked !== null && isDay(picked) ? picked : null)}
    />
  );
};

/**
 * Whether the calendar is wanted: by a click, by typing or by the arrow down. Where the focus merely arrives, as in the
 * first field of a dialog, it would cover what is to be read.
 */
const useCalendar = () => {
  const [wanted, setWanted] = useState(false);
  return { wanted, want: () => setWanted(true), leave: () => setWanted(false) };
};

type Typed = { readonly text: string; readonly beside: Day | null };

/**
 * Follows what is typed. A text that is no day leaves the day in force that stood there before,
 * not the one its beginning happened to spell.
 */
const useTyping = ({
  value,
  onDay,
  ...limits
}: DayLimits & { readonly value: Day | null; readonly onDay: (value: Day | null) => void }) => {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [left, setLeft] = useState(false);
  const [before, setBefore] = useState(value);
  // A day that came from elsewhere, by a click or by undo, takes the place of the text.
  const stands = typed !== null && typed.beside === value;
  const fault = stands ? dayFault(typed.text, todayHere(), limits) : null;
  return {
    fault,
    left,
    enter: () => {
      if (fault === null) setBefore(value);
    },
    leave: () => setLeft(true),
    read: (text: string) => {
      const isFaulty = dayFault(text, todayHere(), limits) !== null;
      setTyped(isFaulty ? { text, beside: before } : null);
      if (!isFaulty) setLeft(false);
      if (isFaulty && value !== before) onDay(before);
    },
  };
};
