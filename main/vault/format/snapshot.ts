import { hkdf } from '../keys/hkdf.ts';
import { seal, tagLength, unseal } from '../keys/seal.ts';
import { padded } from './padded.ts';
import { encodeHeader, type ReadHeader, type SnapshotHeader } from './snapshotHeader.ts';

/** Snapshots hide the exact size of the state behind steps of this many bytes. */
const snapshotStep = 4096;

/** The plain bytes of a snapshot's body. */
export const padBody = (json: string): Buffer => padded(json, snapshotStep);

/** A file has one key and one body, so the nonce of the body is a constant. */
const bodyNonce = Buffer.alloc(12);

const sealingOf = (dek: Uint8Array, fileId: string, bound: Uint8Array) => ({
  key: hkdf({ secret: dek, salt: Buffer.from(fileId, 'hex'), purpose: 'snapshot' }),
  nonce: bodyNonce,
  bound,
});

/** Encodes a state, given as JSON, as the bytes of a snapshot file. */
export const encodeSnapshot = (
  facts: Omit<SnapshotHeader, 'kind' | 'bodyLength'>,
  dek: Uint8Array,
  json: string,
): Buffer => {
  const plain = padBody(json);
  const start = encodeHeader({ ...facts, kind: 'snapshot', bodyLength: plain.length + tagLength });
  return Buffer.concat([start, seal(sealingOf(dek, facts.fileId, start), plain)]);
};

/** Decrypts the body of a snapshot to JSON bytes; undefined when it is damaged. */
export const decodeBody = (
  { header, bound }: ReadHeader,
  dek: Uint8Array,
  file: Uint8Array,
): Buffer | undefined => unseal(sealingOf(dek, header.fileId, bound), file.subarray(bound.length));
