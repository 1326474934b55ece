import { createWriteStream, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';

const fileTypeMask = 0o170000;
const symbolicLink = 0o120000;

/**
 * Unpacks a zip file with the modes and links it names, one entry at a time so that size does not matter.
 *
 * @param {{ zip: string, into: string, except: (path: string) => boolean }} job
 *   except: tells by an entry's path whether to leave it out
 */
export async function unzip({ zip, into, except }) {
  // Loaded here, for the set-up starts before the packages are installed.
  const { default: yauzl } = await import('yauzl');
  const file = await new Promise((done, fail) => {
    yauzl.open(zip, { lazyEntries: true, autoClose: true }, (error, opened) =>
      error ? fail(error) : done(opened),
    );
  });
  await new Promise((done, fail) => {
    file.on('error', fail);
    file.on('end', done);
    file.on('entry', (entry) => {
      const next = except(entry.fileName) ? Promise.resolve() : write(file, entry, into);
      next.then(() => file.readEntry(), fail);
    });
    file.readEntry();
  });
}

/** yauzl itself refuses absolute paths and paths that climb out of the folder. */
async function write(file, entry, into) {
  const target = join(into, entry.fileName);
  if (entry.fileName.endsWith('/')) {
    mkdirSync(target, { recursive: true });
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  const mode = entry.externalFileAttributes >>> 16;
  const stream = await new Promise((done, fail) => {
    file.openReadStream(entry, (error, opened) => (error ? fail(error) : done(opened)));
  });
  if ((mode & fileTypeMask) === symbolicLink) symlinkSync(await text(stream), target);
  else await pipeline(stream, createWriteStream(target, { mode: mode & 0o777 || 0o644 }));
}
