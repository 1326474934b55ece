import { inflateRawSync } from 'node:zlib';
import { formsOf } from './canaries.ts';
import { readMemory, type AppProcess } from './scanMemory.ts';

const localHeader = Buffer.from('PK\x03\x04', 'latin1');
const headerBytes = 30;
const longestEntry = 256 * 1024;

/** Inflates as much of a stream as is whole; what follows it or cuts it off is no matter. */
const inflate = (bytes: Buffer): Buffer => {
  try {
    return inflateRawSync(bytes, { finishFlush: 2, maxOutputLength: 4 * longestEntry });
  } catch {
    return Buffer.alloc(0);
  }
};

/** The packed parts of Word and Excel files that begin in these bytes, unpacked. */
export const unpackedParts = (bytes: Buffer): readonly Buffer[] => {
  const parts: Buffer[] = [];
  for (let at = bytes.indexOf(localHeader); at >= 0; at = bytes.indexOf(localHeader, at + 4)) {
    if (at + headerBytes > bytes.length || bytes.readUInt16LE(at + 8) !== 8) continue;
    const start = at + headerBytes + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    parts.push(inflate(bytes.subarray(start, start + longestEntry)));
  }
  return parts;
};

/** The processes in whose memory a Word or Excel file with this text lies, packed as it is. */
export const lettersInMemory = (
  processes: readonly AppProcess[],
  text: string,
): readonly AppProcess[] => {
  const needles = formsOf(text).map(([, needle]) => needle);
  const holds = (bytes: Buffer): boolean =>
    unpackedParts(bytes).some((part) => needles.some((needle) => part.includes(needle)));
  return processes.filter(({ pid }) => {
    let found = 0;
    readMemory(pid, (bytes) => {
      found += holds(bytes) ? 1 : 0;
    });
    return found > 0;
  });
};
