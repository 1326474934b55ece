/** How many bytes JSON takes as UTF-8 when it is filled up to a multiple of the step. */
export const paddedLength = (json: string, step: number): number =>
  Math.ceil(Buffer.byteLength(json, 'utf8') / step) * step;

/**
 * Writes JSON as UTF-8 and fills the bytes up with spaces.
 * JSON ignores spaces at its end, so a reader needs no length and takes nothing off.
 */
export const writePadded = (json: string, bytes: Buffer): void => {
  bytes.fill(0x20, bytes.write(json, 'utf8'));
};
