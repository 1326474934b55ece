import { hkdf } from '../keys/hkdf.ts';
import { tagLength, unseal } from '../keys/seal.ts';
import { sealPieces, unsealsTo } from '../keys/sealPieces.ts';
import { encodeHeader, type ReadHeader, type SnapshotHeader } from './snapshotHeader.ts';

/** Snapshots hide the exact size of the state behind steps of this many bytes. */
export const snapshotStep = 4096;

/** A file has one key and one body, so the nonce of the body is a constant. */
const bodyNonce = Buffer.alloc(12);

const sealingOf = (dek: Uint8Array, fileId: string, bound: Uint8Array) => ({
  key: hkdf({ secret: dek, salt: Buffer.from(fileId, 'hex'), purpose: 'snapshot' }),
  nonce: bodyNonce,
  bound,
});

/** Encodes the bytes of a state as a snapshot file, giving way to other work between its pieces. */
export const encodeSnapshot = async (
  facts: Omit<SnapshotHeader, 'kind' | 'bodyLength'>,
  dek: Uint8Array,
  state: readonly Buffer[],
): Promise<Buffer> => {
  const length = state.reduce((sum, piece) => sum + piece.length, 0);
  const start = encodeHeader({ ...facts, kind: 'snapshot', bodyLength: length + tagLength });
  return sealPieces(sealingOf(dek, facts.fileId, start), state);
};

/** Decrypts the body of a snapshot to JSON bytes; undefined when it is damaged. */
export const decodeBody = (
  { header, bound }: ReadHeader,
  dek: Uint8Array,
  file: Uint8Array,
): Buffer | undefined => unseal(sealingOf(dek, header.fileId, bound), file.subarray(bound.length));

/** Whether a snapshot file holds exactly these bytes of a state; gives way between its pieces. */
export const holdsState = (
  { read: { header, bound }, file }: { readonly read: ReadHeader; readonly file: Uint8Array },
  dek: Uint8Array,
  state: readonly Buffer[],
): Promise<boolean> =>
  unsealsTo(sealingOf(dek, header.fileId, bound), file.subarray(bound.length), state);
