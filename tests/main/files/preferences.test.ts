import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeMemory } from '../../../main/files/makeMemory.ts';
import {
  readPreferences,
  writePreferences,
  type Preferences,
} from '../../../main/files/preferences.ts';

const file = (content?: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'staffelstab-')), 'einstellungen.json');
  if (content !== undefined) writeFileSync(path, content);
  return path;
};

const first: Preferences = { vaultFolder: null, theme: 'auto', practice: false, zoom: 0, seen: {} };

const head = { seq: 12, chain: 'ab'.repeat(32) };

describe('preferences', () => {
  test('are found again, and nothing else lies beside them', () => {
    const path = file();
    const kept: Preferences = {
      ...{ vaultFolder: '/daten/tresor', theme: 'dark', practice: true, zoom: 1.5 },
      seen: { '/daten/tresor': head, '/daten/übung': { seq: 1, chain: '' } },
    };
    writePreferences(path, kept);
    expect(readPreferences(path)).toEqual(kept);
    expect(readdirSync(join(path, '..'))).toEqual(['einstellungen.json']);
  });

  test.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['was cut', '{"vaultFolder":"/da'],
    ['is no object', '[1]'],
    ['is null', 'null'],
  ])('of a file that %s are those of the first start', (_, content) => {
    expect(readPreferences(file(content))).toEqual(first);
  });

  test('with a strange value or an unknown key do not forget where the vault lies', () => {
    const strange = { vaultFolder: '/daten/tresor', theme: 'rosa', practice: 'ja', later: 1 };
    expect(readPreferences(file(JSON.stringify(strange)))).toEqual({
      ...first,
      vaultFolder: '/daten/tresor',
    });
  });

  test.each([
    ['a list', []],
    ['a number', 7],
    ['half an entry', { '/daten/tresor': { seq: 12 } }],
    ['words for numbers', { '/daten/tresor': { seq: 'zwölf', chain: '' } }],
  ])('with %s for what was seen do not forget where the vault lies', (_, seen) => {
    const strange = { ...first, vaultFolder: '/daten/tresor', seen };
    expect(readPreferences(file(JSON.stringify(strange)))).toEqual({
      ...first,
      vaultFolder: '/daten/tresor',
    });
  });

  test('of a program that knew nothing of what was seen keep their place', () => {
    const older = { vaultFolder: '/daten/tresor', theme: 'light', practice: false };
    expect(readPreferences(file(JSON.stringify(older)))).toEqual({ ...older, zoom: 0, seen: {} });
  });

  test('are never half written: the old file stays until the new one is whole', () => {
    const path = file(JSON.stringify({ ...first, vaultFolder: '/alt' }));
    // A folder under the name of the fresh file makes the writing fail.
    mkdirSync(`${path}.neu`);
    writePreferences(path, { ...first, theme: 'light', vaultFolder: '/neu' });
    expect(readPreferences(path).vaultFolder).toBe('/alt');
  });
});

test('the memory gives at once what it was told, and finds it again after a start', () => {
  const path = file();
  const memory = makeMemory(path);
  expect(memory.get()).toEqual(first);
  memory.remember({ practice: true });
  memory.remember({ seen: { '/daten/tresor': head } });
  const kept = { ...first, practice: true, seen: { '/daten/tresor': head } };
  expect(memory.get()).toEqual(kept);
  expect(makeMemory(path).get()).toEqual(kept);
});
