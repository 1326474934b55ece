import { writeSync } from 'node:fs';
import { createVault } from '../../main/vault/createVault.ts';
import { openVault } from '../../main/vault/openVault.ts';
import { realSurroundings } from '../../main/vault/realSurroundings.ts';
import type { Surroundings } from '../../main/vault/Surroundings.ts';
import type { Vault } from '../../main/vault/Vault.ts';

/**
 * A program that saves notes as fast as it can and prints the number of each one the vault acknowledged, until it is
 * killed. Arguments: folder, password.
 */
const [, , folder = '', password = ''] = process.argv;

const cheap = { memoryKiB: 8, passes: 1, lanes: 1 };
const around: Surroundings = { ...realSurroundings(folder), kdf: { created: cheap, floor: cheap } };

const openOrCreate = async (): Promise<Vault> => {
  const opened = await openVault({ ...around, secret: { kind: 'password', text: password } });
  if (opened.ok) return opened.value;
  if (opened.failure.kind !== 'missing') throw new Error(opened.failure.kind);
  const created = await createVault({ ...around, password });
  if (!created.ok) throw new Error(created.failure.kind);
  return created.value.vault;
};

const vault = await openOrCreate();
for (;;) {
  const id = String(vault.head.seq + 1);
  const record = { id, text: `Notiz ${id} `.repeat(40) };
  const saved = await vault.append('Notiz gespeichert', [{ put: 'note', record } as never]);
  if (!saved.ok) throw new Error(saved.failure.kind);
  // Written at once and without a buffer: what stands here was acknowledged.
  writeSync(1, `${saved.value.seq}\n`);
  if (saved.value.seq % 40 === 0) void vault.compact();
}
