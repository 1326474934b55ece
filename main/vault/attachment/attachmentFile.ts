import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { canonicalJson } from '../format/canonicalJson.ts';
import { formatMajor, formatMinor } from '../format/version.ts';
import { hkdf } from '../keys/hkdf.ts';
import { tagLength, unseal } from '../keys/seal.ts';
import { sealPieces } from '../keys/sealPieces.ts';

const magic = Buffer.from([0x89, 0x53, 0x54, 0x41, 0x0d, 0x0a, 0x1a, 0x0a]);

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'));

const headerSchema = z.strictObject({
  kind: z.literal('attachment'),
  vaultId: hex(16),
  fileId: hex(32),
  length: z.number().int().nonnegative(),
});

type Header = Readonly<z.infer<typeof headerSchema>>;

const fixedLength = 16;
const hashLength = 32;
const longestHeader = 4_096;

/** So many bytes are sealed at once; in between, a save may have its turn. */
const pieceLength = 262_144;

/** A file has one key and one body, so the nonce of the body is a constant. */
const bodyNonce = Buffer.alloc(12);

/** The name of the file that holds an attachment. */
export const attachmentFileName = (fileId: string): string => `a-${fileId.slice(0, 32)}.sta`;

/** The first half of the id of the attachment a file name belongs to; undefined for other names. */
export const attachmentOfName = (name: string): string | undefined =>
  /^a-([0-9a-f]{32})\.sta$/u.exec(name)?.[1];

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Which vault and file an attachment belongs to, and the vault's key. */
export type AttachmentKey = {
  readonly vaultId: string;
  readonly fileId: string;
  readonly dek: Uint8Array;
};

const sealingOf = ({ dek, fileId }: AttachmentKey, bound: Uint8Array) => ({
  key: hkdf({ secret: dek, salt: Buffer.from(fileId, 'hex'), purpose: 'attachment' }),
  nonce: bodyNonce,
  bound,
});

const startOf = ({ vaultId, fileId }: AttachmentKey, length: number): Buffer => {
  const json = Buffer.from(canonicalJson({ kind: 'attachment', vaultId, fileId, length }), 'utf8');
  const start = Buffer.alloc(fixedLength);
  magic.copy(start);
  start.writeUInt16BE(formatMajor, 8);
  start.writeUInt16BE(formatMinor, 10);
  start.writeUInt32BE(json.length, 12);
  const hashed = Buffer.concat([start, json]);
  return Buffer.concat([hashed, sha256(hashed)]);
};

const piecesOf = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, at) =>
    bytes.subarray(at * pieceLength, (at + 1) * pieceLength),
  );

/** Encrypts a scan as the bytes of its file, giving way to other work in between. */
export const encodeAttachment = (key: AttachmentKey, bytes: Uint8Array): Promise<Buffer> =>
  sealPieces(sealingOf(key, startOf(key, bytes.length)), piecesOf(bytes));

const parseHeader = (json: Buffer): Header | undefined => {
  try {
    return headerSchema.safeParse(JSON.parse(json.toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

const readStart = (file: Buffer): { header: Header; bound: Buffer } | undefined => {
  if (file.length < fixedLength || !file.subarray(0, 8).equals(magic)) return undefined;
  const jsonLength = file.readUInt32BE(12);
  const jsonEnd = fixedLength + jsonLength;
  const end = jsonEnd + hashLength;
  if (jsonLength > longestHeader || file.length < end) return undefined;
  if (!sha256(file.subarray(0, jsonEnd)).equals(file.subarray(jsonEnd, end))) return undefined;
  if (file.readUInt16BE(8) > formatMajor) return undefined;
  const header = parseHeader(file.subarray(fixedLength, jsonEnd));
  return header === undefined ? undefined : { header, bound: file.subarray(0, end) };
};

/**
 * Decrypts the file of an attachment.
 * Fails with 'damaged' when a single bit differs, or when it holds another attachment than the one asked for.
 */
export const decodeAttachment = (
  key: AttachmentKey,
  bytes: Uint8Array,
): Result<Buffer, 'damaged'> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = readStart(file);
  if (start?.header.vaultId !== key.vaultId || start.header.fileId !== key.fileId)
    return fail('damaged');
  const { header, bound } = start;
  if (file.length !== bound.length + header.length + tagLength) return fail('damaged');
  const plain = unseal(sealingOf(key, bound), file.subarray(bound.length));
  return plain === undefined ? fail('damaged') : ok(plain);
};
