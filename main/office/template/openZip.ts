import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import type { TemplateRefusal } from '../../../domain/template/templateRefusal.ts';
import { largestTemplate } from '../../../domain/template/templateSchema.ts';

/** A zip file whose directory was found sound; its entries are read one by one, by their names. */
export type OpenZip = {
  readonly names: readonly string[];
  /** The bytes of an entry, whatever the case of its name; null when there is none. Fails when they are damaged. */
  readonly read: (name: string) => Promise<Result<Buffer | null, TemplateRefusal>>;
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
export const openZip = async (bytes: Uint8Array): Promise<Result<OpenZip, TemplateRefusal>> => {
  if (bytes.length > largestTemplate) return fail('too large');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.subarray(0, 8).equals(oleStart)) return fail(oleRefusal(file));
  if (!file.subarray(0, 4).equals(zipStart)) return fail('not a document');
  try {
    const zip = await fromBufferPromise(file, { strictFileNames: true });
    return await judge(zip);
  } catch {
    return fail('damaged');
  }
};

/** An encrypted document lies in the same container as a document of Word 97; only one has this stream. */
const oleRefusal = (file: Buffer): TemplateRefusal =>
  file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old format';

const judge = async (zip: ZipFile): Promise<Result<OpenZip, TemplateRefusal>> => {
  if (zip.entryCount > mostEntries) return fail('bomb');
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    inflated += entry.uncompressedSize;
    const refusal = inflated > mostInflated ? 'bomb' : refusalOf(entry);
    if (refusal !== null) return fail(refusal);
    const key = entry.fileName.toLowerCase();
    // Of two entries of one name every program would show another.
    if (entries.has(key)) return fail('damaged');
    if (!key.endsWith('/')) entries.set(key, entry);
  }
  const names = [...entries.values()].map(({ fileName }) => fileName);
  return ok({ names, read: (name) => read(zip, entries.get(name.toLowerCase())) });
};

const refusalOf = (entry: Entry): TemplateRefusal | null => {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) return 'encrypted';
  if (!entry.canDecodeFileData()) return 'damaged';
  const tight = uncompressedSize > tightest * compressedSize;
  return tight && uncompressedSize > tightFrom ? 'bomb' : null;
};

const read = async (
  zip: ZipFile,
  entry: Entry | undefined,
): Promise<Result<Buffer | null, TemplateRefusal>> => {
  if (entry === undefined) return ok(null);
  try {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    return crc32(bytes) === entry.crc32 ? ok(bytes) : fail('damaged');
  } catch {
    return fail('damaged');
  }
};
