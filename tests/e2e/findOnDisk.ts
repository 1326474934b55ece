import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { unpackedParts } from './lettersInMemory.ts';

/** A file in which a searched word stands, and how it is written there. */
export type DiskHit = { readonly file: string; readonly word: string; readonly form: string };

const utf16be = (word: string): Buffer => Buffer.from(word, 'utf16le').swap16();

/** What base64 makes of a word in the midst of a text: it depends on where the word begins, so there are three. */
const inBase64 = (word: string): readonly Buffer[] =>
  [0, 1, 2].map((shift) => {
    const bytes = Buffer.from(`${'x'.repeat(shift)}${word}`, 'utf8');
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
    return Buffer.from(shift === 0 ? whole : whole.slice(4), 'latin1');
  });

const formsOf = (word: string): readonly (readonly [string, Buffer])[] => [
  ['UTF-8', Buffer.from(word, 'utf8')],
  ['Latin-1', Buffer.from(word, 'latin1')],
  ['UTF-16LE', Buffer.from(word, 'utf16le')],
  ['UTF-16BE', utf16be(word)],
  ...inBase64(word)
    .filter((needle) => needle.length >= 8)
    .map((needle): readonly [string, Buffer] => ['base64', needle]),
];

const longestStream = 1024 * 1024;
const zlibBegins = [
  Buffer.from([0x78, 0x01]),
  Buffer.from([0x78, 0x9c]),
  Buffer.from([0x78, 0xda]),
];
const gzipBegins = Buffer.from([0x1f, 0x8b, 0x08]);
const cutShort = { finishFlush: 2, maxOutputLength: 16 * longestStream };

const beginnings = (bytes: Buffer, needle: Buffer): readonly number[] => {
  const found: number[] = [];
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) found.push(at);
  return found;
};

const tryTo = (inflate: () => Buffer): readonly Buffer[] => {
  try {
    return [inflate()];
  } catch {
    return [];
  }
};

/** What zlib, gzip and zip streams in these bytes hold, as far as they begin with their usual mark. */
const inflated = (bytes: Buffer): readonly Buffer[] => [
  ...unpackedParts(bytes),
  ...zlibBegins.flatMap((mark) =>
    beginnings(bytes, mark).flatMap((at) =>
      tryTo(() => inflateSync(bytes.subarray(at, at + longestStream), cutShort)),
    ),
  ),
  ...beginnings(bytes, gzipBegins).flatMap((at) =>
    tryTo(() => inflateRawSync(bytes.subarray(at + 10, at + longestStream), cutShort)),
  ),
];

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Every file under a folder in which, or in whose name, one of the words stands in any form. */
export const findOnDisk = (folder: string, words: readonly string[]): readonly DiskHit[] => {
  const needles = words.flatMap((word) =>
    formsOf(word).map(([form, needle]) => ({ word, form, needle })),
  );
  return filesUnder(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    const places: readonly (readonly [string, Buffer])[] = [
      ['', bytes],
      ['name, ', Buffer.from(file, 'utf8')],
      ...inflated(bytes).map((part): readonly [string, Buffer] => ['packed, ', part]),
    ];
    return needles.flatMap(({ word, form, needle }) =>
      places
        .filter(([, place]) => place.includes(needle))
        .map(([where]) => ({ file, word, form: `${where}${form}` })),
    );
  });
};
