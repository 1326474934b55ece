/**
 * Encodes JSON as UTF-8 and fills it up with spaces to a multiple of the step.
 * JSON ignores spaces at its end, so a reader needs no length and takes nothing off.
 */
export const padded = (json: string, step: number): Buffer => {
  const length = Buffer.byteLength(json, 'utf8');
  const bytes = Buffer.alloc(Math.ceil(length / step) * step, 0x20);
  bytes.write(json, 'utf8');
  return bytes;
};
