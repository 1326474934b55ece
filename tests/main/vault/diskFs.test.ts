import { appendFile, mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFs } from '../../../main/vault/fs/diskFs.ts';
import type { NewFile } from '../../../main/vault/fs/Fs.ts';

/** A file of four bytes that is open for more. */
const opened = async (): Promise<{ readonly path: string; readonly file: NewFile }> => {
  const path = join(await mkdtemp(join(tmpdir(), 'staffelstab-disk-')), 'j-0000000001-01.stj');
  const file = await diskFs.createFile(path);
  await file.write(Buffer.from('vier'), 0);
  await file.sync();
  return { path, file };
};

describe('an open file on the real disk', () => {
  test('ends where it was written to, also after its beginning was written anew', async () => {
    const { file } = await opened();
    expect(await file.facts()).toMatchObject({ size: 4, links: 1 });
    await file.write(Buffer.from('V'), 0);
    expect(await file.facts()).toMatchObject({ size: 4, links: 1 });
    await file.write(Buffer.from('zig'), 4);
    expect(await file.facts()).toMatchObject({ size: 7, links: 1 });
    await file.close();
  });

  test('that nothing was written to is empty', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'staffelstab-disk-')), 'leer');
    const file = await diskFs.createFile(path);
    expect(await file.facts()).toMatchObject({ size: 0, links: 1 });
    await file.close();
  });

  test.each<[string, (path: string) => Promise<void>, object]>([
    ['was cut', (path) => truncate(path, 2), { size: 2, links: 1 }],
    ['has grown', (path) => appendFile(path, 'mehr'), { size: 8, links: 1 }],
    ['was deleted', (path) => rm(path), { size: 4, links: 0 }],
    [
      'was replaced by an older copy',
      async (path) => {
        await writeFile(`${path}.alt`, 'vier');
        await rename(`${path}.alt`, path);
      },
      { size: 4, links: 0 },
    ],
    ['has another name', (path) => rename(path, `${path}-neu`), { size: 4, links: 1 }],
  ])('that %s by another program says so', async (_, change, facts) => {
    const { path, file } = await opened();
    await change(path);
    expect(await file.facts()).toMatchObject(facts);
    await file.close();
  });
});
