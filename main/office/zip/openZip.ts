import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';

/** Why a file is not opened as a zip file. */
export type ZipFailure = 'too large' | 'bomb' | 'no zip' | 'old format' | 'encrypted' | 'damaged';

/** A zip file whose directory was found sound; its entries are read one by one, by their names. */
export type OpenZip = {
  readonly names: readonly string[];
  /** The bytes of an entry, whatever the case of its name; null when there is none. Fails when they are damaged. */
  readonly read: (name: string) => Promise<Result<Buffer | null, 'damaged'>>;
  /** The bytes of an entry piece by piece, for one that may be large; null when there is none. Throws when they are damaged. */
  readonly pieces: (name: string) => AsyncIterable<Buffer> | null;
};

const mostEntries = 2000;
const mostInflated = 100 * 1024 * 1024;

/** Deflate makes at best a thousandth; what is packed this tightly and large holds nothing but repetition. */
const tightest = 400;
const tightFrom = 1024 * 1024;

/** The first bytes of a zip entry, and of the container of older Office files and encrypted ones. */
const zipStart = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const oleStart = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/**
 * Opens a zip file by its central directory alone: how many entries there are, their names, what they would take
 * unpacked. Nothing is unpacked before that is judged, and never more than the directory says.
 */
export const openZip = async (
  bytes: Uint8Array,
  largest: number,
): Promise<Result<OpenZip, ZipFailure>> => {
  if (bytes.length > largest) return fail('too large');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.subarray(0, 8).equals(oleStart)) return fail(oleFailure(file));
  if (!file.subarray(0, 4).equals(zipStart)) return fail('no zip');
  try {
    const zip = await fromBufferPromise(file, { strictFileNames: true });
    return await judge(zip);
  } catch {
    return fail('damaged');
  }
};

/** An encrypted document lies in the same container as a document of Office 97; only one has this stream. */
const oleFailure = (file: Buffer): ZipFailure =>
  file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old format';

const judge = async (zip: ZipFile): Promise<Result<OpenZip, ZipFailure>> => {
  if (zip.entryCount > mostEntries) return fail('bomb');
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    inflated += entry.uncompressedSize;
    const failure = inflated > mostInflated ? 'bomb' : failureOf(entry);
    if (failure !== null) return fail(failure);
    const key = entry.fileName.toLowerCase();
    // Of two entries of one name every program would show another.
    if (entries.has(key)) return fail('damaged');
    if (!key.endsWith('/')) entries.set(key, entry);
  }
  const pieces = (name: string): AsyncIterable<Buffer> | null => {
    const entry = entries.get(name.toLowerCase());
    return entry === undefined ? null : piecesOf(zip, entry);
  };
  const names = [...entries.values()].map(({ fileName }) => fileName);
  return ok({ names, pieces, read: (name) => whole(pieces(name)) });
};

const failureOf = (entry: Entry): ZipFailure | null => {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) return 'encrypted';
  if (!entry.canDecodeFileData()) return 'damaged';
  const tight = uncompressedSize > tightest * compressedSize;
  return tight && uncompressedSize > tightFrom ? 'bomb' : null;
};

const piecesOf = async function* (zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== entry.crc32) throw new Error('The bytes are not those that were packed.');
};

const whole = async (
  pieces: AsyncIterable<Buffer> | null,
): Promise<Result<Buffer | null, 'damaged'>> => {
  try {
    return ok(pieces === null ? null : await buffer(pieces));
  } catch {
    return fail('damaged');
  }
};
