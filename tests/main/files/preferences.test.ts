import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPreferences, writePreferences } from '../../../main/files/preferences.ts';

const file = (content?: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'staffelstab-')), 'einstellungen.json');
  if (content !== undefined) writeFileSync(path, content);
  return path;
};

const first = { vaultFolder: null, theme: 'auto', practice: false } as const;

describe('preferences', () => {
  test('are found again, and nothing else lies beside them', () => {
    const path = file();
    const kept = { vaultFolder: '/daten/tresor', theme: 'dark', practice: true } as const;
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

  test('are never half written: the old file stays until the new one is whole', () => {
    const path = file(JSON.stringify({ ...first, vaultFolder: '/alt' }));
    // A folder under the name of the fresh file makes the writing fail.
    mkdirSync(`${path}.neu`);
    writePreferences(path, { ...first, theme: 'light', vaultFolder: '/neu' });
    expect(readPreferences(path).vaultFolder).toBe('/alt');
  });
});
