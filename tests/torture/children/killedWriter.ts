import { writeSync } from 'node:fs';
import { createVault } from '../../../main/vault/createVault.ts';
import { diskFs } from '../../../main/vault/fs/diskFs.ts';
import type { Fs, NewFile } from '../../../main/vault/fs/Fs.ts';
import { openVault } from '../../../main/vault/openVault.ts';
import { realSurroundings } from '../../../main/vault/realSurroundings.ts';
import type { Surroundings } from '../../../main/vault/Surroundings.ts';
import type { Vault } from '../../../main/vault/Vault.ts';
import { cheapKdf, note, password, textsOf } from '../vaults.ts';

/**
 * A program that saves notes as fast as it can on the real disk and says the number of each acknowledged one, until it
 * kills itself before its Nth operation on the disk or is killed from outside. Arguments: folder, N (0: never).
 */
export const killedWriter = async (folder: string, killAt: number): Promise<void> => {
  let operations = 0;
  const step = (): void => {
    operations += 1;
    if (operations === killAt) process.kill(process.pid, 'SIGKILL');
  };
  const watched = (file: NewFile): NewFile => ({
    // A kill in the middle of a write leaves a part of it.
    write: (bytes, at) => {
      const half = operations + 1 === killAt ? bytes.subarray(0, bytes.length >> 1) : bytes;
      return file.write(half, at).then((taken) => (step(), taken));
    },
    sync: () => (step(), file.sync()),
    facts: () => (step(), file.facts()),
    close: () => (step(), file.close()),
  });
  const fs: Fs = {
    createFile: (path) => (step(), diskFs.createFile(path).then(watched)),
    createFolder: (path) => (step(), diskFs.createFolder(path)),
    read: (path) => (step(), diskFs.read(path)),
    list: (path) => (step(), diskFs.list(path)),
    facts: (path) => (step(), diskFs.facts(path)),
    unlink: (path) => (step(), diskFs.unlink(path)),
    move: (from, to) => (step(), diskFs.move(from, to)),
    syncFolder: (path) => (step(), diskFs.syncFolder(path)),
    touch: (path, at) => (step(), diskFs.touch(path, at)),
  };
  await writeOn({ ...realSurroundings(folder), fs, kdf: cheapKdf });
};

const openOrCreate = async (surroundings: Surroundings): Promise<Vault> => {
  const secret = { kind: 'password' as const, text: password };
  const opened = await openVault({ ...surroundings, secret });
  if (opened.ok) return opened.value;
  const created = await createVault({ ...surroundings, password });
  if (!created.ok) throw new Error(`${opened.failure.kind}, ${created.failure.kind}`);
  return created.value.vault;
};

const writeOn = async (surroundings: Surroundings): Promise<never> => {
  const vault = await openOrCreate(surroundings);
  let number = Math.max(0, ...Object.keys(textsOf(vault)).map(Number));
  // Written at once and without a buffer: what stands here was acknowledged.
  writeSync(1, `${number}\n`);
  for (;;) {
    number += 1;
    const saved = await vault.append('Notiz gespeichert', [
      note(String(number), `Notiz ${number} `.repeat(40)),
    ]);
    if (!saved.ok) throw new Error(saved.failure.kind);
    writeSync(1, `${number}\n`);
    if (number % 12 === 0) await vault.compact();
    if (number % 40 === 7) void vault.compact();
  }
};
