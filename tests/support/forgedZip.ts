import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a forged zip file: what it holds, and what the directory says of it. */
export type ForgedEntry = {
  readonly name: string;
  readonly content?: string;
  /** Bytes that are packed already. */
  readonly raw?: Buffer;
  /** The size the directory tells, whatever the content. */
  readonly size?: number;
  readonly flags?: number;
};

/** A zip file in which the directory may lie; a library that writes zip files would not write these. */
export const forgedZip = (entries: readonly ForgedEntry[]): Uint8Array<ArrayBuffer> => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, content = '', raw, size, flags = 0 } of entries) {
    const plain = Buffer.from(content);
    const packed = raw ?? deflateRawSync(plain);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags | 0x800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(size ?? plain.length, 18);
    const named = Buffer.from(name);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(named.length, 0);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, lengths, named, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, lengths, rest, named]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
};
