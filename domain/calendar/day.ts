/**
 * A calendar day as `YYYY-MM-DD`: never a Date, never in a time zone, so that no day
 * moves when a computer stands in another zone.
 */
export type Day = `${number}-${number}-${number}`;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year)
    ? 29
    : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether a text is a day that exists: '2026-04-31' is none. */
export const isDay = (value: string): value is Day => {
  const match = pattern.exec(value);
  return match !== null && exists(Number(match[1]), Number(match[2]), Number(match[3]));
};

const exists = (year: number, month: number, dayOfMonth: number): boolean =>
  month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);

/**
 * The day a text names. Throws a RangeError for a day that does not exist.
 *
 * @example day('2026-11-22')
 */
export const day = (value: string): Day => {
  if (!isDay(value)) throw new RangeError(`Not a day: ${value}`);
  return value;
};

/** The day of a year, month (1 to 12) and day of month, or null when there is none. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day | null => {
  if (!exists(year, month, dayOfMonth) || year < 1000 || year > 9999) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return day(`${year}-${two(month)}-${two(dayOfMonth)}`);
};

/** Year, month (1 to 12) and day of month of a day. */
export const partsOf = (value: Day): { year: number; month: number; dayOfMonth: number } => {
  const [year = 0, month = 0, dayOfMonth = 0] = value.split('-').map(Number);
  return { year, month, dayOfMonth };
};
