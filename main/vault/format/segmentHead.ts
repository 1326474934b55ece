import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { hkdf } from '../keys/hkdf.ts';
import { canonicalJson } from './canonicalJson.ts';
import { formatMajor, formatMinor, segmentMagic } from './version.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'));
const count = z.number().int().nonnegative();

const headSchema = z.strictObject({
  kind: z.literal('segment'),
  vaultId: hex(16),
  fileId: hex(32),
  generation: count,
  number: count,
  schema: count,
  seq: count,
  chain: hex(32),
});

/** Names a segment and the point of the history it continues from. */
export type SegmentHead = Readonly<z.infer<typeof headSchema>>;

/**
 * Length of the head of every segment, whatever it holds.
 * It is fixed so that a head that never got whole can be told from one that was damaged later: only the first kind of
 * file is no longer than this.
 */
export const headLength = 512;

const fixedLength = 16;
const proofLength = 32;
const proofStart = headLength - proofLength;

/** Why a segment head cannot be used. */
export type HeadProblem = 'unfinished' | 'damaged' | 'from the future';

/** The keys of one segment: one for its head, one for its records. */
export type SegmentKeys = { readonly head: Buffer; readonly records: Buffer };

/** Derives the keys of a segment, which no other file shares. */
export const segmentKeys = (dek: Uint8Array, fileId: string): SegmentKeys => {
  const source = { secret: dek, salt: Buffer.from(fileId, 'hex') };
  return {
    head: hkdf({ ...source, purpose: 'segment head' }),
    records: hkdf({ ...source, purpose: 'segment records' }),
  };
};

const proofOf = (key: Uint8Array, start: Uint8Array): Buffer =>
  createHmac('sha256', key).update(start).digest();

/** Writes the head of a segment. */
export const encodeHead = (head: SegmentHead, keys: SegmentKeys): Buffer => {
  const bytes = Buffer.alloc(headLength);
  const json = canonicalJson(head);
  segmentMagic.copy(bytes);
  bytes.writeUInt16BE(formatMajor, 8);
  bytes.writeUInt16BE(formatMinor, 10);
  bytes.writeUInt32BE(json.length, 12);
  bytes.write(json, fixedLength, 'utf8');
  proofOf(keys.head, bytes.subarray(0, proofStart)).copy(bytes, proofStart);
  return bytes;
};

const parseHead = (file: Buffer, later: boolean): SegmentHead | undefined => {
  try {
    const end = fixedLength + file.readUInt32BE(12);
    if (end > proofStart) return undefined;
    const json: unknown = JSON.parse(file.toString('utf8', fixedLength, end));
    return (later ? headSchema.strip() : headSchema).safeParse(json).data;
  } catch {
    return undefined;
  }
};

/** The head of a segment, its keys, and whether a later minor format wrote it. */
type ReadHead = {
  readonly head: SegmentHead;
  readonly keys: SegmentKeys;
  readonly later: boolean;
};

/** Reads and proves the head of a segment. A file of no more than a head that fails was never finished. */
export const decodeHead = (bytes: Uint8Array, dek: Uint8Array): Result<ReadHead, HeadProblem> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const unusable = file.length <= headLength ? 'unfinished' : 'damaged';
  if (file.length < headLength) return fail(unusable);
  if (!file.subarray(0, 8).equals(segmentMagic)) return fail(unusable);
  const later = file.readUInt16BE(10) > formatMinor;
  const head = parseHead(file, later);
  if (head === undefined) return fail(unusable);
  const keys = segmentKeys(dek, head.fileId);
  const proof = proofOf(keys.head, file.subarray(0, proofStart));
  if (!timingSafeEqual(proof, file.subarray(proofStart, headLength))) return fail(unusable);
  // Asked last: a later format counts only when it is proven to be no flipped bit.
  if (file.readUInt16BE(8) !== formatMajor) return fail('from the future');
  return ok({ head, keys, later });
};
