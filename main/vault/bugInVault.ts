/** A bug in the vault process as the shell hears of it: where it arose, never what was typed. */
export const bugInVault = (description: string): Error =>
  Object.assign(new Error('A bug in the vault process.'), { name: `VaultBug (${description})` });
