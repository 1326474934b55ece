/**
 * The size of a file as people read it, in decimal units.
 *
 * @example bytesWords(3_400_000) // '3,4 MB'
 */
export const bytesWords = (bytes: number): string => {
  if (bytes < 1000) return bytes === 1 ? '1 Byte' : `${bytes} Byte`;
  const [unit, name] = bytes < 999_500 ? ([1000, 'KB'] as const) : ([1_000_000, 'MB'] as const);
  const size = bytes / unit;
  const rounded = size < 9.95 ? Math.round(size * 10) / 10 : Math.round(size);
  return `${rounded.toLocaleString('de-DE')} ${name}`;
};
