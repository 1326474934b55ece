import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { slotSchema } from '../keys/slot.ts';
import { canonicalJson } from './canonicalJson.ts';
import { formatMajor, formatMinor, snapshotMagic } from './version.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'));
const count = z.number().int().nonnegative();

const headerSchema = z.strictObject({
  kind: z.literal('snapshot'),
  vaultId: hex(16),
  fileId: hex(32),
  generation: count,
  schema: count,
  writtenAt: z.iso.datetime(),
  seq: count,
  chain: hex(32),
  /** Hash of the state; files of format 1.0 have none. */
  state: hex(32).exactOptional(),
  bodyLength: count,
  slots: z.array(slotSchema).min(1).max(8),
  /** Of a backup: first halves of the ids of the attachments it refers to. */
  attachments: z.array(hex(16)).max(1_600).exactOptional(),
});

/** What is taken from the header of a later minor format: the fields and slots that are known here. */
const laterSchema = headerSchema.strip().extend({
  slots: z
    .array(z.unknown())
    .transform((slots) => slots.flatMap((slot) => slotSchema.safeParse(slot).data ?? []))
    .pipe(headerSchema.shape.slots),
});

/** What a snapshot tells without a key. */
export type SnapshotHeader = Readonly<z.infer<typeof headerSchema>>;

/** Longest header a reader takes; checked before anything is read. */
const longestHeader = 65_536;

const fixedLength = 16;
const hashLength = 32;

/**
 * Why a snapshot header cannot be used. 'cut' is a file that ends before its own announced length, 'from the future' one
 * of a later major format.
 */
export type HeaderProblem = 'cut' | 'damaged' | 'from the future';

/** A header and the bytes of the file it covers, which the body is bound to. */
export type ReadHeader = {
  readonly header: SnapshotHeader;
  readonly bound: Uint8Array;
  /** Whether a later minor format wrote it: it may be read, but nothing may be written beside it. */
  readonly later: boolean;
};

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Writes magic, version, header and hash: everything of a snapshot that comes before its body. */
export const encodeHeader = (header: SnapshotHeader): Buffer => {
  const json = Buffer.from(canonicalJson(header), 'utf8');
  const start = Buffer.alloc(fixedLength);
  snapshotMagic.copy(start);
  start.writeUInt16BE(formatMajor, 8);
  start.writeUInt16BE(formatMinor, 10);
  start.writeUInt32BE(json.length, 12);
  const hashed = Buffer.concat([start, json]);
  return Buffer.concat([hashed, sha256(hashed)]);
};

const parseHeader = (json: Buffer, later: boolean): SnapshotHeader | undefined => {
  try {
    return (later ? laterSchema : headerSchema).safeParse(JSON.parse(json.toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

/** Reads the start of a snapshot. Damage is told here without a password, by magic and SHA-256. */
export const decodeHeader = (bytes: Uint8Array): Result<ReadHeader, HeaderProblem> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < fixedLength) return fail('cut');
  if (!file.subarray(0, 8).equals(snapshotMagic)) return fail('damaged');
  const jsonLength = file.readUInt32BE(12);
  if (jsonLength > longestHeader) return fail('damaged');
  const jsonEnd = fixedLength + jsonLength;
  const bodyStart = jsonEnd + hashLength;
  if (file.length < bodyStart) return fail('cut');
  const whole = sha256(file.subarray(0, jsonEnd)).equals(file.subarray(jsonEnd, bodyStart));
  if (!whole) return fail('damaged');
  if (file.readUInt16BE(8) > formatMajor) return fail('from the future');
  const later = file.readUInt16BE(10) > formatMinor;
  const header = parseHeader(file.subarray(fixedLength, jsonEnd), later);
  if (header === undefined) return fail('damaged');
  if (file.length < bodyStart + header.bodyLength) return fail('cut');
  if (file.length > bodyStart + header.bodyLength) return fail('damaged');
  return ok({ header, bound: file.subarray(0, bodyStart), later });
};
