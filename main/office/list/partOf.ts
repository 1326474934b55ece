import type { OpenZip } from '../zip/openZip.ts';
import { Refused } from './Refused.ts';

/** The bytes of a part that must be there, piece by piece; throws a refusal when it is not. */
export const partOf = (zip: OpenZip, name: string): AsyncIterable<Buffer> => {
  const pieces = zip.pieces(name);
  if (pieces === null) throw new Refused('damaged');
  return pieces;
};
