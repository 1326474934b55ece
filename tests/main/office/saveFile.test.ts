import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareFile, saveFile, type SaveDisk } from '../../../main/office/saveFile.ts';

const bytes = new TextEncoder().encode('neu');

let folder = '';
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'save-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const errno = (code: string) => Object.assign(new Error(code), { code });

/** A disk on which one step fails with a code, as often as told. */
const failing = (step: 'open' | 'rename' | 'access', code: string, times = Infinity): SaveDisk => {
  let left = times;
  return {
    ...disk,
    [step]: (...given: never[]) => {
      left -= 1;
      return left >= 0
        ? Promise.reject(errno(code))
        : (disk[step] as (...given: never[]) => Promise<unknown>)(...given);
    },
  };
};

describe('saving', () => {
  test('writes the bytes and leaves nothing else in the folder', async () => {
    expect(await saveFile(join(folder, 'a.xlsx'), bytes)).toEqual({ ok: true, value: null });
    expect(await readFile(join(folder, 'a.xlsx'), 'utf8')).toBe('neu');
    expect(await readdir(folder)).toEqual(['a.xlsx']);
  });

  test('replaces a file that is there', async () => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, 'alt und länger');
    await saveFile(path, bytes);
    expect(await readFile(path, 'utf8')).toBe('neu');
  });

  test('follows a link to the file it points to', async () => {
    await writeFile(join(folder, 'echt.xlsx'), 'alt');
    await symlink(join(folder, 'echt.xlsx'), join(folder, 'link.xlsx'));
    await saveFile(join(folder, 'link.xlsx'), bytes);
    expect(await readFile(join(folder, 'echt.xlsx'), 'utf8')).toBe('neu');
  });

  test('lets only the user read a new file', async () => {
    await saveFile(join(folder, 'a.xlsx'), bytes);
    expect((await stat(join(folder, 'a.xlsx'))).mode & 0o077).toBe(0);
  });

  test('survives a virus scanner that holds the file for a moment', async () => {
    const held = failing('rename', 'EPERM', 2);
    expect(await saveFile(join(folder, 'a.xlsx'), bytes, held)).toMatchObject({ ok: true });
  });
});

describe('a failure', () => {
  test.each([
    ['open', 'ENOSPC', 'full'],
    ['open', 'EDQUOT', 'full'],
    ['open', 'EROFS', 'read only'],
    ['open', 'EACCES', 'read only'],
    ['open', 'ENODEV', 'gone'],
    ['open', 'EMFILE', 'unknown'],
    ['rename', 'EBUSY', 'locked'],
    ['rename', 'EPERM', 'locked'],
    ['rename', 'EACCES', 'locked'],
    ['rename', 'ENOSPC', 'full'],
  ] as const)(
    'in %s with %s is told as "%s"; the old file stays whole',
    async (step, code, failure) => {
      const path = join(folder, 'a.xlsx');
      await writeFile(path, 'alt');
      expect(await saveFile(path, bytes, failing(step, code))).toEqual({ ok: false, failure });
      expect(await readFile(path, 'utf8')).toBe('alt');
      expect(await readdir(folder)).toEqual(['a.xlsx']);
    },
  );

  test('to replace a file nobody may change is told as "read only"', async () => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, 'alt');
    const both = { ...failing('rename', 'EPERM'), access: failing('access', 'EPERM').access };
    expect(await saveFile(path, bytes, both)).toEqual({ ok: false, failure: 'read only' });
  });

  test('because the folder is gone is told as "gone"', async () => {
    const path = join(folder, 'weg', 'a.xlsx');
    expect(await saveFile(path, bytes)).toEqual({ ok: false, failure: 'gone' });
  });

  test('because a folder bears the name leaves that folder as it is', async () => {
    const path = join(folder, 'a.xlsx');
    await mkdir(path);
    expect(await saveFile(path, bytes)).toEqual({ ok: false, failure: 'unknown' });
    expect(await readdir(folder)).toEqual(['a.xlsx']);
  });

  test('in the middle of writing leaves no half file', async () => {
    const torn = {
      ...disk,
      open: async (...given: Parameters<typeof disk.open>) => {
        const file = await disk.open(...given);
        file.sync = () => Promise.reject(errno('ENOSPC'));
        return file;
      },
    };
    expect(await saveFile(join(folder, 'a.xlsx'), bytes, torn)).toEqual({
      ok: false,
      failure: 'full',
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a file made ready', () => {
  const ready = async (on: SaveDisk = disk) => {
    const made = await prepareFile(join(folder, 'a.docx'), bytes, on);
    if (!made.ok) throw new Error('It could not be made ready.');
    return made.value;
  };

  test('leaves what stands in its place untouched, and nothing behind when it is discarded', async () => {
    await writeFile(join(folder, 'a.docx'), 'alt');
    const file = await ready();
    expect(await readFile(join(folder, 'a.docx'), 'utf8')).toBe('alt');
    await file.discard();
    expect(await readdir(folder)).toEqual(['a.docx']);
  });

  test('goes under the next free name when another program holds its place', async () => {
    await writeFile(join(folder, 'a.docx'), 'alt');
    await writeFile(join(folder, 'a (2).docx'), 'auch da');
    const file = await ready(failing('rename', 'EPERM', 3));
    expect(await file.placeSomewhere()).toEqual({ ok: true, value: join(folder, 'a (3).docx') });
    expect(await readFile(join(folder, 'a.docx'), 'utf8')).toBe('alt');
    expect(await readFile(join(folder, 'a (2).docx'), 'utf8')).toBe('auch da');
    expect(await readFile(join(folder, 'a (3).docx'), 'utf8')).toBe('neu');
    expect(await readdir(folder)).toHaveLength(3);
  });

  test('that finds no place at all is told and leaves nothing behind', async () => {
    const file = await ready(failing('rename', 'ENODEV'));
    expect(await file.placeSomewhere()).toEqual({ ok: false, failure: 'gone' });
    expect(await readdir(folder)).toEqual([]);
  });
});

test('what a power cut left of an earlier save is taken away, what is being written now is not', async () => {
  const name = (digit: string) => `.staffelstab-${digit.repeat(16)}.tmp`;
  const hourAgo = Date.now() / 1000 - 3600;
  for (const file of [name('a'), name('b'), '.staffelstab-notiz.tmp', 'alt.tmp'])
    await writeFile(join(folder, file), 'Mia');
  for (const file of [name('a'), '.staffelstab-notiz.tmp', 'alt.tmp'])
    await utimes(join(folder, file), hourAgo, hourAgo);
  await saveFile(join(folder, 'a.docx'), bytes);
  expect((await readdir(folder)).toSorted()).toEqual(
    [name('b'), '.staffelstab-notiz.tmp', 'a.docx', 'alt.tmp'].toSorted(),
  );
});
