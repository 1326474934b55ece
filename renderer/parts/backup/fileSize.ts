const inGerman = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

/**
 * The size of a file as people say it, in KB below one MB.
 *
 * @example fileSize(1_258_291) // '1,2 MB'
 */
export const fileSize = (bytes: number): string => {
  const megabyte = 1024 * 1024;
  return bytes < megabyte
    ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0KB`
    : `${inGerman.format(bytes / megabyte)}\u00a0MB`;
};
