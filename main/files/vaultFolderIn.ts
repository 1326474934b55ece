import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseFileName } from '../vault/format/fileNames.ts';

/** Names the program gives the folder of a vault; users tend to choose the folder around it. */
const vaultFolderNames = ['tresor', 'Staffelstab-Tresor'] as const;

/** The folder of the vault a user means: the one chosen or one inside it; null when there is none. */
export const vaultFolderIn = (chosen: string): string | null =>
  [chosen, ...vaultFolderNames.map((name) => join(chosen, name))].find(holdsVault) ?? null;

const holdsVault = (folder: string): boolean => {
  try {
    return readdirSync(folder).some((name) => parseFileName(name)?.kind === 'snapshot');
  } catch {
    return false;
  }
};
