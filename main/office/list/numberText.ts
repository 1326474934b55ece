import { addDays } from '../../../domain/calendar/addDays.ts';
import { day } from '../../../domain/calendar/day.ts';
import type { CellFormat } from './cellFormats.ts';

/** Excel keeps 15 digits; what stands behind them is noise of the calculation. */
const decimal = new Intl.NumberFormat('de', { useGrouping: false, maximumSignificantDigits: 15 });

/** 31 December 9999 as Excel counts. */
const lastSerial = 2_958_465;

/**
 * A number as the cell shows it: a day as `YYYY-MM-DD`, a time as `8:05`, any other without exponent and grouping, with
 * a decimal comma. A day 0 is empty: it comes from a formula that points at an empty cell.
 */
export const numberText = (number: number, format: CellFormat, countsFrom1904: boolean): string => {
  const isMoment = format.kind !== 'number' && number >= 0 && number < lastSerial + 1;
  if (!isMoment) return plainNumber(number, format.kind === 'number' ? format.digits : 1);
  if (format.kind === 'time' || (number > 0 && number < 1)) return timeText(number);
  return number === 0 ? '' : dayText(Math.floor(number), countsFrom1904);
};

const plainNumber = (number: number, digits: number): string => {
  const text = decimal.format(number === 0 ? 0 : number);
  return /^\d+$/u.test(text) ? text.padStart(digits, '0') : text;
};

/**
 * Excel takes 1900 for a leap year, as Lotus did: its day 60 never was, and all before it are counted one higher. A day
 * beyond the year 9999 (possible from 1904 on) is left out.
 */
const dayText = (serial: number, countsFrom1904: boolean): string => {
  if (countsFrom1904) return serial <= lastSerial - 1462 ? addDays(day('1904-01-01'), serial) : '';
  if (serial === 60) return '1900-02-29';
  return addDays(serial < 60 ? day('1899-12-31') : day('1899-12-30'), serial);
};

const timeText = (number: number): string => {
  const minutes = Math.round(number * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};
