/**
 * A share from 0 to 1, rounded to a tenth of a per cent, or null of nothing.
 * Only all is 100 % and only none is 0 %: rounding never reaches either.
 *
 * @example share(1, 8) // 0.125
 * @example share(49_999, 50_000) // 0.999
 */
export const share = (part: number, whole: number): number | null => {
  if (whole === 0) return null;
  if (part === 0 || part === whole) return part / whole;
  return Math.min(0.999, Math.max(0.001, Math.round((part / whole) * 1000) / 1000));
};
