import { createInterface } from 'node:readline';
import { openVault } from '../../../main/vault/openVault.ts';
import { realSurroundings } from '../../../main/vault/realSurroundings.ts';
import { cheapKdf, note, password } from '../vaults.ts';

/**
 * A program that races for vaults: for every line "folder id" it opens the vault there, saves a note of that id if it
 * got it, and answers with what happened; for the line "close" it closes the vault.
 */
export const racer = async (): Promise<void> => {
  let close = (): Promise<void> => Promise.resolve();
  const answer = (text: string): void => void process.stdout.write(`${text}\n`);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'close') {
      await close();
      close = () => Promise.resolve();
      answer('closed');
      continue;
    }
    const [folder = '', id = ''] = line.split(' ');
    const secret = { kind: 'password' as const, text: password };
    const opened = await openVault({ ...realSurroundings(folder), kdf: cheapKdf, secret });
    if (!opened.ok) {
      answer(opened.failure.kind);
      continue;
    }
    const vault = opened.value;
    close = () => vault.close();
    const saved = await vault.append('Notiz gespeichert', [note(id, `von ${process.pid}`)]);
    answer(saved.ok ? 'saved' : saved.failure.kind);
  }
};
