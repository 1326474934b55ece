import type { Vault } from '../Vault.ts';

/**
 * Writes two new generations, so that neither journal nor older generation holds what was deleted. Undo still
 * could bring it back until now; a disk that refuses leaves the older files, which the next compaction replaces.
 */
export const forgetOlderFiles = async (vault: Vault): Promise<void> => {
  const first = await vault.compact();
  if (first.ok) await vault.compact();
  await vault.attachments.dropOrphans();
};
