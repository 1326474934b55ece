import { join } from 'node:path';
import type { Preferences } from '../files/preferences.ts';
import type { Standing } from '../vault/server/questions.ts';

/** Where things lie: in the memory of the program, and what the user has chosen since it started. */
export type Places = {
  /** The folder that holds the vaults unless the user chooses another. */
  readonly home: string;
  readonly preferences: () => Preferences;
  readonly chosen: { vault: string | null; backup: string | null; file: string | null };
};

const ownFolder = ({ home }: Places): string => join(home, 'tresor');

const practiceFolder = ({ home }: Places): string => join(home, 'uebung');

/** The folder of the remembered vault. */
export const currentFolder = (places: Places): string => {
  const { practice, vaultFolder } = places.preferences();
  return practice ? practiceFolder(places) : (vaultFolder ?? ownFolder(places));
};

/** Everything a vault process must know about where things lie. */
export const standingOf = (places: Places): Standing => {
  const { practice, seen } = places.preferences();
  const folder = currentFolder(places);
  return {
    ...{ folder, practice },
    ownFolder: ownFolder(places),
    practiceFolder: practiceFolder(places),
    newFolder: places.chosen.vault,
    backupFolder: places.chosen.backup,
    backupFile: places.chosen.file,
    seen: seen[folder] ?? null,
  };
};
