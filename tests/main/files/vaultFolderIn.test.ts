import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vaultFolderIn } from '../../../main/files/vaultFolderIn.ts';
import { snapshotName } from '../../../main/vault/format/fileNames.ts';

const home = mkdtempSync(join(tmpdir(), 'staffelstab-choose-'));
const folder = (name: string, files: readonly string[] = []): string => {
  const path = join(home, name);
  mkdirSync(path, { recursive: true });
  for (const file of files) writeFileSync(join(path, file), '');
  return path;
};

test('a folder with a snapshot is a vault', () => {
  const vault = folder('a', [snapshotName(1)]);
  expect(vaultFolderIn(vault)).toBe(vault);
});

test.each(['tresor', 'Staffelstab-Tresor'])('the folder around %s leads to it', (name) => {
  const vault = folder(join(`around-${name}`, name), [snapshotName(3)]);
  expect(vaultFolderIn(join(home, `around-${name}`))).toBe(vault);
});

test.each([
  ['an empty folder', folder('empty')],
  ['a folder with other files', folder('other', ['brief.docx', 's-1.stf'])],
  ['a folder that is gone', join(home, 'gone')],
])('%s is none', (_, path) => {
  expect(vaultFolderIn(path)).toBe(null);
});
