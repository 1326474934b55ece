import { describe, expect, test } from 'vitest';
import type { Preferences } from '../../../main/files/preferences.ts';
import { currentFolder, standingOf, type Places } from '../../../main/ipc/places.ts';

const places = (
  preferences: Partial<Preferences> = {},
  chosen: Partial<Places['chosen']> = {},
): Places => ({
  home: '/home/mia/Staffelstab',
  preferences: () => ({
    vaultFolder: null,
    theme: 'auto',
    practice: false,
    zoom: 0,
    seen: {},
    ...preferences,
  }),
  chosen: { vault: null, backup: null, file: null, ...chosen },
});

describe('where things lie', () => {
  test('at the first start is in the folder of the program, and nothing is chosen or seen', () => {
    expect(standingOf(places())).toEqual({
      folder: '/home/mia/Staffelstab/tresor',
      practice: false,
      ownFolder: '/home/mia/Staffelstab/tresor',
      practiceFolder: '/home/mia/Staffelstab/uebung',
      newFolder: null,
      backupFolder: null,
      backupFile: null,
      seen: null,
    });
  });

  test('is where the remembered vault lies, with what was seen of exactly this one', () => {
    const head = { seq: 5, chain: 'ab' };
    const seen = { '/daten/tresor': head, '/home/mia/Staffelstab/tresor': { seq: 1, chain: 'cd' } };
    expect(standingOf(places({ vaultFolder: '/daten/tresor', seen }))).toMatchObject({
      folder: '/daten/tresor',
      ownFolder: '/home/mia/Staffelstab/tresor',
      seen: head,
    });
  });

  test('while practising is the folder for practice, wherever the own vault lies', () => {
    const practising = places({ vaultFolder: '/daten/tresor', practice: true });
    expect(currentFolder(practising)).toBe('/home/mia/Staffelstab/uebung');
    expect(standingOf(practising)).toMatchObject({ practice: true, seen: null });
  });

  test('tells what the user has chosen since the start', () => {
    const chosen = { vault: '/neu', backup: '/stick', file: '/stick/b.stf' };
    expect(standingOf(places({}, chosen))).toMatchObject({
      newFolder: '/neu',
      backupFolder: '/stick',
      backupFile: '/stick/b.stf',
    });
  });
});
