import { hash } from 'node:crypto';
import { sealInPlace, tagLength, unseal } from '../keys/seal.ts';
import { paddedLength, writePadded } from './padded.ts';

/** What a journal record holds: one commit, the word that the segment was ended on purpose, or the hash of the state. */
type RecordType = 'commit' | 'close' | 'checkpoint';

const typeNumbers: Readonly<Record<RecordType, number>> = { commit: 1, close: 2, checkpoint: 3 };

const recordTypes = ['commit', 'close', 'checkpoint'] as const;

/** Records hide the exact length of a note behind steps of this many bytes. */
const recordStep = 256;

const factsLength = 13;
const checkLength = 8;

/** Length of what stands before the ciphertext of a record. */
export const recordHeadLength = factsLength + checkLength;

/** The segment a record stands in and the chain value of everything before it. */
export type RecordPlace = {
  readonly key: Uint8Array;
  readonly fileId: Buffer;
  readonly chain: Buffer;
};

/** One record before it is sealed. */
export type PlainRecord = {
  readonly type: RecordType;
  readonly seq: number;
  readonly json: string;
};

/** The readable facts before a record's ciphertext. */
export type RecordHead = {
  readonly type: RecordType | 'unknown';
  readonly seq: number;
  readonly sealedLength: number;
};

/** One call for the whole hash: right after a flush each call into the system's library costs more than the hashing. */
const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

const checkOf = (fileId: Buffer, facts: Uint8Array): Buffer =>
  sha256(Buffer.concat([fileId, facts])).subarray(0, checkLength);

const sealingOf = ({ key, fileId, chain }: RecordPlace, facts: Buffer) => {
  const nonce = Buffer.alloc(12);
  facts.copy(nonce, 0, 12, 13);
  facts.copy(nonce, 4, 4, 12);
  return { key, nonce, bound: Buffer.concat([fileId, facts, chain]) };
};

/** The chain value after a record: it names the whole history up to there. */
export const chainAfter = (chain: Uint8Array, record: Uint8Array): Buffer =>
  sha256(Buffer.concat([chain, record]));

/** A record as it is written, and the chain value after it. */
export type SealedRecord = { readonly bytes: Buffer; readonly chain: Buffer };

/**
 * Seals one record for its place in the chain.
 * It is put together in one buffer, behind the chain value before it, of which the next one is made: right after a flush
 * each buffer and each call into the system's library costs several times what it costs else.
 */
export const sealRecord = (record: PlainRecord, place: RecordPlace): SealedRecord => {
  const plainLength = paddedLength(record.json, recordStep);
  const before = place.chain.length;
  const linked = Buffer.allocUnsafe(before + recordHeadLength + plainLength + tagLength);
  place.chain.copy(linked);
  const bytes = linked.subarray(before);
  const facts = bytes.subarray(0, factsLength);
  facts.writeUInt32BE(plainLength + tagLength, 0);
  facts.writeBigUInt64BE(BigInt(record.seq), 4);
  facts.writeUInt8(typeNumbers[record.type], 12);
  checkOf(place.fileId, facts).copy(bytes, factsLength);
  writePadded(record.json, bytes.subarray(recordHeadLength, -tagLength));
  sealInPlace(sealingOf(place, facts), bytes.subarray(recordHeadLength));
  return { bytes, chain: sha256(linked) };
};

const typeOf = (number: number): RecordHead['type'] =>
  recordTypes.find((type) => typeNumbers[type] === number) ?? 'unknown';

/** Reads the facts before a record at an offset; undefined when they are cut or fail their check. */
export const readRecordHead = (
  file: Buffer,
  offset: number,
  fileId: Buffer,
): RecordHead | undefined => {
  if (file.length < offset + recordHeadLength) return undefined;
  const facts = file.subarray(offset, offset + factsLength);
  const check = file.subarray(offset + factsLength, offset + recordHeadLength);
  if (!checkOf(fileId, facts).equals(check)) return undefined;
  return {
    sealedLength: facts.readUInt32BE(0),
    seq: Number(facts.readBigUInt64BE(4)),
    type: typeOf(facts.readUInt8(12)),
  };
};

/** Decrypts one whole record; undefined when it does not belong exactly here or is damaged. */
export const decodeRecord = (record: Buffer, place: RecordPlace): Buffer | undefined =>
  unseal(sealingOf(place, record.subarray(0, factsLength)), record.subarray(recordHeadLength));
